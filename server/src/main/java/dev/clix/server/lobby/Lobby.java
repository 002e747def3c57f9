package dev.clix.server.lobby;

import static java.util.Objects.requireNonNull;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView.Visibility;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.Refusal;
import dev.clix.protocol.RematchView;
import dev.clix.server.game.Game;
import dev.clix.server.game.GameSetup;
import dev.clix.server.game.GameType;
import dev.clix.server.game.MoveResult;
import dev.clix.server.game.RoomOwner;
import dev.clix.server.limit.Readiness;
import dev.clix.server.room.IdGenerator;
import dev.clix.server.room.PreviousGame;
import dev.clix.server.room.RefusalCallback;
import dev.clix.server.room.RoomListener;
import dev.clix.server.room.RoomMessage;
import dev.clix.server.room.Rooms;
import dev.clix.server.room.SeatRequest;
import dev.clix.server.room.Subscriber;
import dev.clix.workflow.Causes;
import dev.clix.workflow.Workflows;
import dev.clix.workflow.time.TimeSource;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
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

    /**
     * A client that wants to play.
     *
     * @param played the player in the game before, for one that follows it; empty for a newcomer
     * @param address by which games are counted together; empty for one that counts for none
     */
    public record Arrival(
            Subscriber subscriber,
            SeatRequest request,
            PlayerName name,
            Optional<PlayerId> played,
            Optional<String> address,
            RefusalCallback refuse) {}

    private final Executor loop;
    private final GameType type;
    private final GameExecutions executions;
    private final TimeSource time;
    private final IdGenerator ids;
    private final LobbySettings settings;
    private final ExecutionBilling executionBilling;
    private final OpenGames games;
    private @Nullable Rooms rooms;
    private Matchmaker matchmaker = Matchmaker.empty();
    private final Readiness readiness;
    private final Set<GameId> running = new HashSet<>();
    private final CompletableFuture<Void> played = new CompletableFuture<>();
    private boolean closing;

    /**
     * @param loop runs what it is given in order, on one thread
     * @param forget an execution that has ended, by its ARN
     */
    public Lobby(
            Executor loop,
            GameType type,
            Workflows workflows,
            String stateMachineArn,
            Consumer<String> forget,
            TimeSource time,
            IdGenerator ids,
            Readiness readiness,
            LobbySettings settings,
            ExecutionBilling executionBilling) {
        this.loop = loop;
        this.type = type;
        this.executions = new GameExecutions(workflows, stateMachineArn, forget);
        this.time = time;
        this.ids = ids;
        this.readiness = readiness;
        this.settings = settings;
        this.games = new OpenGames(settings);
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
        loop.execute(() -> {
            closing = true;
            endIfPlayed();
        });
        return played;
    }

    private void endIfPlayed() {
        if (closing && running.isEmpty()) played.complete(null);
    }

    private void played(GameId game) {
        if (running.remove(game)) readiness.end();
        endIfPlayed();
    }

    public void quickMatch(Arrival arrival) {
        unlessAgain(arrival, () -> quickMatch(arrival, TRIES));
    }

    public void host(Arrival arrival, int seats) {
        unlessAgain(
                arrival, () -> open(Visibility.PRIVATE, seats, settings.privateSeconds(), Optional.empty(), arrival));
    }

    /** The same request on another connection, since its answer was lost: it leads where it led before. */
    private void unlessAgain(Arrival arrival, Runnable first) {
        loop.execute(() ->
                games.sought(arrival.request()).ifPresentOrElse(game -> join(game, arrival, arrival.refuse()), first));
    }

    @Override
    public void seatsChanged(GameId game, int free) {
        loop.execute(() -> {
            if (isPublic(game)) matchmaker = matchmaker.with(game, free);
        });
    }

    @Override
    public void adopted(GameSetup setup) {
        loop.execute(() -> {
            running.add(setup.game());
            readiness.adopted();
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
            if (failure == null && data.flatMap(type::owner).equals(Optional.of(owner))) executions.stop(game);
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
            played(game);
        });
    }

    @Override
    public void closed(GameId game) {
        time.after(COUNTED, () -> executions.forget(game));
        loop.execute(() -> {
            games.remove(game);
            played(game);
            matchmaker = matchmaker.with(game, 0);
        });
    }

    private void quickMatch(Arrival arrival, int tries) {
        RefusalCallback refuse = reason -> missed(arrival, tries, reason);
        matchmaker
                .best()
                .ifPresentOrElse(
                        game -> {
                            matchmaker = matchmaker.reserved(game);
                            join(game, arrival, refuse);
                        },
                        () -> openPublic(arrival));
    }

    /** Another player was faster: the next try looks without that game. */
    private void missed(Arrival arrival, int tries, RefusalCallback.Reason reason) {
        if (MISSED.contains(reason.refusal()) && tries > 1) loop.execute(() -> quickMatch(arrival, tries - 1));
        else arrival.refuse().because(reason);
    }

    private void openPublic(Arrival arrival) {
        open(Visibility.PUBLIC, settings.publicSeats(), settings.publicSeconds(), Optional.empty(), arrival)
                .ifPresent(game -> matchmaker =
                        matchmaker.with(game, settings.publicSeats()).reserved(game));
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
        if (before.visibility() == Visibility.PUBLIC) quickMatch(arrival, TRIES);
        else if (next.isPresent()) join(next.get(), arrival, reason -> missed(ended, next.get(), arrival, reason));
        else if (arrival.played().isEmpty() && ended.keepsSeats(time.now()))
            arrival.refuse().because(ended.refusal(time.now()));
        else
            open(Visibility.PRIVATE, before.seats(), before.lobbySeconds(), Optional.of(ended), arrival)
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

    /** @return the game, its founder on the way to the first seat; empty when there is none to be had */
    private Optional<GameId> open(
            Visibility visibility, int seats, int lobbySeconds, Optional<PreviousGame> follows, Arrival founder) {
        if (closing) {
            founder.refuse()
                    .because(CommonRefusal.SHUTTING_DOWN, "Expected to stay a while, but this server is going down");
            return Optional.empty();
        }
        Optional<MoveResult.Refused> objection = games.objection(founder.address())
                .or(() -> readiness.take().map(why -> new MoveResult.Refused(CommonRefusal.OVERLOADED, why)));
        if (objection.isPresent()) {
            founder.refuse().because(objection.get().refusal(), objection.get().message());
            return Optional.empty();
        }
        GameId id = ids.game();
        GameSetup setup = new GameSetup(id, visibility, seats, lobbySeconds);
        games.add(setup, founder.address());
        start(id, type.open(setup, time.now()), follows, founder);
        return Optional.of(id);
    }

    /** The room comes first, then its founder: the execution's first task must find the one, its failure the other. */
    private void start(GameId id, Game game, Optional<PreviousGame> follows, Arrival founder) {
        running.add(id);
        rooms().create(id, game, follows);
        join(id, founder, founder.refuse());
        log.atInfo().addKeyValue("game", id).log("Game opened");
        executions.start(id, game.executionInput()).whenComplete((started, failure) -> {
            if (failure == null) rooms().opened(id);
            else
                rooms().failed(
                                id,
                                "Expected a workflow for the game, but "
                                        + Causes.unwrapped(failure).getMessage());
        });
    }
}
