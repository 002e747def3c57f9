package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.asl.RandomDefinitions;
import java.util.Random;

/** Machines of every kind of state, whose tasks are an activity's. */
final class RandomMachines extends RandomDefinitions {
    private static final int DEEPEST = 3;

    RandomMachines(Random random) {
        super(random, 4);
    }

    ObjectNode next() {
        var machine = block(0);
        if (random.nextInt(4) == 0) machine.put("TimeoutSeconds", 1 + random.nextInt(60));
        return machine;
    }

    @Override
    protected ObjectNode state(int depth, String next) {
        var kind = random.nextInt(depth < DEEPEST ? 9 : 6);
        return switch (kind) {
            case 0, 1 -> ending(pass(), next);
            case 2 -> ending(JSON.objectNode().put("Type", "Wait").put("Seconds", random.nextInt(20)), next);
            case 3 -> next.isEmpty() ? JSON.objectNode().put("Type", "Succeed") : choice(next);
            case 4 -> task(next);
            case 5 -> last(next);
            case 6 -> parallel(depth, next);
            default -> map(depth, next);
        };
    }

    private ObjectNode last(String next) {
        return next.isEmpty() && random.nextInt(3) == 0 ? failing() : ending(pass(), next);
    }

    private ObjectNode pass() {
        var pass = JSON.objectNode().put("Type", "Pass");
        if (random.nextBoolean()) pass.put("ResultPath", "$.p").put("Result", random.nextInt(10));
        if (random.nextInt(3) == 0) pass.putObject("Assign").put("v" + random.nextInt(3) + "_" + number(), 1);
        return pass;
    }

    private ObjectNode choice(String next) {
        var choice = JSON.objectNode().put("Type", "Choice").put("Default", next);
        choice.putArray("Choices")
                .addObject()
                .put("Variable", "$.p")
                .put("NumericGreaterThan", 5)
                .put("Next", next);
        return choice;
    }

    private ObjectNode task(String next) {
        var task = ending(JSON.objectNode().put("Type", "Task").put("ResultPath", "$.t"), next)
                .put("Resource", "arn:aws:states:us-east-1:111111111111:activity:A");
        if (random.nextBoolean()) task.put("TimeoutSeconds", 10 + random.nextInt(50));
        if (random.nextBoolean()) task.put("HeartbeatSeconds", 1 + random.nextInt(9));
        return handled(task, next);
    }

    private ObjectNode map(int depth, String next) {
        var selector = JSON.objectNode().put("item.$", "$$.Map.Item.Value").put("p", random.nextInt(10));
        var processor = block(depth + 1);
        var config = processor.putObject("ProcessorConfig").put("Mode", "INLINE");
        if (random.nextInt(4) == 0) config.put("Mode", "DISTRIBUTED").put("ExecutionType", "STANDARD");
        return map(selector, processor, next);
    }

    @Override
    protected ObjectNode retrier() {
        return JSON.objectNode()
                .put("IntervalSeconds", 1 + random.nextInt(5))
                .put("MaxAttempts", random.nextInt(3))
                .put("JitterStrategy", random.nextBoolean() ? "FULL" : "NONE");
    }

    @Override
    protected String caught() {
        return random.nextBoolean() ? "States.ALL" : "Broken";
    }
}
