package dev.clix.workflow.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings what an API answered into the form of the recordings (the folder's README, "How values are encoded"). */
final class Encoding {
    private static final Pattern DATE_TIME = Pattern.compile(
            "(?:[1-9]\\d{3}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)"
                    + "|(?:[1-9]\\d(?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[13579][26])00)-02-29)T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d"
                    + "(?:\\.\\d{1,9})?(?:Z|[+-][01]\\d:?([0-5]\\d)?)");

    private final RecordedCase recorded;

    Encoding(RecordedCase recorded) {
        this.recorded = recorded;
    }

    JsonNode encode(JsonNode actual) {
        var copy = actual.deepCopy();
        parseDocuments(copy);
        var text = stamp(copy, "").toString();
        var expected = recorded.expected().toString();
        for (var literal : recorded.normalise().path("literals")) {
            var word = quoted(literal.path("replace").asText());
            // Some words were replaced again by the recording tool's other rules and are not there to be compared.
            if (expected.contains(word))
                text = text.replace(quoted(literal.path("find").asText()), word);
        }
        for (var regex : recorded.normalise().path("regexes"))
            text = text.replaceAll(
                    regex.path("find").asText(),
                    Matcher.quoteReplacement(regex.path("replace").asText()));
        text = text.replace("us-east-1", "<region>").replace("arn:aws:", "arn:<partition>:");
        return read(DATE_TIME.matcher(text).replaceAll("date"))
                .orElseThrow(() -> new IllegalStateException("Expected encoding to leave JSON in " + recorded.name()));
    }

    private static String quoted(String text) {
        var quoted = TextNode.valueOf(text).toString();
        return quoted.substring(1, quoted.length() - 1);
    }

    /** Rule 1: inside objects, a text that starts with a brace and is JSON becomes that document; one level only. */
    private static void parseDocuments(JsonNode value) {
        if (value instanceof ObjectNode object)
            for (var field : object.properties()) {
                if (field.getValue().isTextual() && field.getValue().textValue().startsWith("{"))
                    read(field.getValue().textValue()).ifPresent(field::setValue);
                else parseDocuments(field.getValue());
            }
        if (value instanceof ArrayNode array) for (var item : array) if (item.isObject()) parseDocuments(item);
    }

    /** Rule 2: times become words. */
    private static JsonNode stamp(JsonNode value, String key) {
        if (value instanceof ObjectNode object)
            for (var field : object.properties()) field.setValue(stamp(field.getValue(), field.getKey()));
        else if (value instanceof ArrayNode array)
            for (var i = 0; i < array.size(); i++) array.set(i, stamp(array.get(i), ""));
        else if (key.toLowerCase(java.util.Locale.ROOT).contains("timestamp") && !value.isTextual())
            return TextNode.valueOf("timestamp");
        return value;
    }

    static Optional<JsonNode> read(String text) {
        try {
            return Optional.of(Cases.STRICT.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }
}
