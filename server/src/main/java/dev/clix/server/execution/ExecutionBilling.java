package dev.clix.server.execution;

import dev.clix.protocol.GameId;
import dev.clix.server.cost.BilledTransitions;
import dev.clix.server.cost.Price;
import dev.clix.server.metrics.Meters;
import dev.clix.workflow.time.TimeSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what each game's execution was billed for, once it is over. One after the other, since AWS allows few looks
 * at histories: no game may have to wait because others are counted.
 */
public final class ExecutionBilling {
    private static final Logger log = LoggerFactory.getLogger(ExecutionBilling.class);
    private static final int WAITING_MAX = 1_000;

    /** The game hears of its end before the execution does. */
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private final Executor loop;
    private final TimeSource time;
    private final Meters meters;
    private final Price price;
    private final Function<GameId, String> kinds;
    private final Deque<GameId> waiting = new ArrayDeque<>();
    private boolean counting;

    /**
     * @param loop runs what it is given in order, on one thread
     * @param kinds the kind of a game
     */
    public ExecutionBilling(
            Executor loop, TimeSource time, Meters meters, Price price, Function<GameId, String> kinds) {
        this.loop = loop;
        this.time = time;
        this.meters = meters;
        this.price = price;
        this.kinds = kinds;
    }

    void ended(GameId game, GameExecutions executions) {
        time.after(SETTLED, () -> loop.execute(() -> add(game, executions)));
    }

    private void add(GameId game, GameExecutions executions) {
        if (waiting.size() < WAITING_MAX) waiting.add(game);
        else meters.gameNotCounted();
        next(executions);
    }

    private void next(GameExecutions executions) {
        if (counting || waiting.isEmpty()) return;
        counting = true;
        GameId game = waiting.remove();
        executions
                .transitions(game)
                .whenComplete((transitions, failure) -> loop.execute(() -> {
                    counting = false;
                    if (failure == null) counted(game, transitions);
                    else meters.gameNotCounted();
                    next(executions);
                }));
    }

    private void counted(GameId game, BilledTransitions transitions) {
        double dollars = price.of(transitions.total()).doubleValue();
        meters.gameCounted(kinds.apply(game), transitions.total(), dollars);
        log.atInfo()
                .addKeyValue("game", game)
                .addKeyValue("transitions", transitions.total())
                .addKeyValue("retries", transitions.retries())
                .addKeyValue(
                        "dollars",
                        price.of(transitions.total()).stripTrailingZeros().toPlainString())
                .log("Game counted");
    }
}
