package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.clix.workflow.asl.expression.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.StringTokenizer;

/** The intrinsic functions on texts. */
final class TextIntrinsics {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private TextIntrinsics() {}

    /** Each {@code {}} stands for the next argument; a backslash makes a brace one. */
    static JsonNode format(IntrinsicArguments arguments) {
        var template = arguments.text(0);
        var text = new StringBuilder(template.length() + 16);
        var next = 1;
        for (var i = 0; i < template.length(); i++) {
            var c = template.charAt(i);
            if (c == '\\' && i + 1 < template.length()) text.append(template.charAt(++i));
            else if (template.startsWith("{}", i)) {
                text.append(shown(arguments, next++));
                i++;
            } else text.append(c);
        }
        if (next != arguments.values().length)
            throw arguments.failure("Expected as many arguments as there are {}, which is %s".formatted(next - 1));
        return TextNode.valueOf(text.toString());
    }

    private static String shown(IntrinsicArguments arguments, int index) {
        if (index >= arguments.values().length)
            throw arguments.failure("There are more {} than the %s arguments".formatted(index - 1));
        return JavaMapText.of(arguments.at(index));
    }

    static JsonNode stringToJson(IntrinsicArguments arguments) {
        try {
            var value = JSON.readTree(arguments.text(0));
            return value.isMissingNode() ? NullNode.getInstance() : value;
        } catch (JsonProcessingException notJson) {
            throw arguments.failure(notJson.getOriginalMessage());
        }
    }

    static JsonNode jsonToString(IntrinsicArguments arguments) {
        return TextNode.valueOf(arguments.at(0).toString());
    }

    /** The second argument is a set of delimiting characters; empty parts are left out. */
    static JsonNode stringSplit(IntrinsicArguments arguments) {
        var parts = JsonNodeFactory.instance.arrayNode();
        var tokens = new StringTokenizer(arguments.text(0), arguments.text(1));
        while (tokens.hasMoreTokens()) parts.add(tokens.nextToken());
        return parts;
    }

    static JsonNode base64Encode(IntrinsicArguments arguments) {
        var bytes = arguments.shortText(0).getBytes(StandardCharsets.UTF_8);
        return TextNode.valueOf(Base64.getEncoder().encodeToString(bytes));
    }

    static JsonNode base64Decode(IntrinsicArguments arguments) {
        try {
            return TextNode.valueOf(
                    new String(Base64.getDecoder().decode(arguments.shortText(0)), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            throw arguments.failure(String.valueOf(notBase64.getMessage()));
        }
    }

    static JsonNode hash(IntrinsicArguments arguments) {
        var data = arguments.at(0).isTextual()
                ? arguments.shortText(0)
                : arguments.at(0).toString();
        return Hashes.hex(data, arguments.text(1))
                .map(TextNode::valueOf)
                .orElseThrow(() -> arguments.wrongType(1, "one of " + Hashes.ALGORITHMS));
    }
}
