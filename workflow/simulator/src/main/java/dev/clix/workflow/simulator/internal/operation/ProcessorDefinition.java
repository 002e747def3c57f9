package dev.clix.workflow.simulator.internal.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.simulator.internal.text.JsonTexts;
import java.util.Optional;

/** The definition of what a Map's child executions run, as DescribeStateMachineForExecution tells it. */
final class ProcessorDefinition {
    private ProcessorDefinition() {}

    /** @param state the Map's name, of which there is one in a definition */
    static String of(String definition, String state) {
        return find(JsonTexts.parse(definition, Code.INVALID_DEFINITION, "%s"), state)
                .map(ProcessorDefinition::withoutConfig)
                .orElse(definition);
    }

    private static Optional<JsonNode> find(JsonNode within, String state) {
        var found = within.path("States").path(state);
        for (var name : new String[] {"ItemProcessor", "Iterator"})
            if (found.has(name)) return Optional.of(found.get(name));
        for (var member : within) {
            var deeper = member.isContainerNode() ? find(member, state) : Optional.<JsonNode>empty();
            if (deeper.isPresent()) return deeper;
        }
        return Optional.empty();
    }

    private static String withoutConfig(JsonNode processor) {
        return ((ObjectNode) processor.deepCopy()).without("ProcessorConfig").toString();
    }
}
