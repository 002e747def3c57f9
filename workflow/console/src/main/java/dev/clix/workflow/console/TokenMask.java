package dev.clix.workflow.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes task tokens out of data for readers who may only look, since a token is all one needs to answer its task. It
 * travels in data, through any expression, so everything is masked that may be one, or one in another encoding: a run of
 * as many letters of Base64 as the shortest token has. Names and ARNs stay, since they lead on.
 */
final class TokenMask {
    static final String MASK = "•••";

    /** Tokens of this simulator have 38, those of AWS some hundreds. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9+/=_-]{38,}");

    /** Members of answers that hold no data. */
    private static final Set<String> REFERENCES =
            Set.of("name", "nextToken", "definition", "revisionId", "label", "type", "resource", "resourceType");

    private TokenMask() {}

    /** Masks in place. */
    static ObjectNode mask(ObjectNode answer) {
        for (var member : answer.properties())
            if (!isReference(member.getKey())) member.setValue(masked(member.getValue()));
        return answer;
    }

    private static boolean isReference(String member) {
        return member.endsWith("Arn") || REFERENCES.contains(member);
    }

    private static JsonNode masked(JsonNode value) {
        if (value instanceof ObjectNode object) return mask(object);
        if (value instanceof ArrayNode array) {
            for (var at = 0; at < array.size(); at++) array.set(at, masked(array.get(at)));
            return array;
        }
        return value.isTextual()
                ? TextNode.valueOf(TOKEN.matcher(value.textValue()).replaceAll(MASK))
                : value;
    }
}
