package dev.clix.server.lobby;

import static java.util.Objects.requireNonNull;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameKind;
import dev.clix.protocol.GameView.Visibility;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.Refusal;
import dev.clix.protocol.RematchView;
import dev.clix.server.game.GameSetup;
import dev.clix.server.game.GameTypes;
import dev.clix.server.game.RoomOwner;
import dev.clix.server.limit.Readiness;
import dev.clix.server.room.IdGenerator;
import dev.clix.server.room.PreviousGame;
import dev.clix.server.room.RefusalCallback;
import dev.clix.server.room.RoomListener;
import dev.clix.server.room.RoomMessage;
import dev.clix.server.room.Rooms;
import dev.clix.workflow.Workflows;
import dev.clix.workflow.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings players and games together. All it decides is decided on one thread. */
public final class Lobby implements RoomListener {
    private static final Logger log = LoggerFactory.getLogger(Lobby.class);
    /** Refusals after which another game is worth trying. */
    private static final Set<Refusal> MISSED = Set.of(
            CommonRefusal.GAME_FULL, CommonRefusal.GAME_STARTED, CommonRefusal.GAME_ENDED, CommonRefusal.UNKNOWN_GAME);

    private static final int TRIES = 5;

    /** The cost of a game is read from its history some seconds after its end; until then it must be there. */
    private static final Duration COUNTED = Duration.ofMinutes(1);

    private final Executor loop;
    private final GameTypes types;
    private final GameExecutions executions;
    private final TimeSource time;
    private final LobbySettings settings;
    private final ExecutionBilling executionBilling;
    private final OpenGames games;
    private @Nullable Rooms rooms;
    private final Matchmakers matchmakers = new Matchmakers();
    private final GameOpener opener;

    /**
     * @param loop runs what it is given in order, on one thread
     * @param forget an execution that has ended, by its ARN
     */
    public Lobby(
            Executor loop,
            GameTypes types,
            Workflows workflows,
            Function<GameId, String> stateMachineArn,
            Consumer<String> forget,
            TimeSource time,
            IdGenerator ids,
            Readiness readiness,
            LobbySettings settings,
            ExecutionBilling executionBilling) {
        this.loop = loop;
        this.types = types;
        this.executions = new GameExecutions(workflows, stateMachineArn, forget);
        this.time = time;
        this.settings = settings;
        this.games = new OpenGames(settings);
        this.opener = new GameOpener(types, executions, time, ids, readiness, games);
        this.executionBilling = executionBilling;
    }

    /** Rooms and lobby know each other; this one learns it last. */
    public void leadTo(Rooms known) {
        rooms = known;
    }

    private Rooms rooms() {
        return requireNonNull(rooms, "Expected to lead to rooms before anything arrives");
    }

    /**
     * Opens no more games. Those that run go on.
     *
     * @return done when none runs any more
     */
    public CompletionStage<Void> close() {
        loop.execute(opener::close);
        return opener.played();
    }

    /** @param asked the kind of game; the first one's when empty */
    public void quickMatch(Arrival arrival, Optional<GameKind> asked) {
        new KindChoice(types)
                .of(asked, arrival.refuse())
                .ifPresent(kind -> unlessAgain(arrival, () -> quickMatch(kind.name(), arrival, TRIES)));
    }

    /** @param asked the kind of game; the first one's when empty */
    public void host(Arrival arrival, Optional<GameKind> asked, int seats) {
        new KindChoice(types)
                .of(asked, seats, arrival.refuse())
                .ifPresent(kind -> unlessAgain(
                        arrival,
                        () -> open(hosted(kind.name(), seats, settings.privateSeconds(), Optional.empty()), arrival)));
    }

    /** How much of each kind is played here. */
    public CompletionStage<List<KindCensus>> census() {
        return CompletableFuture.supplyAsync(
                () -> types.kinds().stream().map(this::census).toList(), loop);
    }

    private KindCensus census(String kind) {
        return new KindCensus(
                types.manifest(kind),
                opener.running().games(kind),
                opener.running().people(kind),
                matchmakers.waiting(kind),
                matchmakers.freeSeats(kind));
    }

    /** The same request on another connection, since its answer was lost: it leads where it led before. */
    private void unlessAgain(Arrival arrival, Runnable first) {
        loop.execute(() ->
                games.sought(arrival.request()).ifPresentOrElse(game -> join(game, arrival, arrival.refuse()), first));
    }

    @Override
    public void seatsChanged(GameId game, int free, int people) {
        loop.execute(() -> {
            opener.running().seated(game, people);
            if (isPublic(game)) matchmakers.free(types.kind(game), game, free);
        });
    }

    @Override
    public void adopted(GameSetup setup) {
        loop.execute(() -> {
            opener.adopted(setup.game());
            games.add(setup, Optional.empty());
        });
    }

    @Override
    public void recalled(GameSetup setup) {
        loop.execute(() -> {
            games.add(setup, Optional.empty());
            games.ended(setup.game());
        });
    }

