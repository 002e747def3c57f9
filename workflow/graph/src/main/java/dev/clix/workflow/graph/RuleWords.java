package dev.clix.workflow.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A Choice rule as one would say it: {@code amount > 0 and paid = true}. */
final class RuleWords {
    private static final Set<String> AROUND = Set.of("Next", "Comment", "Assign", "Output", "Variable");
    private static final Map<String, String> SIGNS = Map.of(
            "Equals", "=",
            "LessThan", "<",
            "GreaterThan", ">",
            "LessThanEquals", "≤",
            "GreaterThanEquals", "≥",
            "Matches", "~");

    private RuleWords() {}

    static String of(JsonNode rule) {
        return said(rule, false);
    }

    private static String said(JsonNode rule, boolean within) {
        if (rule.has("Condition")) return StateWords.plain(rule.get("Condition"));
        if (rule.has("Not")) return "not (" + said(rule.get("Not"), false) + ")";
        if (rule.has("And")) return all(rule.get("And"), " and ", within);
        if (rule.has("Or")) return all(rule.get("Or"), " or ", within);
        return comparison(rule);
    }

    private static String all(JsonNode rules, String word, boolean within) {
        var several = rules.size() > 1;
        var text = StreamSupport.stream(rules.spliterator(), false)
                .map(rule -> said(rule, several))
                .collect(Collectors.joining(word));
        return within && several ? "(" + text + ")" : text;
    }

    private static String comparison(JsonNode rule) {
        var variable = path(rule.path("Variable").asText("?"));
        for (var field : rule.properties())
            if (!AROUND.contains(field.getKey())) return variable + compared(field.getKey(), field.getValue());
        return variable;
    }

    private static String compared(String operator, JsonNode operand) {
        if (operator.startsWith("Is"))
            return (operand.asBoolean(true) ? " is " : " is not ") + spaced(operator.substring(2));
        var other = operator.endsWith("Path");
        var plain = other ? operator.substring(0, operator.length() - "Path".length()) : operator;
        return " " + sign(plain) + " " + (other ? path(operand.asText()) : operand.toString());
    }

    private static String sign(String operator) {
        var word = operator.replaceFirst("^(?:String|Numeric|Boolean|Timestamp)", "");
        return SIGNS.getOrDefault(word, operator);
    }

    private static String spaced(String word) {
        return switch (word) {
            case "Present" -> "present";
            case "Null" -> "null";
            default -> "a " + word;
        };
    }

    /** A path without the mark that all paths have. */
    private static String path(String path) {
        return path.startsWith("$.") ? path.substring(2) : path;
    }
}
