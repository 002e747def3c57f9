package dev.clix.workflow.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final Instant START = Instant.parse("2027-01-01T00:00:00Z");

    private final Agenda agenda = new Agenda();
    private final List<String> done = new ArrayList<>();

    private TimeSource.Cancellable plan(int second, String name) {
        return agenda.add(START.plusSeconds(second), () -> done.add(name), false);
    }

    private void runUntil(int second) {
        for (var due = take(second); due.isPresent(); due = take(second))
            due.get().task().run();
    }

    private Optional<Agenda.Due> take(int second) {
        return agenda.takeUntil(START.plusSeconds(second));
    }

    @Test
    void goesByMomentAndThenInTheOrderAskedFor() {
        plan(2, "late");
        plan(1, "first");
        plan(1, "second");
        runUntil(1);
        assertThat(done).containsExactly("first", "second");
        assertThat(agenda.next()).contains(START.plusSeconds(2));
    }

    @Test
    void forgetsWhatIsCancelledOnce() {
        plan(1, "first");
        var second = plan(1, "second");
        plan(1, "third");
        second.cancel();
        second.cancel();
        assertThat(agenda.size()).isEqualTo(2);
        runUntil(1);
        assertThat(done).containsExactly("first", "third");
    }

    @Test
    void leavesWhatHasRunAloneWhenItIsCancelledAfterwards() {
        var first = plan(1, "first");
        runUntil(1);
        plan(1, "again");
        first.cancel();
        assertThat(agenda.size()).isEqualTo(1);
        assertThat(agenda.isBusy()).isTrue();
    }

    @Test
    void keepsNoMomentNobodyWaitsFor() {
        plan(1, "first").cancel();
        assertThat(agenda.next()).isEmpty();
        assertThat(agenda.isBusy()).isFalse();
    }

    private record Planned(int second, int order, TimeSource.Cancellable handle) {}

    /** Against a sorted list. */
    @Test
    void keepsTheOrderWhateverIsPlannedCancelledAndTaken() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("AgendaTest: -Dseed=" + seed);
        var random = new Random(seed);
        var model = new ArrayList<Planned>();
        for (var step = 0; step < 20_000; step++) {
            var what = random.nextInt(4);
            if (what < 2 || model.isEmpty()) {
                var second = random.nextInt(20);
                model.add(new Planned(second, step, plan(second, second + ":" + step)));
            } else if (what == 2)
                model.remove(random.nextInt(model.size())).handle().cancel();
            else {
                var first = model.stream()
                        .min(Comparator.comparing(Planned::second).thenComparing(Planned::order))
                        .orElseThrow();
                model.remove(first);
                done.clear();
                take(20).orElseThrow().task().run();
                assertThat(done).containsExactly(first.second() + ":" + first.order());
            }
            assertThat(agenda.size()).isEqualTo(model.size());
        }
    }
}
