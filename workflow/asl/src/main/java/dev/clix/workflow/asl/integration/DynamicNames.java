package dev.clix.workflow.asl.integration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.SyntaxException;
import dev.clix.workflow.asl.internal.jsonpath.FieldExpression;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Names that end in {@code .$} once the parameters are resolved, as seen on AWS: they are held to be paths again. */
final class DynamicNames {
    private static final String DYNAMIC = ".$";

    private DynamicNames() {}

    static Stream<String> problems(JsonNode value) {
        if (value.isArray())
            return StreamSupport.stream(value.spliterator(), false).flatMap(DynamicNames::problems);
        return value.properties().stream()
                .flatMap(field -> Stream.concat(problem(field.getKey(), field.getValue()), problems(field.getValue())));
    }

    private static Stream<String> problem(String name, JsonNode value) {
        return !name.endsWith(DYNAMIC) || isPath(name, value)
                ? Stream.empty()
                : Stream.of("The value for the field '%s' must be a valid JSONPath or a valid intrinsic function call"
                        .formatted(name));
    }

    private static boolean isPath(String name, JsonNode value) {
        try {
            FieldExpression.compile(name, value.asText());
            return value.isTextual();
        } catch (SyntaxException noPath) {
            return false;
        }
    }
}
