package dev.clix.workflow.template.internal.serverless;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A text with variables in it, one within another as well.
 *
 * @param values of what stands between the braces; empty when it is no variable of the framework
 */
record VariableText(String text, Function<String, Optional<JsonNode>> values) {
    private static final String OPEN = "${";

    /** A text that is one variable has its value, whatever that is. */
    JsonNode filled() {
        if (!text.contains(OPEN)) return TextNode.valueOf(text);
        var parts = parts();
        if (parts.size() == 1) return parts.get(0);
        if (parts.valueStream().allMatch(JsonNode::isValueNode)) {
            var joined = new StringBuilder();
            parts.forEach(part -> joined.append(part.asText()));
            return TextNode.valueOf(joined.toString());
        }
        var join = JsonNodeFactory.instance.objectNode();
        join.putArray("Fn::Join").add("").add(parts);
        return join;
    }

    private ArrayNode parts() {
        var parts = JsonNodeFactory.instance.arrayNode();
        var from = 0;
        for (var start = text.indexOf(OPEN); start >= 0; start = text.indexOf(OPEN, from)) {
            var end = closing(start + OPEN.length());
            if (end < 0) break;
            var inner = new VariableText(text.substring(start + OPEN.length(), end), values).filled();
            var value = inner.isTextual() ? values.apply(inner.textValue().strip()) : Optional.of(inner);
            if (start > from) parts.add(text.substring(from, start));
            parts.add(value.orElseGet(() -> TextNode.valueOf(OPEN + inner.asText() + "}")));
            from = end + 1;
        }
        if (from < text.length() || parts.isEmpty()) parts.add(text.substring(from));
        return parts;
    }

    private int closing(int from) {
        var open = 1;
        for (var at = from; at < text.length(); at++) {
            if (text.charAt(at) == '{') open++;
            if (text.charAt(at) == '}' && --open == 0) return at;
        }
        return -1;
    }

    /** The parts of an expression between its commas, other than commas in quotes and parentheses. */
    static List<String> alternatives(String expression) {
        var alternatives = new ArrayList<String>();
        var from = 0;
        var depth = 0;
        var quote = 0;
        for (var at = 0; at < expression.length(); at++) {
            var letter = expression.charAt(at);
            if (quote != 0) quote = letter == quote ? 0 : quote;
            else if (letter == '\'' || letter == '"') quote = letter;
            else if (letter == '(') depth++;
            else if (letter == ')') depth--;
            else if (letter == ',' && depth == 0) {
                alternatives.add(expression.substring(from, at).strip());
                from = at + 1;
            }
        }
        alternatives.add(expression.substring(from).strip());
        return alternatives;
    }
}
