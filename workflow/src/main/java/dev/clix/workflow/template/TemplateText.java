package dev.clix.workflow.template;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.Set;

/** Reads templates and definitions: JSON, or YAML with CloudFormation's short forms ({@code !Ref}) written out. */
final class TemplateText {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    /** Of the short forms, these two have no {@code Fn::} in their long ones. */
    private static final Set<String> BARE = Set.of("Ref", "Condition");

    private final YAMLParser parser;

    private TemplateText(YAMLParser parser) {
        this.parser = parser;
    }

    /** @throws TemplateException when it is neither */
    static JsonNode read(String text) {
        try {
            return text.stripLeading().startsWith("{") ? JSON.readTree(text) : readYaml(text);
        } catch (JsonProcessingException unreadable) {
            throw new TemplateException(unreadable.getOriginalMessage() + at(unreadable.getLocation()));
        } catch (IOException unreadable) {
            throw new TemplateException(String.valueOf(unreadable.getMessage()));
        }
    }

    private static String at(JsonLocation location) {
        return location == null ? "" : " at line %s, column %s".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static JsonNode readYaml(String text) throws IOException {
        try (var parser = YAML.createParser(text)) {
            var token = parser.nextToken();
            return token == null ? MissingNode.getInstance() : new TemplateText(parser).value(token);
        }
    }

    private JsonNode value(JsonToken token) throws IOException {
        if (parser.isCurrentAlias())
            throw new TemplateException(
                    "Aliases are not supported by CloudFormation" + at(parser.currentTokenLocation()));
        var tag = parser.getTypeId();
        var value =
                token == JsonToken.START_OBJECT ? object() : token == JsonToken.START_ARRAY ? array() : scalar(token);
        return tag == null ? value : writtenOut(tag, value);
    }

    private JsonNode object() throws IOException {
        var object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            object.set(name, value(parser.nextToken()));
        }
        return object;
    }

    private JsonNode array() throws IOException {
        var array = JsonNodeFactory.instance.arrayNode();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken())
            array.add(value(token));
        return array;
    }

    private JsonNode scalar(JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_TRUE, VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                JSON.readTree(parser.getNumberValue().toString());
            default -> TextNode.valueOf(parser.getText());
        };
    }

    private static JsonNode writtenOut(String tag, JsonNode value) {
        var name = BARE.contains(tag) ? tag : "Fn::" + tag;
        var function = JsonNodeFactory.instance.objectNode();
        return function.set(name, tag.equals("GetAtt") && value.isTextual() ? attribute(value.textValue()) : value);
    }

    /** {@code Role.Arn} is a list of two. */
    private static JsonNode attribute(String text) {
        var dot = text.indexOf('.');
        var parts = JsonNodeFactory.instance.arrayNode();
        if (dot < 0) return parts.add(text);
        return parts.add(text.substring(0, dot)).add(text.substring(dot + 1));
    }
}
