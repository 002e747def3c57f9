package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.ExecutionDescription;

/** An execution as a task that describes it sees it. */
final class DescribedExecution {
    private DescribedExecution() {}

    static JsonNode of(ExecutionDescription description) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("ExecutionArn", description.executionArn());
        node.put("StateMachineArn", description.stateMachineArn());
        node.put("Name", description.name());
        node.put("Status", description.status().name());
        node.put("StartDate", description.startDate().toString());
        description.stopDate().ifPresent(stop -> node.put("StopDate", stop.toString()));
        node.put("Input", description.input());
        description.output().ifPresent(output -> node.put("Output", output));
        description.error().ifPresent(error -> node.put("Error", error));
        description.cause().ifPresent(cause -> node.put("Cause", cause));
        return node;
    }
}
