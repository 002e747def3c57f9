package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.clix.workflow.template.internal.text.TreeText;
import dev.clix.workflow.template.internal.text.UnreadableTextException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Values of parameters from a file, in the forms of the tools that deploy: a list of ParameterKey and ParameterValue or of {@code
 * KEY=VALUE} (AWS CLI), an object under Parameters (CodePipeline, git sync), {@code parameter_overrides} of a samconfig.toml, or an
 * object with nothing but the values. JSON, YAML or TOML.
 */
public final class ParameterFile {
    private static final Pattern OVERRIDE = Pattern.compile(
            "(?:ParameterKey=)?([A-Za-z0-9]+)(?:,ParameterValue)?=(\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|\\S*)");
    private static final List<String> WRAPPED = List.of("Parameters", "parameters");

    private final Path file;
    private final Map<String, String> values = new LinkedHashMap<>();

    private ParameterFile(Path file) {
        this.file = file;
    }

    /**
     * @return by name, in the order of the file
     * @throws TemplateException when it has none of the forms
     * @throws UncheckedIOException when it cannot be read
     */
    public static Map<String, String> read(Path file) {
        var reading = new ParameterFile(file);
        reading.gather(reading.tree());
        return reading.values;
    }

    private JsonNode tree() {
        var text = FolderFiles.text(file);
        try {
            return file.toString().endsWith(".toml") ? new SamConfigText(text).tree() : TreeText.read(text);
        } catch (UnreadableTextException unreadable) {
            throw new TemplateException("'%s': %s".formatted(file, unreadable.getMessage()));
        }
    }

    private void gather(JsonNode root) {
        if (root.isArray()) root.forEach(this::item);
        else if (isSamConfig(root)) samConfig(root);
        else if (root.isObject()) object(unwrapped(root));
        else throw unexpected(root);
    }

    private static JsonNode unwrapped(JsonNode root) {
        for (var name : WRAPPED) if (root.path(name).isObject()) return root.get(name);
        return root;
    }

    private void object(JsonNode object) {
        for (var field : object.properties()) put(field.getKey(), field.getValue());
    }

    private void put(String name, JsonNode value) {
        if (value.isObject() || value.isNull())
            throw new TemplateException(
                    "'%s': Expected a text as the value of '%s', but found %s".formatted(file, name, value));
        values.put(name, TextValues.of(value));
    }

    private void item(JsonNode item) {
        if (item.has("ParameterKey")) keyed(item);
        else if (item.isTextual()) pair(item.textValue());
        else throw unexpected(item);
    }

    /** A parameter that is to keep its previous value has none here. */
    private void keyed(JsonNode item) {
        if (item.has("ParameterValue")) put(item.get("ParameterKey").asText(), item.get("ParameterValue"));
    }

    private void pair(String text) {
        var pair = text.split("=", 2);
        if (text.startsWith("ParameterKey=")) overrides(text);
        else if (pair.length == 2) values.put(pair[0].strip(), unquoted(pair[1].strip()));
        else throw unexpected(TextNode.valueOf(text));
    }

    private static boolean isSamConfig(JsonNode root) {
        return root.path("version").isNumber()
                || root.path("default").path("deploy").path("parameters").isObject()
                || root.path("default").path("global").path("parameters").isObject();
    }

    /** The parameters of the environment called default; a command's own ones come before those for all commands. */
    private void samConfig(JsonNode root) {
        for (var command : List.of("global", "build", "deploy")) {
            var given = root.path("default").path(command).path("parameters").path("parameter_overrides");
            if (given.isTextual()) overrides(given.textValue());
            else if (given.isArray()) given.forEach(this::item);
            else object(given);
        }
    }

    private void overrides(String text) {
        var pairs = OVERRIDE.matcher(text);
        while (pairs.find()) values.put(pairs.group(1), unquoted(pairs.group(2)));
    }

    private static String unquoted(String value) {
        if (value.length() < 2 || value.charAt(0) != value.charAt(value.length() - 1)) return value;
        var inner = value.substring(1, value.length() - 1);
        return switch (value.charAt(0)) {
            case '"' -> inner.replace("\\\"", "\"").replace("\\\\", "\\");
            case '\'' -> inner;
            default -> value;
        };
    }

    private TemplateException unexpected(JsonNode found) {
        return new TemplateException(
                "'%s': Expected parameters as a list of ParameterKey and ParameterValue, as an object under Parameters, as a samconfig.toml or as an object of texts, but found %s"
                        .formatted(file, found.isMissingNode() ? "nothing" : found));
    }
}
