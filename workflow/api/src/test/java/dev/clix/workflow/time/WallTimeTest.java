package dev.clix.workflow.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class WallTimeTest {
    @Test
    void whatIsDueHappensInOrderAndNotBefore() {
        try (var time = new WallTime()) {
            var order = new ConcurrentLinkedQueue<String>();
            var done = new CompletableFuture<Boolean>();
            // From a task: none of the others happens meanwhile, however busy the machine is.
            time.after(Duration.ZERO, () -> {
                var due = time.now().plusMillis(30);
                time.at(due, () -> order.add("first"));
                time.at(due, () -> order.add("second"));
                time.at(due, () -> order.add("never")).cancel();
                time.at(due.plusMillis(10), () -> done.complete(!time.now().isBefore(due)));
            });
            assertThat(done.join()).isTrue();
            assertThat(order).containsExactly("first", "second");
        }
    }

    @Test
    void aTaskThatFailsStopsNobody() {
        try (var time = new WallTime()) {
            var done = new CompletableFuture<String>();
            time.after(Duration.ZERO, () -> {
                throw new IllegalStateException("on purpose");
            });
            time.after(Duration.ofMillis(1), () -> done.complete("still here"));
            assertThat(done.join()).isEqualTo("still here");
        }
    }
}
