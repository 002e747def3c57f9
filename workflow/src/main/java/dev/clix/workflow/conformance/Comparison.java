package dev.clix.workflow.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the first difference between what was answered and what was recorded (the folder's README, "Runner rules"). */
final class Comparison {
    private static final List<String> WILD_WORDS = List.of(
            "timestamp",
            "datetime",
            "date",
            "start-date",
            "stop-date",
            "RequestId",
            "X-Amzn-Trace-Id",
            "x-amz-crc32",
            "x-amzn-RequestId",
            "x-amzn-requestid");

    private final Set<String> wildValues = new HashSet<>(WILD_WORDS);
    private final Optional<Pattern> tokens;
    private final Map<String, String> bound = new HashMap<>();

    Comparison(RecordedCase recorded) {
        wildValues.addAll(recorded.wild("values"));
        var words = recorded.wild("tokens").stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        tokens = words.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(words));
    }

    /** @return empty when they are equal */
    Optional<String> difference(JsonNode actual, JsonNode expected, String path) {
        var read = asDocument(actual, expected);
        if (expected.isObject()) return objects(read, expected, path);
        if (expected.isArray()) return arrays(read, expected, path);
        if (expected.isTextual()) return texts(read, expected, path);
        if (expected.isNumber() && read.isNumber() && sameNumber(read, expected)) return Optional.empty();
        return !expected.isNumber() && expected.equals(read)
                ? Optional.empty()
                : Optional.of("%s: %s instead of %s".formatted(path, brief(read), brief(expected)));
    }

    /** A text that holds a document equals that document. */
    private static JsonNode asDocument(JsonNode actual, JsonNode expected) {
        if (!actual.isTextual() || !(expected.isContainerNode() || expected.isNumber())) return actual;
        return Encoding.read(actual.textValue()).orElse(actual);
    }

    private static boolean sameNumber(JsonNode actual, JsonNode expected) {
        if (actual.isIntegralNumber() != expected.isIntegralNumber()) return false;
        return actual.isIntegralNumber()
                ? actual.bigIntegerValue().equals(expected.bigIntegerValue())
                : actual.doubleValue() == expected.doubleValue();
    }

    private Optional<String> objects(JsonNode actual, JsonNode expected, String path) {
        if (!actual.isObject()) return Optional.of("%s: object expected, got %s".formatted(path, brief(actual)));
        for (var field : expected.properties()) {
            var at = path + "." + field.getKey();
            if (!actual.has(field.getKey())) return Optional.of(at + ": missing");
            var difference = difference(actual.get(field.getKey()), field.getValue(), at);
            if (difference.isPresent()) return difference;
        }
        for (var field : actual.properties())
            if (!expected.has(field.getKey())) return Optional.of("%s.%s: unexpected".formatted(path, field.getKey()));
        return Optional.empty();
    }

    private Optional<String> arrays(JsonNode actual, JsonNode expected, String path) {
        if (!actual.isArray()) return Optional.of(path + ": array expected");
        for (var i = 0; i < Math.min(actual.size(), expected.size()); i++) {
            var difference = difference(actual.get(i), expected.get(i), "%s[%s]".formatted(path, i));
            if (difference.isPresent()) return difference;
        }
        return actual.size() == expected.size()
                ? Optional.empty()
                : Optional.of("%s: %s items instead of %s".formatted(path, actual.size(), expected.size()));
    }

    private Optional<String> texts(JsonNode actual, JsonNode expected, String path) {
        if (wildValues.contains(expected.textValue())) return Optional.empty();
        if (actual.isTextual() && sameText(actual.textValue(), expected.textValue())) return Optional.empty();
        var document = Encoding.read(expected.textValue()).filter(d -> !d.isTextual());
        var actualDocument = actual.isTextual() ? Encoding.read(actual.textValue()) : Optional.<JsonNode>empty();
        if (document.isPresent() && actualDocument.isPresent())
            return difference(actualDocument.get(), document.get(), path + "!");
        return Optional.of("%s: %s instead of text %s".formatted(path, brief(actual), brief(expected)));
    }

    /** The same token stands for the same text throughout a case. */
    private boolean sameText(String actual, String expected) {
        if (actual.equals(expected)) return true;
        if (tokens.isEmpty() || !tokens.get().matcher(expected).find()) return false;
        var names = tokens.get().matcher(expected).results().map(r -> r.group()).toList();
        var shape = tokens.get()
                .splitAsStream(expected + "\0")
                .map(part -> Pattern.quote(part.replace("\0", "")))
                .collect(Collectors.joining("(.*?)"));
        var matcher = Pattern.compile(shape, Pattern.DOTALL).matcher(actual);
        if (!matcher.matches()) return false;
        for (var i = 0; i < names.size(); i++) {
            var found = matcher.group(i + 1);
            if (!found.equals(names.get(i))
                    && !bound.merge(names.get(i), found, (a, b) -> a).equals(found)) return false;
        }
        return true;
    }

    private static String brief(JsonNode value) {
        var text = value.toString();
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }
}
