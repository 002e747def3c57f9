package dev.clix.workflow.template.internal.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** JSON, or YAML with CloudFormation's short forms ({@code !Ref}) written out. Of keys that come twice the last one counts. */
public final class TreeText {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TreeText() {}

    /**
     * @return missing when there is nothing in it
     * @throws UnreadableTextException when it is neither
     */
    public static JsonNode read(String text) {
        var plain = withoutMark(text);
        return plain.stripLeading().startsWith("{") ? jsonFirst(plain) : YamlTree.read(plain);
    }

    /** Whether it is JSON as it stands. */
    public static boolean isJson(String text) {
        try {
            return !(JSON.readTree(text) instanceof MissingNode);
        } catch (JsonProcessingException other) {
            return false;
        }
    }

    /** JSON is YAML's flow style, but for tabs; comments and a comma too many are YAML only. */
    private static JsonNode jsonFirst(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noJson) {
            return yamlOr(noJson, text);
        }
    }

    private static JsonNode yamlOr(JsonProcessingException noJson, String text) {
        try {
            return YamlTree.read(text);
        } catch (UnreadableTextException neither) {
            throw new UnreadableTextException(noJson.getOriginalMessage() + at(noJson), noJson);
        }
    }

    private static String at(JsonProcessingException failure) {
        var location = failure.getLocation();
        return location == null ? "" : " at line %s, column %s".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
