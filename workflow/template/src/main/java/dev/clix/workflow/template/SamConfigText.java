package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;

/**
 * The parameters in a samconfig.toml: of its tables those called {@code NAME.COMMAND.parameters}, and of these {@code
 * parameter_overrides}, a text or a list of texts. The rest of the file is not looked at.
 */
record SamConfigText(String text) {
    private static final Pattern TABLE = Pattern.compile("(?m)^[ \\t]*\\[([^\\[\\]\"]+)][ \\t]*(?:#.*)?$");
    private static final Pattern OVERRIDES = Pattern.compile("(?m)^[ \\t]*parameter_overrides[ \\t]*=\\s*");
    private static final Pattern STRING = Pattern.compile(
            "\"\"\"((?:[^\\\\]|\\\\.)*?)\"\"\"|'''(.*?)'''|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'([^'\\n]*)'", Pattern.DOTALL);
    private static final Pattern LIST =
            Pattern.compile("\\[(?:\\s*(?:%s|,|#[^\\n]*))*\\s*]".formatted(STRING.pattern()), Pattern.DOTALL);

    /** @return objects in objects, as the tables' names say; {@code version} is there in every such file */
    JsonNode tree() {
        var root = JsonNodeFactory.instance.objectNode().put("version", 0);
        var tables = TABLE.matcher(text);
        var from = tables.find() ? tables.end() : text.length();
        while (from < text.length()) {
            var path = tables.group(1).strip();
            var next = tables.find();
            var end = next ? tables.start() : text.length();
            add(root, path, text.substring(from, end));
            from = next ? tables.end() : end;
        }
        return root;
    }

    private static void add(ObjectNode root, String path, String table) {
        var overrides = OVERRIDES.matcher(table);
        if (!overrides.find()) return;
        var place = root;
        for (var step : path.split("\\.", 0)) place = place.withObjectProperty(step);
        place.set("parameter_overrides", value(table.substring(overrides.end())));
    }

    private static JsonNode value(String rest) {
        var list = LIST.matcher(rest);
        if (list.lookingAt()) return strings(list.group());
        var one = strings(rest.lines()
                .findFirst()
                .filter(line -> !line.startsWith("\"\"\""))
                .orElse(rest));
        return one.isEmpty() ? TextNode.valueOf("") : one.get(0);
    }

    private static ArrayNode strings(String text) {
        var strings = JsonNodeFactory.instance.arrayNode();
        STRING.matcher(text).results().forEach(found -> {
            var basic = found.group(1) == null ? found.group(3) : found.group(1);
            var literal = found.group(2) == null ? found.group(4) : found.group(2);
            strings.add(basic == null ? literal : unescaped(basic));
        });
        return strings;
    }

    private static String unescaped(String basic) {
        return basic.replaceAll("\\\\\\r?\\n\\s*", "")
                .replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\\"", "\"")
                .replace("\\\\", "\\");
    }
}
