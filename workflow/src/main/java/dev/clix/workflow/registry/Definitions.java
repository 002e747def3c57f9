package dev.clix.workflow.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.asl.ExecutionType;
import dev.clix.workflow.asl.StateMachine;
import dev.clix.workflow.asl.expression.ExpressionLimits;
import dev.clix.workflow.asl.parser.AslParser;
import dev.clix.workflow.asl.parser.Parsed;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Reads definitions the way CreateStateMachine does.
 *
 * @param limits of every evaluation of their expressions
 */
record Definitions(ExpressionLimits limits) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws WorkflowException InvalidDefinition, telling every problem */
    StateMachine read(String definition, MachineType type) {
        var parsed = AslParser.parse(definition, ExecutionType.valueOf(type.name()), limits);
        if (parsed instanceof Parsed.Accepted accepted) return accepted.machine();
        if (parsed instanceof Parsed.Rejected rejected)
            throw new WorkflowException(
                    Code.INVALID_DEFINITION, "Invalid State Machine Definition: " + rejected.message());
        throw new AssertionError("Expected a parsed definition, but found " + parsed);
    }

    static Map<String, List<String>> variables(StateMachine machine) {
        try {
            return VariableReferences.of(JSON.readTree(machine.definition()));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("Expected a parsed definition to be JSON", impossible);
        }
    }
}
