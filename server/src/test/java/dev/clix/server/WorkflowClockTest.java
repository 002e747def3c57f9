package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Games go by the clock of the workflow that ends their rounds. */
class WorkflowClockTest {
    private static final Duration AHEAD = Duration.ofSeconds(8);

    private final VirtualTime own = new VirtualTime();
    private final WorkflowClock theirs = new WorkflowClock(own, () -> AHEAD);
    private final List<String> rung = new ArrayList<>();

    @Test
    void itIsAsLateAsItIsThere() {
        assertThat(theirs.now()).isEqualTo(VirtualTime.START.plus(AHEAD));
    }

    @Test
    void anInstantOfTheirsComesWhenTheyHaveIt() {
        theirs.at(VirtualTime.START.plusSeconds(18), () -> rung.add("at"));
        theirs.idleUntil(VirtualTime.START.plusSeconds(18), () -> rung.add("idle"));
        own.advance(Duration.ofSeconds(9));
        assertThat(rung).isEmpty();
        own.advance(Duration.ofSeconds(1));
        assertThat(rung).containsExactly("at", "idle");
    }

    @Test
    void aWhileIsAWhile() {
        theirs.after(Duration.ofSeconds(2), () -> rung.add("after"));
        own.advance(Duration.ofSeconds(1));
        assertThat(rung).isEmpty();
        own.advance(Duration.ofSeconds(1));
        assertThat(rung).containsExactly("after");
    }
}
