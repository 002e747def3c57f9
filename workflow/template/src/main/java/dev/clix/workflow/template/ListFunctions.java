package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The functions over texts and lists. */
record ListFunctions(Resolver resolver) {
    private static final String DEFAULT = "DefaultValue";

    Map<String, UnaryOperator<JsonNode>> functions() {
        return Map.of(
                "Fn::Join",
                this::join,
                "Fn::Select",
                this::select,
                "Fn::Split",
                this::split,
                "Fn::Base64",
                this::base64,
                "Fn::Length",
                this::length,
                "Fn::Cidr",
                value -> new AddressBlocks(resolver).of(value),
                "Fn::ToJsonString",
                value -> TextNode.valueOf(resolver.resolve(value).toString()));
    }

    private JsonNode join(JsonNode value) {
        var parts = resolver.resolve(value.path(1));
        if (!value.path(0).isTextual() || !parts.isArray())
            return resolver.complain("Fn::Join takes a delimiter and a list");
        var texts = new ArrayList<String>();
        parts.forEach(part -> texts.add(TextValues.of(part)));
        return TextNode.valueOf(String.join(value.get(0).textValue(), texts));
    }

    private JsonNode select(JsonNode value) {
        var index = resolver.resolve(value.path(0)).asInt(-1);
        var list = resolver.resolve(value.path(1));
        if (list.has(index)) return list.get(index);
        var otherwise = value.path(2).path(DEFAULT);
        return otherwise.isMissingNode()
                ? resolver.complain("Fn::Select finds no item %s in %s".formatted(index, list))
                : resolver.resolve(otherwise);
    }

    private JsonNode split(JsonNode value) {
        var delimiter = value.path(0).asText();
        var text = TextValues.of(resolver.resolve(value.path(1)));
        if (delimiter.isEmpty()) return resolver.complain("Fn::Split takes a delimiter and a text");
        var parts = JsonNodeFactory.instance.arrayNode();
        for (var part : text.split(Pattern.quote(delimiter), -1)) parts.add(part);
        return parts;
    }

    private JsonNode base64(JsonNode value) {
        var bytes = TextValues.of(resolver.resolve(value)).getBytes(StandardCharsets.UTF_8);
        return TextNode.valueOf(Base64.getEncoder().encodeToString(bytes));
    }

    private JsonNode length(JsonNode value) {
        var list = resolver.resolve(value);
        return list.isArray() ? IntNode.valueOf(list.size()) : resolver.complain("Fn::Length takes a list");
    }
}
