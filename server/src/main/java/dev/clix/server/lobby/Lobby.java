package dev.clix.server.lobby;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView.Visibility;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.Refusal;
import dev.clix.server.broker.Arrival;
import dev.clix.server.broker.Broker;
import dev.clix.server.broker.Census;
import dev.clix.server.broker.JoinRoute;
import dev.clix.server.broker.KindCensus;
import dev.clix.server.broker.LobbyMessage;
import dev.clix.server.broker.PreviousGame;
import dev.clix.server.broker.RefusalReason;
import dev.clix.server.broker.RoomDirectory;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.game.GameSetup;
import dev.clix.server.game.GameTypes;
import dev.clix.server.room.IdGenerator;
import dev.clix.workflow.time.TimeSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/** Brings players and games together. All it decides is decided on one thread. */
public final class Lobby implements LobbyMessage.Arrivals, Census {
    /** Refusals after which another game is worth trying. */
    private static final Set<Refusal> MISSED = Set.of(
            CommonRefusal.GAME_FULL, CommonRefusal.GAME_STARTED, CommonRefusal.GAME_ENDED, CommonRefusal.UNKNOWN_GAME);

    private static final int TRIES = 5;
    private static final JoinRoute ASSIGNED = new JoinRoute.Assigned();

    private final Executor loop;
    private final Broker broker;
    private final GameTypes types;
    private final TimeSource time;
    private final LobbySettings settings;
    private final OpenGames games;
    private final Matchmakers matchmakers = new Matchmakers();
    private final GameOpener opener;
    private final RoomBooks books;
    private final GameBoard board;

    /**
     * @param loop runs what it is given in order, on one thread
     * @param names draws the id of a founder's game, by which it is known where the game is at home
     * @param capacity takes one game more, or says why not
     * @param codec of clients that have no seat
     */
    public Lobby(
            Executor loop,
            Broker broker,
            RoomDirectory rooms,
            GameTypes types,
            TimeSource time,
            IdGenerator ids,
            Function<Arrival, GameId> names,
            Supplier<Optional<String>> capacity,
            LobbySettings settings,
            ProtocolCodec codec) {
        this.loop = loop;
        this.broker = broker;
        this.types = types;
        this.time = time;
        this.settings = settings;
        this.games = new OpenGames(settings);
        RunningGames running = new RunningGames(types::kind);
        this.opener = new GameOpener(broker, types, ids, names, capacity, games, running);
        this.books = new RoomBooks(loop, types, games, running, matchmakers);
        this.board = new GameBoard(loop, broker, rooms, types, games, running, matchmakers, time, codec, settings);
    }

    /**
     * Opens no more games.
     *
     * @return done when the last one is opened
     */
    public CompletionStage<Void> close() {
        return CompletableFuture.runAsync(opener::close, loop);
    }

    /** From whatever thread. */
    public void receive(LobbyMessage message) {
        message.accept(this, books);
    }

    @Override
    public void quickMatch(LobbyMessage.QuickMatch match) {
        Arrival arrival = match.arrival();
        new KindChoice(types)
                .of(match.kind(), reason -> turnDown(arrival, reason))
                .ifPresent(kind -> unlessAgain(arrival, () -> quickMatch(kind.name(), arrival, TRIES)));
    }

    @Override
    public void host(LobbyMessage.Host host) {
        Arrival arrival = host.arrival();
        new KindChoice(types)
                .of(host.kind(), host.seats(), reason -> turnDown(arrival, reason))
                .ifPresent(kind -> unlessAgain(
                        arrival,
                        () -> open(
                                hosted(
                                        kind.name(),
                                        host.seats(),
                                        settings.privateSeconds(),
                                        host.listed(),
                                        Optional.empty()),
                                arrival)));
    }

    @Override
    public CompletionStage<List<KindCensus>> census() {
        return board.census();
    }

    @Override
    public void visit(LobbyMessage.Visit visit) {
        board.visit(visit);
    }

    @Override
    public void visitEnded(LobbyMessage.VisitEnded visit) {
        board.leave(visit.connection());
    }

    @Override
    public void findGame(LobbyMessage.FindGame search) {
        board.find(search);
    }

    /** The same request on another connection, since its answer was lost: it leads where it led before. */
    private void unlessAgain(Arrival arrival, Runnable first) {
        loop.execute(
                () -> games.sought(arrival.request()).ifPresentOrElse(game -> join(game, arrival, ASSIGNED), first));
    }

