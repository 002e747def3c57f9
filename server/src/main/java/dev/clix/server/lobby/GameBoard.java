package dev.clix.server.lobby;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView;
import dev.clix.protocol.KindCount;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.OpenGame;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerView;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.Reply;
import dev.clix.protocol.RoomCode;
import dev.clix.server.broker.Broker;
import dev.clix.server.broker.EncodedFrame;
import dev.clix.server.broker.KindCensus;
import dev.clix.server.broker.LobbyMessage;
import dev.clix.server.broker.RefusalReason;
import dev.clix.server.broker.RoomDirectory;
import dev.clix.server.broker.SessionMessage;
import dev.clix.server.game.GameTypes;
import dev.clix.server.presence.ConnectionId;
import dev.clix.workflow.time.TimeSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * The games as clients without a seat see them: how much is played, what can be joined or watched, and which game a code
 * leads to. Any thread may ask.
 *
 * <p>As long as anybody looks, the listed games are asked for their state once in a while, and all are told what has
 * changed. So a busy server tells a visitor no more often than a calm one would, and games tell nothing by themselves.
 */
final class GameBoard {
    /** More than a phone shows without scrolling; the others are counted. */
    private static final int LISTED_MAX = 12;

    private final Executor loop;
    private final Broker broker;
    private final GameTypes types;
    private final OpenGames games;
    private final RunningGames running;
    private final Matchmakers matchmakers;
    private final TimeSource time;
    private final ProtocolCodec codec;
    private final LobbySettings settings;
    private final Visitors visitors;
    private final WrongCodes wrongCodes = new WrongCodes();
    private final RoomDirectory rooms;
    private boolean looking;

    /** @param codec of clients that have no seat */
    GameBoard(
            Executor loop,
            Broker broker,
            RoomDirectory rooms,
            GameTypes types,
            OpenGames games,
            RunningGames running,
            Matchmakers matchmakers,
            TimeSource time,
            ProtocolCodec codec,
            LobbySettings settings) {
        this.loop = loop;
        this.broker = broker;
        this.rooms = rooms;
        this.types = types;
        this.games = games;
        this.running = running;
        this.matchmakers = matchmakers;
        this.time = time;
        this.codec = codec;
        this.settings = settings;
        this.visitors = new Visitors(codec);
    }

    /** How much of each kind is played here. */
    CompletionStage<List<KindCensus>> census() {
        return CompletableFuture.supplyAsync(this::counted, loop);
    }

    private List<KindCensus> counted() {
        return types.kinds().stream().map(this::counted).toList();
    }

    private KindCensus counted(String kind) {
        return new KindCensus(
                kind,
                running.games(kind),
                running.people(kind),
                matchmakers.waiting(kind),
                matchmakers.freeSeats(kind));
    }

    /** From now on this client is told of the listed games, until it {@link #leave}s. */
    void visit(LobbyMessage.Visit visit) {
        loop.execute(() -> {
            if (visitors.count() >= settings.visitorsMax())
                refuse(
                        visit.connection(),
                        visit.request(),
                        CommonRefusal.OVERLOADED,
                        "Expected fewer than %s in the lobby, but there are as many".formatted(settings.visitorsMax()));
            else broker.subscriber(visit.connection()).ifPresent(visitor -> visitors.enter(visitor, visit.request()));
            if (!looking) look();
        });
    }

    void leave(ConnectionId visitor) {
        loop.execute(() -> visitors.leave(visitor));
    }

    void find(LobbyMessage.FindGame wanted) {
        loop.execute(() -> {
            MessageId request = wanted.search().id();
            RoomCode code = wanted.search().code();
            if (!wrongCodes.admits(wanted.address(), time.now()))
                refuse(
                        wanted.connection(),
                        request,
                        CommonRefusal.TOO_MANY_CODES,
                        "Expected fewer wrong codes from one address");
            else
                games.codes()
                        .game(code)
                        .ifPresentOrElse(
                                game -> reply(
                                        wanted.connection(), new Reply.GameFound(request, game, types.kind(game))),
                                () -> wrong(wanted, request, code));
        });
    }

    private void wrong(LobbyMessage.FindGame wanted, MessageId request, RoomCode code) {
        wrongCodes.wrong(wanted.address(), time.now());
        refuse(
                wanted.connection(),
                request,
                CommonRefusal.UNKNOWN_CODE,
                "Expected the code of a game that waits or runs, but %s is none".formatted(code));
    }

    private void reply(ConnectionId to, Reply reply) {
        broker.subscriber(to).ifPresent(there -> there.send(EncodedFrame.of(codec.encode(reply))));
    }

    private void refuse(ConnectionId to, MessageId request, CommonRefusal refusal, String why) {
        broker.tell(to, new SessionMessage.Refused(request, new RefusalReason(refusal, why)));
    }

    private void look() {
        looking = visitors.count() > 0;
        if (!looking) return;
        time.after(settings.listPause(), () -> loop.execute(this::look));
        List<CompletableFuture<Optional<GameView>>> views =
                games.listed().first(LISTED_MAX).stream().map(this::seen).toList();
        int more = games.listed().size() - views.size();
        CompletionStage<Void> all = CompletableFuture.allOf(views.toArray(CompletableFuture[]::new));
        all.thenRunAsync(() -> tell(views.stream().map(CompletableFuture::join).toList(), more), loop);
    }

    /** A game that cannot be looked at just now is left out: all are told of the others. */
    private CompletableFuture<Optional<GameView>> seen(GameId game) {
        return rooms.look(game).exceptionally(unseen -> Optional.empty()).toCompletableFuture();
    }

    private void tell(List<Optional<GameView>> views, int more) {
        if (visitors.count() == 0) return;
        List<KindCount> kinds = counted().stream()
                .map(kind -> new KindCount(kind.kind(), kind.playing(), kind.players()))
                .toList();
        List<OpenGame> open = views.stream()
                .flatMap(Optional::stream)
                .filter(game -> !game.players().isEmpty() && !game.phase().equals(GameView.ENDED))
                .map(GameBoard::open)
                .toList();
        visitors.tell(new Reply.OpenGames(Optional.empty(), visitors.count(), kinds, open, more));
    }

    private static OpenGame open(GameView game) {
        PlayerId first = game.players().get(0).id();
        return new OpenGame(
                game.id(),
                game.kind(),
                game.players().stream()
                        .filter(player -> player.id().equals(game.host().orElse(first)))
                        .map(PlayerView::name)
                        .findFirst(),
                game.players().size(),
                game.seats(),
                !game.phase().equals(GameView.LOBBY));
    }
}
