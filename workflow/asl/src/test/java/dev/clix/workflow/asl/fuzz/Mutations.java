package dev.clix.workflow.asl.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes wrong texts and values out of right ones. */
public final class Mutations {
    private static final String[] WORDS = {
        "$",
        "$$",
        "$.",
        "..",
        "[*]",
        "[?(",
        "[0:1]",
        "[-1]",
        "@",
        "'",
        "\"",
        "\\",
        "{}",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        "States.",
        "Array(",
        "Format(",
        "null",
        "true",
        "-1",
        "1e400",
        "99999999999999999999",
        "0.1",
        "\u0000",
        "\uD800",
        "ä",
        "😀",
        "{%",
        "%}",
        "$states",
        ".input",
        "function($x){",
        "~>",
        "|",
        "/a/",
        "/(a*)*b/",
        "^(",
        "..",
        ":=",
        "?",
        ":",
        "%",
        "#$i",
        "@$v",
        "*",
        "**",
        "$map(",
        "$reduce(",
        "$string(",
        "$pad('a', 1e9)",
        "$match(",
        "$sort(",
        "[1..1e6]",
        "$number(",
        "$formatNumber(1,'",
        "$toMillis('",
        "$fromMillis(1,'[Y",
        "$formatInteger(",
        "$split(",
        "$eval('1')",
        "$length(",
        "<s-n:o>",
        "/*",
        "*/",
        "`",
        "and",
        "or",
        "in"
    };

    private final Random random;

    public Mutations(long seed) {
        this.random = new Random(seed);
    }

    public <T> T any(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /** Some characters taken away, doubled, put in or taken from another text. */
    public String text(String text, List<String> others) {
        var mutated = text;
        for (var i = random.nextInt(4); i >= 0; i--) mutated = once(mutated, others);
        return mutated.length() > 5_000 ? mutated.substring(0, 5_000) : mutated;
    }

    private String once(String text, List<String> others) {
        var from = random.nextInt(text.length() + 1);
        var to = Math.min(text.length(), from + random.nextInt(6));
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, to) + text.substring(from);
            case 2 -> text.substring(0, from) + WORDS[random.nextInt(WORDS.length)] + text.substring(to);
            case 3 -> text.substring(0, from) + (char) random.nextInt(0x3000) + text.substring(from);
            case 4 -> text.substring(0, from) + part(any(others));
            default ->
                text.substring(0, from) + text.substring(from, to).repeat(1 + random.nextInt(20)) + text.substring(to);
        };
    }

    private String part(String text) {
        return text.substring(random.nextInt(text.length() + 1));
    }

    /** Any bytes, as text. */
    public String bytes(int length) {
        var bytes = new byte[random.nextInt(length)];
        random.nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** A copy with some of its values, somewhere, being others. */
    public JsonNode value(JsonNode value, List<JsonNode> others) {
        var copy = value.deepCopy();
        var holders = new ArrayList<JsonNode>();
        collect(copy, holders);
        if (holders.isEmpty()) return any(others);
        for (var i = random.nextInt(3); i >= 0; i--) change(any(holders), others);
        return copy;
    }

    /** A copy in which one of the texts is {@link #text another}: an expression, a name, a number of seconds. */
    public JsonNode textWithin(JsonNode value, List<String> others) {
        var copy = value.deepCopy();
        var holders = new ArrayList<JsonNode>();
        collect(copy, holders);
        for (var tries = 0; tries < 50 && !holders.isEmpty(); tries++) {
            if (any(holders) instanceof ObjectNode object) {
                var names = new ArrayList<String>();
                object.fieldNames().forEachRemaining(names::add);
                var name = any(names);
                if (object.get(name).isTextual()) {
                    object.put(name, text(object.get(name).textValue(), others));
                    return copy;
                }
            }
        }
        return copy;
    }

    private static void collect(JsonNode value, List<JsonNode> holders) {
        if (value.isContainerNode() && !value.isEmpty()) holders.add(value);
        value.forEach(child -> collect(child, holders));
    }

    private void change(JsonNode holder, List<JsonNode> others) {
        if (holder instanceof ObjectNode object && !object.isEmpty()) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            var name = any(names);
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name, scalar());
                case 2 -> object.set(name + (random.nextBoolean() ? "Path" : ".$"), object.get(name));
                default -> object.set(name, part(any(others)));
            }
        } else if (holder instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), random.nextBoolean() ? scalar() : part(any(others)));
        }
    }

    private JsonNode part(JsonNode value) {
        var part = value;
        while (part.isContainerNode() && !part.isEmpty() && random.nextBoolean()) {
            var children = new ArrayList<JsonNode>();
            part.forEach(children::add);
            part = any(children);
        }
        return part.deepCopy();
    }

    private JsonNode scalar() {
        var factory = JsonNodeFactory.instance;
        return switch (random.nextInt(7)) {
            case 0 -> factory.nullNode();
            case 1 -> factory.booleanNode(random.nextBoolean());
            case 2 -> factory.numberNode(random.nextInt(20) - 5);
            case 3 -> factory.numberNode(random.nextDouble() * 1e20);
            case 4 -> factory.objectNode();
            case 5 -> factory.arrayNode();
            default -> factory.textNode(WORDS[random.nextInt(WORDS.length)]);
        };
    }
}