    @Override
    public void playAgain(LobbyMessage.PlayAgain again) {
        unlessAgain(again.arrival(), () -> follow(again.ended(), again.arrival()));
    }

    /** Another game may do for those whom the lobby led there. */
    @Override
    public void joinRefused(LobbyMessage.JoinRefused refused) {
        Arrival arrival = refused.join().arrival();
        refused.join().route().accept(new JoinRoute.Visitor() {
            @Override
            public void link(JoinRoute.Link route) {
                turnDown(arrival, refused.reason());
            }

            @Override
            public void assigned(JoinRoute.Assigned route) {
                turnDown(arrival, refused.reason());
            }

            @Override
            public void quickMatch(JoinRoute.QuickMatch route) {
                missed(route, arrival, refused.reason());
            }

            @Override
            public void rematch(JoinRoute.Rematch route) {
                missed(route.ended(), refused.game(), arrival, refused.reason());
            }
        });
    }

    private void quickMatch(String kind, Arrival arrival, int tries) {
        matchmakers
                .best(kind)
                .ifPresentOrElse(
                        game -> {
                            matchmakers.reserve(kind, game);
                            join(game, arrival, new JoinRoute.QuickMatch(kind, tries));
                        },
                        () -> openPublic(kind, arrival));
    }

    /** Another player was faster: the next try looks without that game. */
    private void missed(JoinRoute.QuickMatch route, Arrival arrival, RefusalReason reason) {
        if (MISSED.contains(reason.refusal()) && route.tries() > 1)
            loop.execute(() -> quickMatch(route.kind(), arrival, route.tries() - 1));
        else turnDown(arrival, reason);
    }

    private void openPublic(String kind, Arrival arrival) {
        int seats = types.manifest(kind).seats().open();
        GameOpener.Order order =
                new GameOpener.Order(kind, Visibility.PUBLIC, seats, settings.publicSeconds(), false, Optional.empty());
        open(order, arrival).ifPresent(game -> {
            matchmakers.free(kind, game, seats);
            matchmakers.reserve(kind, game);
        });
    }

    /** Players of one game find together again: all ask for the game after theirs, and the first of them opens it. */
    private void follow(PreviousGame ended, Arrival arrival) {
        games.setup(ended.game())
                .ifPresentOrElse(
                        before -> follow(before, ended, arrival),
                        () -> turnDown(
                                arrival,
                                new RefusalReason(
                                        CommonRefusal.UNKNOWN_GAME,
                                        "Expected a game that was just played, but it is forgotten")));
    }

    private void follow(GameSetup before, PreviousGame ended, Arrival arrival) {
        Optional<GameId> next = games.successor(ended.game());
        String kind = types.kind(ended.game());
        if (before.visibility() == Visibility.PUBLIC) quickMatch(kind, arrival, TRIES);
        else if (next.isPresent()) join(next.get(), arrival, new JoinRoute.Rematch(ended));
        else if (arrival.played().isEmpty() && ended.keepsSeats(time.now()))
            turnDown(arrival, ended.refusal(time.now()));
        else
            open(hosted(kind, before.seats(), before.lobbySeconds(), before.listed(), Optional.of(ended)), arrival)
                    .ifPresent(opened -> games.follow(ended.game(), opened));
    }

    /** The next game was over before it was played: there is another one after that, and one only for all who missed it. */
    private void missed(PreviousGame ended, GameId next, Arrival arrival, RefusalReason reason) {
        if (reason.refusal() == CommonRefusal.GAME_ENDED || reason.refusal() == CommonRefusal.UNKNOWN_GAME)
            loop.execute(() -> {
                games.followNoMore(ended.game(), next);
                follow(ended, arrival);
            });
        else turnDown(arrival, reason);
    }

    private void join(GameId game, Arrival arrival, JoinRoute route) {
        games.sought(arrival.request(), game);
        broker.tell(game, new RoomMessage.Join(arrival, route));
    }

    private void turnDown(Arrival arrival, RefusalReason reason) {
        broker.tell(arrival.connection(), arrival.turnedDown(reason));
    }

    private static GameOpener.Order hosted(
            String kind, int seats, int lobbySeconds, boolean listed, Optional<PreviousGame> follows) {
        return new GameOpener.Order(kind, Visibility.PRIVATE, seats, lobbySeconds, listed, follows);
    }

    private Optional<GameId> open(GameOpener.Order order, Arrival founder) {
        return opener.open(order, founder);
    }
}
