package dev.clix.workflow.junit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
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

    static String folded(ObjectNode details) {
        return text(details, EventDetailText::folded);
    }

    static String whole(ObjectNode details) {
        return text(details, EventDetailText::whole);
    }

    private static String text(ObjectNode details, BiFunction<String, String, String> value) {
        var ordered = new LinkedHashSet<>(FIRST);
        details.fieldNames().forEachRemaining(ordered::add);
        return ordered.stream()
                .filter(name -> details.has(name) && !TOLD.contains(name))
                .map(name -> "  " + name + "=" + value.apply(name, plain(details.get(name))))
                .collect(Collectors.joining());
    }

    private static String plain(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }

    private static String folded(String name, String text) {
        return switch (name) {
            case "error", "resource" -> line(text);
            case "cause" -> cut(line(cause(text, true)), CAUSE_MAX);
            default -> cut(line(text), VALUE_MAX);
        };
    }

    private static String whole(String name, String text) {
        return line(name.equals("cause") ? cause(text, false) : text);
    }

    /** An exception's message, and where it was thrown first. */
    private static String cause(String text, boolean isPlaced) {
        try {
            var report = MAPPER.readTree(text);
            if (!report.path("errorMessage").isTextual()) return text;
            var where = isPlaced ? report.at("/stackTrace/0").asText() : "";
            return report.get("errorMessage").textValue() + (where.isEmpty() ? "" : " at " + where);
        } catch (JsonProcessingException plain) {
            return text;
        }
    }

    private static String line(String text) {
        return text.replace("\r", "\\r").replace("\n", "\\n");
    }

    private static String cut(String text, int max) {
        return text.length() <= max ? text : "%s… (%s letters)".formatted(text.substring(0, max), text.length());
    }
}
