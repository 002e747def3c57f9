package dev.clix.workflow.simulator.internal.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.asl.StateMachine;
import dev.clix.workflow.asl.expression.ExpressionLimits;
import dev.clix.workflow.asl.parser.AslParser;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads definitions the way CreateStateMachine does. */
final class Definitions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExpressionLimits limits;
    /** The definition parsed last: it is checked first and put to use next, and need not be parsed twice. */
    private Optional<Read> last = Optional.empty();

    Definitions(ExpressionLimits limits) {
        this.limits = limits;
    }

    private record Read(String definition, MachineType type, StateMachine machine) {
        boolean is(String text, MachineType asked) {
            return asked == type && text.equals(definition);
        }
    }

    /** @throws WorkflowException InvalidDefinition, telling every problem */
    void check(String definition, MachineType type) {
        last = Optional.of(new Read(definition, type, accepted(definition, type)));
    }

    /** The machine of a definition that was accepted, now or before. */
    StateMachine recall(String definition, MachineType type) {
        return last.filter(read -> read.is(definition, type))
                .map(Read::machine)
                .orElseGet(() -> AslParser.recall(definition, type, limits));
    }

    private StateMachine accepted(String definition, MachineType type) {
        return AslParser.parse(definition, type, limits)
                .orThrow(rejected -> new WorkflowException(Code.INVALID_DEFINITION, rejected.refusal()));
    }

    static Map<String, List<String>> variables(StateMachine machine) {
        try {
            return VariableReferences.of(JSON.readTree(machine.definition()));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("Expected a parsed definition to be JSON", impossible);
        }
    }
}
