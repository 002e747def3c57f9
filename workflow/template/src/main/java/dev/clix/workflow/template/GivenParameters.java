package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks the values that were given against what a template says of its parameters. */
record GivenParameters(JsonNode declared) {
    void check(Map<String, String> given, Findings findings) {
        for (var parameter : declared.properties()) {
            var value = given.get(parameter.getKey());
            if (value == null) continue;
            refused(parameter.getValue(), value)
                    .ifPresent(expected -> findings.problem("the parameter '%s': Expected %s, but found '%s'"
                            .formatted(parameter.getKey(), expected, value)));
        }
    }

    private static Optional<String> refused(JsonNode parameter, String value) {
        var allowed = new ArrayList<String>();
        parameter.path("AllowedValues").forEach(one -> allowed.add(one.asText()));
        var type = parameter.path("Type").asText();
        var values = type.startsWith("List<") || type.equals("CommaDelimitedList")
                ? List.of(value.split(",", -1))
                : List.of(value);
        for (var one : values)
            if (!allowed.isEmpty() && !allowed.contains(one.strip())) return Optional.of("one of " + allowed);
        if (type.equals("Number")) return number(parameter, value);
        if (type.equals("List<Number>"))
            return values.stream()
                    .flatMap(one -> number(parameter, one).stream())
                    .findFirst();
        return text(parameter, value);
    }

    private static Optional<String> number(JsonNode parameter, String value) {
        try {
            var number = new BigDecimal(value.strip());
            if (parameter.has("MinValue") && number.compareTo(limit(parameter, "MinValue")) < 0)
                return Optional.of("at least " + parameter.get("MinValue").asText());
            if (parameter.has("MaxValue") && number.compareTo(limit(parameter, "MaxValue")) > 0)
                return Optional.of("at most " + parameter.get("MaxValue").asText());
            return Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.of("a number");
        }
    }

    private static BigDecimal limit(JsonNode parameter, String name) {
        return new BigDecimal(parameter.get(name).asText());
    }

    private static Optional<String> text(JsonNode parameter, String value) {
        if (value.length() < parameter.path("MinLength").asInt(0))
            return Optional.of(
                    "at least %s letters".formatted(parameter.get("MinLength").asText()));
        if (value.length() > parameter.path("MaxLength").asInt(Integer.MAX_VALUE))
            return Optional.of(
                    "at most %s letters".formatted(parameter.get("MaxLength").asText()));
        var pattern = parameter.path("AllowedPattern").asText();
        return pattern.isEmpty() || matches(value, pattern)
                ? Optional.empty()
                : Optional.of("what matches %s".formatted(pattern));
    }

    /** A pattern that Java does not know refuses nothing. */
    private static boolean matches(String value, String pattern) {
        try {
            return Pattern.compile(pattern).matcher(value).matches();
        } catch (PatternSyntaxException unknown) {
            return true;
        }
    }
}
