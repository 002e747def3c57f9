package dev.clix.server.execution;

import dev.clix.protocol.GameId;
import dev.clix.server.broker.Broker;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.game.GameTypes;
import dev.clix.server.game.RoomOwner;
import dev.clix.server.limit.Readiness;
import dev.clix.server.room.RoomLifecycle;
import dev.clix.workflow.time.TimeSource;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The games whose rooms are on this server: as long as they run they count for what it can bear, and their executions
 * are its matter. Safe for use by many threads.
 */
public final class HostedGames implements RoomLifecycle {
    private static final Logger log = LoggerFactory.getLogger(HostedGames.class);

    /** The cost of a game is read from its history some seconds after its end; until then it must be there. */
    private static final Duration COUNTED = Duration.ofMinutes(1);

    private final Broker broker;
    private final GameTypes types;
    private final GameExecutions executions;
    private final TimeSource time;
    private final Readiness readiness;
    private final ExecutionBilling executionBilling;
    private final Set<GameId> running = new HashSet<>();
    private final CompletableFuture<Void> played = new CompletableFuture<>();
    private boolean closing;

    public HostedGames(
            Broker broker,
            GameTypes types,
            GameExecutions executions,
            TimeSource time,
            Readiness readiness,
            ExecutionBilling executionBilling) {
        this.broker = broker;
        this.types = types;
        this.executions = executions;
        this.time = time;
        this.readiness = readiness;
        this.executionBilling = executionBilling;
    }

    /** A new one, for which there is place. */
    synchronized void opened(GameId game) {
        running.add(game);
    }

    /** @return done when none runs any more */
    public synchronized CompletionStage<Void> close() {
        closing = true;
        endIfPlayed();
        return played;
    }

    private void endIfPlayed() {
        if (closing && running.isEmpty()) played.complete(null);
    }

    @Override
    public synchronized void adopted(GameId game) {
        running.add(game);
        readiness.adopted();
    }

    @Override
    public void doubted(GameId game) {
        executions.data(game).whenComplete((data, failure) -> {
            if (failure != null)
                log.atWarn().addKeyValue("game", game).log("The owner of a game cannot be looked for", failure);
            Optional<RoomOwner> owner = failure == null ? data.flatMap(types.of(game)::owner) : Optional.empty();
            broker.tell(game, new RoomMessage.OwnerFound(owner));
        });
    }

    @Override
    public void abandoned(GameId game) {
        executions.stop(game);
    }

    @Override
    public void ended(GameId game) {
        executionBilling.ended(game, executions);
        over(game);
    }

    @Override
    public void closed(GameId game) {
        time.after(COUNTED, () -> executions.forget(game));
        over(game);
    }

    private synchronized void over(GameId game) {
        if (running.remove(game)) readiness.end();
        endIfPlayed();
    }
}
