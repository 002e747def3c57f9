package dev.clix.workflow.simulate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.simulator.task.TaskCall;
import dev.clix.workflow.simulator.task.TaskFailure;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** Does every task: functions say their name, services what they were asked, and whoever holds a token that it was answered. */
final class TrialWorkers {
    private final StepFunctionsSimulator simulator;
    private final Queue<String> tokens = new ArrayDeque<>();

    TrialWorkers(StepFunctionsSimulator simulator) {
        this.simulator = simulator;
        simulator.handleOthers("arn:aws:lambda:*", call -> function(call.resource()));
        simulator.handleOthers("arn:aws:states:::*", this::service);
    }

    private Object service(TaskCall call) throws TaskFailure {
        call.token().ifPresent(tokens::add);
        if (call.resource().contains(":lambda:invoke"))
            return object().set(
                            "Payload",
                            function(call.input().path("FunctionName").asText()));
        return object().set("asked", call.input());
    }

    private static ObjectNode function(String arn) throws TaskFailure {
        var name = arn.replaceFirst(".*:function:", "");
        if (name.contains("fails")) throw new TaskFailure("Failed", name);
        return object().put("by", name);
    }

    void poll(String activity) {
        simulator
                .poll(activity, Optional.of("trial"))
                .thenAccept(task -> task.ifPresent(done -> {
                    tokens.add(done.taskToken());
                    poll(activity);
                }));
    }

    void answer() {
        while (!tokens.isEmpty()) simulator.succeed(tokens.remove(), "{\"answered\":true}");
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
