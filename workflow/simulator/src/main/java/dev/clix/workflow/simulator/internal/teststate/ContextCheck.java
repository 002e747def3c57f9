package dev.clix.workflow.simulator.internal.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import java.util.Map;

/** Checks a given context object against the shape of a real one (ASL, "The Context Object"). */
final class ContextCheck {
    private enum Kind {
        TEXT("a string"),
        NUMBER("a number"),
        ANY("any value");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        boolean fits(JsonNode value) {
            return this == ANY || (this == TEXT ? value.isTextual() : value.isNumber());
        }
    }

    private static final Map<String, Map<String, Kind>> FIELDS = Map.of(
            "Execution",
            Map.of(
                    "Id", Kind.TEXT,
                    "Input", Kind.ANY,
                    "Name", Kind.TEXT,
                    "RoleArn", Kind.TEXT,
                    "StartTime", Kind.TEXT,
                    "RedriveCount", Kind.NUMBER,
                    "RedriveTime", Kind.TEXT),
            "State",
            Map.of("EnteredTime", Kind.TEXT, "Name", Kind.TEXT, "RetryCount", Kind.NUMBER),
            "StateMachine",
            Map.of("Id", Kind.TEXT, "Name", Kind.TEXT),
            "Task",
            Map.of("Token", Kind.TEXT));

    private ContextCheck() {}

    /**
     * @param withToken whether the state is a task that has one
     * @throws WorkflowException ValidationException
     */
    static ObjectNode check(JsonNode context, boolean withToken) {
        if (!(context instanceof ObjectNode object)) throw invalid("Context must be an object");
        for (var part : object.properties()) check(part.getKey(), part.getValue(), withToken);
        return object;
    }

    private static void check(String name, JsonNode part, boolean withToken) {
        if (name.equals("Map")) throw invalid("'Map' field is not supported when mocking a Context object");
        var fields = FIELDS.get(name);
        if (fields == null) throw notAllowed(name);
        if (name.equals("Task") && !withToken)
            throw invalid("Context object contains 'Task' when state is not a Task state with a '.sync' or"
                    + " '.waitForTaskToken' service integration pattern");
        if (!part.isObject()) throw invalid(name + " must be an object");
        for (var field : part.properties()) {
            var kind = fields.get(field.getKey());
            if (kind == null) throw notAllowed(field.getKey());
            if (!kind.fits(field.getValue()))
                throw invalid("%s.%s must be %s".formatted(name, field.getKey(), kind.words));
        }
    }

    private static WorkflowException notAllowed(String field) {
        return invalid("Field '%s' is not allowed".formatted(field));
    }

    private static WorkflowException invalid(String why) {
        return new WorkflowException(Code.VALIDATION, "Invalid Context object provided: " + why);
    }
}
