package dev.clix.workflow.junit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The details of an event on one line: first the error, then where the task goes, then data, folded. */
final class EventDetailText {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** As much is shown of a value: it is there to be known again, not to be read. */
    private static final int VALUE_MAX = 160;
    /** A cause is there to be read. */
    private static final int CAUSE_MAX = 2_000;

    private static final List<String> FIRST = List.of("error", "cause", "resource");
    /** The state and the execution are told already. */
    private static final Set<String> TOLD = Set.of(
            "name", "roleArn", "inputDetails", "outputDetails", "assignedVariablesDetails", "stateMachineVersionArn");

    private EventDetailText() {}

    static String of(ObjectNode details) {
        var ordered = new LinkedHashSet<>(FIRST);
        details.fieldNames().forEachRemaining(ordered::add);
        return ordered.stream()
                .filter(name -> details.has(name) && !TOLD.contains(name))
                .map(name -> "  " + name + "=" + value(name, details.get(name)))
                .collect(Collectors.joining());
    }

    private static String value(String name, JsonNode value) {
        var text = value.isTextual() ? value.textValue() : value.toString();
        return switch (name) {
            case "error", "resource" -> line(text);
            case "cause" -> folded(line(cause(text)), CAUSE_MAX);
            default -> folded(line(text), VALUE_MAX);
        };
    }

    /** An exception's message, and where it was thrown first. */
    private static String cause(String text) {
        try {
            var report = MAPPER.readTree(text);
            if (!report.path("errorMessage").isTextual()) return text;
            var where = report.at("/stackTrace/0").asText();
            return report.get("errorMessage").textValue() + (where.isEmpty() ? "" : " at " + where);
        } catch (JsonProcessingException plain) {
            return text;
        }
    }

    private static String line(String text) {
        return text.replace("\r", "\\r").replace("\n", "\\n");
    }

    private static String folded(String text, int max) {
        return text.length() <= max ? text : "%s… (%s letters)".formatted(text.substring(0, max), text.length());
    }
}
