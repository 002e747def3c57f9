package dev.clix.workflow.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.asl.parser.AslParser;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Machines at random end the same live, replayed, and after every event was written to JSON and read back. */
class RandomMachinesTest {
    private static final int MACHINES = Integer.getInteger("machines", 300);
    private static final Limits LIMITS = new Limits(300, 300, 262_144, 10_485_760, 2, 3, 31_536_000, 300);

    @Test
    void replayTheSame() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("RandomMachinesTest: -Dseed=" + seed);
        var random = new Random(seed);
        var closed = 0;
        for (var i = 0; i < MACHINES; i++) closed += lived(random.nextLong()) ? 1 : 0;
        assertThat(closed).as("executions that ended").isGreaterThan(MACHINES / 2);
    }

    private static boolean lived(long seed) {
        var random = new Random(seed);
        var definition = new RandomMachines(random).next().toString();
        try {
            var live = new LiveMachine(AslParser.parse(definition).orThrow(), LIMITS, random);
            var input = JsonNodeFactory.instance.objectNode().put("p", 3);
            input.putArray("items").add(1).add(2).add(3);
            live.run(input, 60);
            return live.execution.isClosed();
        } catch (RuntimeException | AssertionError failed) {
            throw new AssertionError("With seed %s and %s".formatted(seed, definition), failed);
        }
    }
}
