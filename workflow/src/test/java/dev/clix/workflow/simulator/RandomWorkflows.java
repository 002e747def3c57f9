package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/**
 * Definitions nobody would write, of everything that has to be taken up again after a crash. Every state is reached at
 * most once and every task times out, so that they end. What a task is asked for tells it apart from every other.
 *
 * <p>What comes first at one moment may come second after a crash, and it may matter. So nothing that races is due at the
 * same moment: what waits for an execution does so for an odd number of seconds, what goes on within for an even one, and
 * tasks of nested executions do not time out.
 */
final class RandomWorkflows {
    static final String ACTIVITY = "arn:aws:states:us-east-1:111111111111:activity:Work";
    static final String FUNCTION = "arn:aws:lambda:us-east-1:111111111111:function:f";
    static final String CALLBACK = "arn:aws:states:::sqs:sendMessage.waitForTaskToken";
    static final String JOB = "arn:aws:states:::batch:submitJob.sync";
    static final String NESTED = "arn:aws:states:::states:startExecution";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 2;

    private final Random random;
    private int names;
    private boolean isNested;

    RandomWorkflows(Random random) {
        this.random = random;
    }

    /** @param nested machines that may be started */
    ObjectNode next(List<String> nested) {
        isNested = nested.isEmpty();
        var machine = block(nested.isEmpty() ? 1 : 0, nested);
        if (!nested.isEmpty() && random.nextInt(5) == 0) machine.put("TimeoutSeconds", 1 + 2 * random.nextInt(45));
        return machine;
    }

    private ObjectNode block(int depth, List<String> nested) {
        var block = JSON.objectNode();
        var states = block.putObject("States");
        var length = 1 + random.nextInt(3);
        var first = names;
        names += length;
        block.put("StartAt", "S" + first);
        for (var i = 0; i < length; i++) {
            var next = i + 1 < length ? "S" + (first + i + 1) : "";
            states.set("S" + (first + i), state(depth, nested, next));
        }
        return block;
    }

    private ObjectNode state(int depth, List<String> nested, String next) {
        return switch (random.nextInt(depth < DEEPEST ? 12 : 8)) {
            case 0 -> ending(JSON.objectNode().put("Type", "Pass"), next);
            case 1, 2 -> ending(JSON.objectNode().put("Type", "Wait").put("Seconds", 2 * random.nextInt(10)), next);
            case 3, 4 -> task(ACTIVITY, next);
            case 5 -> task(FUNCTION, next);
            case 6 -> task(random.nextBoolean() ? CALLBACK : JOB, next);
            case 7 -> nested.isEmpty() ? task(ACTIVITY, next) : failOrNest(nested, next);
            case 8, 9 -> parallel(depth, nested, next);
            default -> map(depth, nested, next);
        };
    }

    private ObjectNode failOrNest(List<String> nested, String next) {
        return next.isEmpty() && random.nextBoolean()
                ? JSON.objectNode().put("Type", "Fail").put("Error", "Broken").put("Cause", "at random")
                : nested(nested, next);
    }

    private ObjectNode task(String resource, String next) {
        var task = JSON.objectNode().put("Type", "Task").put("Resource", resource);
        task.put("TimeoutSeconds", (isNested ? 10 : 6) + 2 * random.nextInt(15));
        var heartbeat = resource.equals(ACTIVITY) && random.nextBoolean() ? 1 + random.nextInt(5) : 0;
        if (heartbeat > 0) task.put("HeartbeatSeconds", heartbeat);
        var asked = task.putObject("Parameters")
                .put("n.$", "$.n")
                .put("state.$", "$$.State.Name")
                .put("entered.$", "$$.State.EnteredTime")
                .put("retry.$", "$$.State.RetryCount")
                .put("heartbeat", heartbeat);
        if (resource.equals(CALLBACK)) asked.put("token.$", "$$.Task.Token");
        return handled(ending(task.put("ResultPath", "$.t"), next), next);
    }

    private ObjectNode nested(List<String> machines, String next) {
        var pattern = List.of("", ".sync", ".sync:2").get(random.nextInt(3));
        var task = JSON.objectNode().put("Type", "Task").put("Resource", NESTED + pattern);
        task.put("TimeoutSeconds", 7 + 2 * random.nextInt(15));
        var asked = task.putObject("Parameters").put("StateMachineArn", machines.get(random.nextInt(machines.size())));
        asked.putObject("Input")
                .put("n.$", "States.Format('{}-nested-{}', $.n, $$.State.Name)")
                .set("items", JSON.arrayNode());
        return handled(ending(task.put("ResultPath", "$.t"), next), next);
    }

    private ObjectNode parallel(int depth, List<String> nested, String next) {
        var parallel = ending(JSON.objectNode().put("Type", "Parallel").put("ResultPath", "$.a"), next);
        var branches = parallel.putArray("Branches");
        for (var i = random.nextInt(3); i >= 0; i--) branches.add(block(depth + 1, nested));
        return handled(parallel, next);
    }

    private ObjectNode map(int depth, List<String> nested, String next) {
        var map = ending(JSON.objectNode().put("Type", "Map").put("ResultPath", "$.m"), next);
        map.put("ItemsPath", "$.items").put("MaxConcurrency", random.nextInt(3));
        map.putObject("ItemSelector")
                .put("n.$", "States.Format('{}-{}', $.n, $$.Map.Item.Index)")
                .putArray("items")
                .add(1);
        map.set("ItemProcessor", processor(depth, nested));
        if (map.at("/ItemProcessor/ProcessorConfig").has("ExecutionType"))
            map.put("ToleratedFailureCount", random.nextInt(3));
        return handled(map, next);
    }

    /** EXPRESS executions know only what is done at once. */
    private ObjectNode processor(int depth, List<String> nested) {
        var kind = random.nextInt(5);
        var processor = kind == 0 ? express() : block(depth + 1, nested);
        var config = processor.putObject("ProcessorConfig").put("Mode", kind < 3 ? "DISTRIBUTED" : "INLINE");
        if (kind < 3) config.put("ExecutionType", kind == 0 ? "EXPRESS" : "STANDARD");
        return processor;
    }

    private ObjectNode express() {
        var name = "S" + names++;
        var block = JSON.objectNode().put("StartAt", name);
        block.putObject("States").set(name, task(FUNCTION, ""));
        return block;
    }

    private ObjectNode handled(ObjectNode state, String next) {
        if (random.nextBoolean())
            state.putArray("Retry")
                    .addObject()
                    .put("IntervalSeconds", 2 + 2 * random.nextInt(3))
                    .put("MaxAttempts", random.nextInt(3))
                    .putArray("ErrorEquals")
                    .add(random.nextBoolean() ? "States.ALL" : "Busy");
        if (!next.isEmpty() && random.nextBoolean())
            state.putArray("Catch")
                    .addObject()
                    .put("Next", next)
                    .put("ResultPath", "$.c")
                    .putArray("ErrorEquals")
                    .add("States.ALL");
        return state;
    }

    private static ObjectNode ending(ObjectNode state, String next) {
        return next.isEmpty() ? state.put("End", true) : state.put("Next", next);
    }
}
