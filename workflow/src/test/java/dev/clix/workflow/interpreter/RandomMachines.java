package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/** Definitions nobody would write. Every state is reached at most once, so that they end. */
final class RandomMachines {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 3;

    private final Random random;
    private int names;

    RandomMachines(Random random) {
        this.random = random;
    }

    ObjectNode next() {
        var machine = block(0);
        if (random.nextInt(4) == 0) machine.put("TimeoutSeconds", 1 + random.nextInt(60));
        return machine;
    }

    private ObjectNode block(int depth) {
        var block = JSON.objectNode();
        var states = block.putObject("States");
        var length = 1 + random.nextInt(4);
        var first = names;
        names += length;
        block.put("StartAt", "S" + first);
        for (var i = 0; i < length; i++) {
            var next = i + 1 < length ? "S" + (first + i + 1) : "";
            states.set("S" + (first + i), state(depth, next));
        }
        return block;
    }

    private ObjectNode state(int depth, String next) {
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
        return next.isEmpty() && random.nextInt(3) == 0
                ? JSON.objectNode().put("Type", "Fail").put("Error", "Broken").put("Cause", "at random")
                : ending(pass(), next);
    }

    private ObjectNode pass() {
        var pass = JSON.objectNode().put("Type", "Pass");
        if (random.nextBoolean()) pass.put("ResultPath", "$.p").put("Result", random.nextInt(10));
        if (random.nextInt(3) == 0) pass.putObject("Assign").put("v" + random.nextInt(3) + "_" + names++, 1);
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

    private ObjectNode parallel(int depth, String next) {
        var parallel = ending(JSON.objectNode().put("Type", "Parallel").put("ResultPath", "$.a"), next);
        var branches = parallel.putArray("Branches");
        for (var i = random.nextInt(3); i >= 0; i--) branches.add(block(depth + 1));
        return handled(parallel, next);
    }

    private ObjectNode map(int depth, String next) {
        var map = ending(JSON.objectNode().put("Type", "Map").put("ResultPath", "$.m"), next);
        map.put("ItemsPath", "$.items").put("MaxConcurrency", random.nextInt(3));
        map.putObject("ItemSelector")
                .put("item.$", "$$.Map.Item.Value")
                .put("p", random.nextInt(10))
                .putArray("items")
                .add(1);
        var distributed = random.nextInt(4) == 0;
        var processor = block(depth + 1);
        processor.putObject("ProcessorConfig").put("Mode", distributed ? "DISTRIBUTED" : "INLINE");
        if (distributed) {
            ((ObjectNode) processor.get("ProcessorConfig")).put("ExecutionType", "STANDARD");
            map.put("ToleratedFailureCount", random.nextInt(3));
        }
        map.set("ItemProcessor", processor);
        return handled(map, next);
    }

    private ObjectNode handled(ObjectNode state, String next) {
        if (random.nextBoolean())
            state.putArray("Retry")
                    .addObject()
                    .put("IntervalSeconds", 1 + random.nextInt(5))
                    .put("MaxAttempts", random.nextInt(3))
                    .put("JitterStrategy", random.nextBoolean() ? "FULL" : "NONE")
                    .putArray("ErrorEquals")
                    .add(random.nextBoolean() ? "States.ALL" : "Busy");
        if (!next.isEmpty() && random.nextBoolean())
            state.putArray("Catch")
                    .addObject()
                    .put("Next", next)
                    .put("ResultPath", "$.c")
                    .putArray("ErrorEquals")
                    .add(random.nextBoolean() ? "States.ALL" : "Broken");
        return state;
    }

    private static ObjectNode ending(ObjectNode state, String next) {
        return next.isEmpty() ? state.put("End", true) : state.put("Next", next);
    }
}