    @Override
    public void abandoned(GameId game, RoomOwner owner) {
        log.atWarn().addKeyValue("game", game).log("The workflow asked for nothing: the game is abandoned");
        executions.data(game).whenComplete((data, failure) -> {
            if (failure == null && data.flatMap(types.of(game)::owner).equals(Optional.of(owner)))
                executions.stop(game);
            else
                log.atWarn()
                        .addKeyValue("game", game)
                        .log("Its execution is left alone: it is not known to be this server's", failure);
        });
    }

    @Override
    public void playAgain(PreviousGame ended, Optional<PlayerId> played, RoomMessage.PlayAgain again) {
        RoomMessage.Join join = again.join();
        Arrival arrival =
                new Arrival(join.subscriber(), join.request(), join.name(), played, again.address(), join.refuse());
        unlessAgain(arrival, () -> follow(ended, arrival));
    }

    @Override
    public void rematchChanged(GameId ended, RematchView rematch) {
        rooms().tell(ended, new RoomMessage.RematchChanged(rematch));
    }

    @Override
    public void ended(GameId game) {
        executionBilling.ended(game, executions);
        loop.execute(() -> {
            games.ended(game);
            opener.over(game);
        });
    }

    @Override
    public void closed(GameId game) {
        time.after(COUNTED, () -> executions.forget(game));
        loop.execute(() -> {
            games.remove(game);
            opener.over(game);
            matchmakers.free(types.kind(game), game, 0);
        });
    }

    private void quickMatch(String kind, Arrival arrival, int tries) {
        RefusalCallback refuse = reason -> missed(kind, arrival, tries, reason);
        matchmakers
                .best(kind)
                .ifPresentOrElse(
                        game -> {
                            matchmakers.reserve(kind, game);
                            join(game, arrival, refuse);
                        },
                        () -> openPublic(kind, arrival));
    }

    /** Another player was faster: the next try looks without that game. */
    private void missed(String kind, Arrival arrival, int tries, RefusalCallback.Reason reason) {
        if (MISSED.contains(reason.refusal()) && tries > 1) loop.execute(() -> quickMatch(kind, arrival, tries - 1));
        else arrival.refuse().because(reason);
    }

    private void openPublic(String kind, Arrival arrival) {
        int seats = types.manifest(kind).seats().open();
        GameOpener.Order order =
                new GameOpener.Order(kind, Visibility.PUBLIC, seats, settings.publicSeconds(), Optional.empty());
        open(order, arrival).ifPresent(game -> {
            matchmakers.free(kind, game, seats);
            matchmakers.reserve(kind, game);
        });
    }

    private boolean isPublic(GameId game) {
        return games.setup(game)
                .filter(setup -> setup.visibility() == Visibility.PUBLIC)
                .isPresent();
    }

    /** Players of one game find together again: all ask for the game after theirs, and the first of them opens it. */
    private void follow(PreviousGame ended, Arrival arrival) {
        games.setup(ended.game())
                .ifPresentOrElse(
                        before -> follow(before, ended, arrival),
                        () -> arrival.refuse()
                                .because(
                                        CommonRefusal.UNKNOWN_GAME,
                                        "Expected a game that was just played, but it is forgotten"));
    }

    private void follow(GameSetup before, PreviousGame ended, Arrival arrival) {
        Optional<GameId> next = games.successor(ended.game());
        String kind = types.kind(ended.game());
        if (before.visibility() == Visibility.PUBLIC) quickMatch(kind, arrival, TRIES);
        else if (next.isPresent()) join(next.get(), arrival, reason -> missed(ended, next.get(), arrival, reason));
        else if (arrival.played().isEmpty() && ended.keepsSeats(time.now()))
            arrival.refuse().because(ended.refusal(time.now()));
        else
            open(hosted(kind, before.seats(), before.lobbySeconds(), Optional.of(ended)), arrival)
                    .ifPresent(opened -> games.follow(ended.game(), opened));
    }

    /** The next game was over before it was played: there is another one after that, and one only for all who missed it. */
    private void missed(PreviousGame ended, GameId next, Arrival arrival, RefusalCallback.Reason reason) {
        if (reason.refusal() == CommonRefusal.GAME_ENDED || reason.refusal() == CommonRefusal.UNKNOWN_GAME)
            loop.execute(() -> {
                games.followNoMore(ended.game(), next);
                follow(ended, arrival);
            });
        else arrival.refuse().because(reason);
    }

    private void join(GameId game, Arrival arrival, RefusalCallback refuse) {
        games.sought(arrival.request(), game);
        rooms().tell(
                        game,
                        new RoomMessage.Join(
                                arrival.subscriber(), arrival.request(), arrival.name(), arrival.played(), refuse));
    }

    private static GameOpener.Order hosted(String kind, int seats, int lobbySeconds, Optional<PreviousGame> follows) {
        return new GameOpener.Order(kind, Visibility.PRIVATE, seats, lobbySeconds, follows);
    }

    private Optional<GameId> open(GameOpener.Order order, Arrival founder) {
        return opener.open(order, founder, rooms(), game -> join(game, founder, founder.refuse()));
    }
}
