package dev.clix.server.lobby;

import dev.clix.protocol.GameId;
import dev.clix.protocol.Refusal;
import dev.clix.server.room.Refuse;
import dev.clix.workflow.Workflows;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Knows of games that have no room here whether they will have one: the server that had it is gone, and the game's next
 * task brings it here. Safe for use by many threads.
 */
public final class Whereabouts {
    /** After a restart all players ask at once, and AWS answers few such questions a second. */
    private static final int QUESTIONS_MAX = 16;

    private final Executions executions;
    private final AtomicInteger questions = new AtomicInteger();

    public Whereabouts(Workflows workflows, String stateMachineArn) {
        this.executions = new Executions(workflows, stateMachineArn);
    }

    /**
     * Says no to somebody whose seat in the game is proven: for now, or for ever.
     *
     * @param unknown what to say of a game that is over
     */
    public void miss(GameId game, Refuse refuse, String unknown) {
        if (questions.incrementAndGet() > QUESTIONS_MAX) answered(true, refuse, unknown);
        else
            executions
                    .isRunning(game)
                    .whenComplete((running, failure) -> answered(failure != null || running, refuse, unknown));
    }

    private void answered(boolean mayCome, Refuse refuse, String unknown) {
        questions.decrementAndGet();
        if (mayCome)
            refuse.because(
                    Refusal.WORKFLOW_UNAVAILABLE,
                    "Expected the game here, but its workflow has not asked this server for anything yet");
        else refuse.because(Refusal.UNKNOWN_GAME, unknown);
    }
}
