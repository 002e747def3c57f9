package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;

/** A value as Java's maps and lists write themselves, recorded from AWS: {@code {a=1, b=[x, null]}}. */
final class JavaMapText {
    private JavaMapText() {}

    static String of(JsonNode value) {
        if (value.isObject()) return object(value);
        if (value.isArray()) return array(value);
        return value.isTextual() ? value.textValue() : value.toString();
    }

    private static String object(JsonNode object) {
        return object.properties().stream()
                .map(field -> field.getKey() + "=" + of(field.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String array(JsonNode array) {
        return array.valueStream().map(JavaMapText::of).collect(Collectors.joining(", ", "[", "]"));
    }
}
