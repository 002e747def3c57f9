package dev.clix.workflow.simulator.internal.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against a map that is sorted by numbers. */
class NumberedExecutionsTest {
    private final Random random = new Random(5);
    private final NumberedExecutions executions = new NumberedExecutions();
    private final TreeMap<Long, RunningExecution> plain = new TreeMap<>();
    private long last;

    /** @param ends out of ten steps, how many take an execution away */
    @ParameterizedTest
    @ValueSource(ints = {0, 3, 5, 7})
    void everyPageIsThatOfASortedMap(int ends) {
        for (var step = 0; step < 6_000; step++) {
            if (random.nextInt(10) >= ends || plain.isEmpty()) add();
            else remove();
            if (step % 50 == 0) assertPage(random.nextLong(last + 2), 1 + random.nextInt(300));
        }
        while (!plain.isEmpty()) {
            remove();
            if (plain.size() % 50 == 0) assertPage(Long.MAX_VALUE, 1_000);
        }
        assertThat(executions.isEmpty()).isTrue();
    }

    /** Most are the newest; some come back among the old ones. */
    private void add() {
        var number = random.nextInt(4) == 0 ? random.nextLong(last + 1) : ++last;
        if (plain.containsKey(number)) return;
        var execution = new RunningExecution(null, null);
        execution.number = number;
        plain.put(number, execution);
        executions.add(execution);
    }

    private void remove() {
        var number = random.nextBoolean() ? plain.firstKey() : plain.floorKey(random.nextLong(plain.lastKey() + 1));
        executions.remove(plain.remove(number == null ? plain.firstKey() : number));
    }

    private void assertPage(long before, int count) {
        var expected = plain.headMap(before, false).descendingMap().values().stream()
                .limit(count)
                .toList();
        assertThat(executions.page(before, count)).isEqualTo(List.copyOf(expected));
    }
}
