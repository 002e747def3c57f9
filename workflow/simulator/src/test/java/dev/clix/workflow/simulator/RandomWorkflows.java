package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.asl.RandomDefinitions;
import dev.clix.workflow.simulator.task.TaskCall;
import java.util.List;
import java.util.Random;

/**
 * Machines of everything that has to be taken up again after a crash. Every task times out, so that they end. The input a task
 * is asked for tells it apart from every other.
 *
 * <p>An event that comes first at one moment may come second after a crash, and it may matter. So nothing that races is due at the
 * same moment: a task that waits for an execution does so for an odd number of seconds, one that goes on within for an even one, and
 * tasks of nested executions do not time out.
 */
final class RandomWorkflows extends RandomDefinitions {
    static final String ACTIVITY = "arn:aws:states:us-east-1:111111111111:activity:Work";
    static final String FUNCTION = "arn:aws:lambda:us-east-1:111111111111:function:f";
    static final String CALLBACK = "arn:aws:states:::sqs:sendMessage.waitForTaskToken";
    static final String JOB = "arn:aws:states:::batch:submitJob.sync";
    static final String NESTED = "arn:aws:states:::states:startExecution";

    private static final int DEEPEST = 2;

    private List<String> nested = List.of();

    RandomWorkflows(Random random) {
        super(random, 3);
    }

    /** @param startable machines that may be started */
    ObjectNode next(List<String> startable) {
        nested = startable;
        var machine = block(nested.isEmpty() ? 1 : 0);
        if (!nested.isEmpty() && random.nextInt(5) == 0) machine.put("TimeoutSeconds", 1 + 2 * random.nextInt(45));
        return machine;
    }

    @Override
    protected ObjectNode state(int depth, String next) {
        return switch (random.nextInt(depth < DEEPEST ? 12 : 8)) {
            case 0 -> ending(JSON.objectNode().put("Type", "Pass"), next);
            case 1, 2 -> ending(JSON.objectNode().put("Type", "Wait").put("Seconds", 2 * random.nextInt(10)), next);
            case 3, 4 -> task(ACTIVITY, next);
            case 5 -> task(FUNCTION, next);
            case 6 -> task(random.nextBoolean() ? CALLBACK : JOB, next);
            case 7 -> nested.isEmpty() ? task(ACTIVITY, next) : failOrNest(next);
            case 8, 9 -> parallel(depth, next);
            default -> map(depth, next);
        };
    }

    private ObjectNode failOrNest(String next) {
        return next.isEmpty() && random.nextBoolean() ? failing() : starting(next);
    }

    private ObjectNode task(String resource, String next) {
        var task = JSON.objectNode().put("Type", "Task").put("Resource", resource);
        task.put("TimeoutSeconds", (nested.isEmpty() ? 10 : 6) + 2 * random.nextInt(15));
        var heartbeat = resource.equals(ACTIVITY) && random.nextBoolean() ? 1 + random.nextInt(5) : 0;
        if (heartbeat > 0) task.put("HeartbeatSeconds", heartbeat);
        var asked = asked(resource, task.putObject("Parameters"))
                .put("n.$", "$.n")
                .put("state.$", "$$.State.Name")
                .put("entered.$", "$$.State.EnteredTime")
                .put("retry.$", "$$.State.RetryCount")
                .put("heartbeat", heartbeat);
        if (resource.equals(CALLBACK)) asked.put("token.$", "$$.Task.Token");
        return handled(ending(task.put("ResultPath", "$.t"), next), next);
    }

    /** Services take what is asked of them among what they have to be asked. */
    private static ObjectNode asked(String resource, ObjectNode parameters) {
        return switch (resource) {
            case CALLBACK -> parameters.put("QueueUrl", "q").putObject("MessageBody");
            case JOB ->
                parameters
                        .put("JobName", "n")
                        .put("JobQueue", "q")
                        .put("JobDefinition", "d")
                        .putObject("Parameters");
            default -> parameters;
        };
    }

    /** The task's own parameters, at the place where its service has room for them. */
    static JsonNode asked(TaskCall call) {
        return switch (call.resource()) {
            case CALLBACK -> call.input().path("MessageBody");
            case JOB -> call.input().path("Parameters");
            default -> call.input();
        };
    }

    private ObjectNode starting(String next) {
        var pattern = List.of("", ".sync", ".sync:2").get(random.nextInt(3));
        var task = JSON.objectNode().put("Type", "Task").put("Resource", NESTED + pattern);
        task.put("TimeoutSeconds", 7 + 2 * random.nextInt(15));
        var asked = task.putObject("Parameters").put("StateMachineArn", nested.get(random.nextInt(nested.size())));
        asked.putObject("Input")
                .put("n.$", "States.Format('{}-nested-{}', $.n, $$.State.Name)")
                .set("items", JSON.arrayNode());
        return handled(ending(task.put("ResultPath", "$.t"), next), next);
    }

    private ObjectNode map(int depth, String next) {
        var selector = JSON.objectNode().put("n.$", "States.Format('{}-{}', $.n, $$.Map.Item.Index)");
        return map(selector, processor(depth), next);
    }

    /** EXPRESS executions know only what is done at once. */
    private ObjectNode processor(int depth) {
        var kind = random.nextInt(5);
        var processor = kind == 0 ? express() : block(depth + 1);
        var config = processor.putObject("ProcessorConfig").put("Mode", kind < 3 ? "DISTRIBUTED" : "INLINE");
        if (kind < 3) config.put("ExecutionType", kind == 0 ? "EXPRESS" : "STANDARD");
        return processor;
    }

    private ObjectNode express() {
        var name = "S" + number();
        var block = JSON.objectNode().put("StartAt", name);
        block.putObject("States").set(name, task(FUNCTION, ""));
        return block;
    }

    @Override
    protected ObjectNode retrier() {
        return JSON.objectNode()
                .put("IntervalSeconds", 2 + 2 * random.nextInt(3))
                .put("MaxAttempts", random.nextInt(3));
    }

    @Override
    protected String caught() {
        return "States.ALL";
    }
}
