package dev.clix.workflow.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.asl.StateMachine;
import dev.clix.workflow.history.HistoryCodec;
import dev.clix.workflow.history.HistoryEvent;
import java.util.List;

/** Laws of every history. */
public final class Replays {
    private Replays() {}

    /** Replaying gives the execution that lived it; so it does from what was written to JSON and read back. */
    public static void assertReplays(StateMachine machine, Limits limits, List<HistoryEvent> history, Execution live) {
        var lived = Snapshot.of(live);
        assertThat(Snapshot.of(Execution.replay(machine, limits, history))).isEqualTo(lived);
        assertThat(Snapshot.of(Execution.replay(machine, limits, throughJson(history))))
                .isEqualTo(lived);
    }

    /** Every prefix gives what living up to there gives. */
    public static void assertPrefixesReplay(StateMachine machine, Limits limits, List<HistoryEvent> history) {
        var lived = new Execution(machine, limits);
        for (var n = 1; n <= history.size(); n++) {
            lived.evolve(history.get(n - 1));
            assertThat(Snapshot.of(Execution.replay(machine, limits, throughJson(history.subList(0, n)))))
                    .as("after %s facts", n)
                    .isEqualTo(Snapshot.of(lived));
        }
    }

    public static List<HistoryEvent> throughJson(List<HistoryEvent> history) {
        return history.stream().map(HistoryCodec::write).map(HistoryCodec::read).toList();
    }
}
