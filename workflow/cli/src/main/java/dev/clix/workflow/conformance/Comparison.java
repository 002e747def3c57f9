package dev.clix.workflow.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the differences between what was answered and what was recorded (the folder's README, "Runner rules"). */
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

    /** @return none when they are equal */
    List<String> differences(JsonNode actual, JsonNode expected, String path) {
        var found = new ArrayList<String>();
        compare(actual, expected, path, found);
        return found;
    }

    private void compare(JsonNode actual, JsonNode expected, String path, List<String> found) {
        var read = asDocument(actual, expected);
        if (expected.isObject()) objects(read, expected, path, found);
        else if (expected.isArray()) arrays(read, expected, path, found);
        else if (expected.isTextual()) texts(read, expected, path, found);
        else if (!sameValue(read, expected))
            found.add("%s: %s instead of %s".formatted(path, brief(read), brief(expected)));
    }

    private static boolean sameValue(JsonNode actual, JsonNode expected) {
        return expected.isNumber() ? actual.isNumber() && sameNumber(actual, expected) : expected.equals(actual);
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

    private void objects(JsonNode actual, JsonNode expected, String path, List<String> found) {
        if (!actual.isObject()) {
            found.add("%s: object expected, got %s".formatted(path, brief(actual)));
            return;
        }
        for (var field : expected.properties()) {
            var at = path + "." + field.getKey();
            if (actual.has(field.getKey())) compare(actual.get(field.getKey()), field.getValue(), at, found);
            else found.add(at + ": missing");
        }
        for (var field : actual.properties())
            if (!expected.has(field.getKey())) found.add("%s.%s: unexpected".formatted(path, field.getKey()));
    }

    private void arrays(JsonNode actual, JsonNode expected, String path, List<String> found) {
        if (!actual.isArray()) {
            found.add(path + ": array expected");
            return;
        }
        for (var i = 0; i < Math.min(actual.size(), expected.size()); i++)
            compare(actual.get(i), expected.get(i), "%s[%s]".formatted(path, i), found);
        if (actual.size() != expected.size())
            found.add("%s: %s items instead of %s".formatted(path, actual.size(), expected.size()));
    }

    private void texts(JsonNode actual, JsonNode expected, String path, List<String> found) {
        if (wildValues.contains(expected.textValue())) return;
        if (actual.isValueNode() && sameText(actual.asText(), expected.textValue(), actual.isTextual())) return;
        var document = Encoding.read(expected.textValue()).filter(d -> !d.isTextual());
        var actualDocument = actual.isTextual() ? Encoding.read(actual.textValue()) : Optional.<JsonNode>empty();
        if (document.isPresent() && actualDocument.isPresent())
            compare(actualDocument.get(), document.get(), path + "!", found);
        else found.add("%s: %s instead of text %s".formatted(path, brief(actual), brief(expected)));
    }

    /** The same token stands for the same text throughout a case; alone it may stand for a number, too. */
    private boolean sameText(String actual, String expected, boolean isText) {
        if (isText && actual.equals(expected)) return true;
        if (!isText && tokens.filter(token -> token.matcher(expected).matches()).isEmpty()) return false;
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
