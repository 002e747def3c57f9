package dev.clix.workflow.simulator.internal.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.clix.workflow.CompactNodes;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.interpreter.Limits;
import java.nio.charset.StandardCharsets;

/** Payloads are JSON texts outside and values inside. */
public final class JsonTexts {
    public static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(Limits.PAYLOAD_JSON)
                    .build())
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .nodeFactory(CompactNodes.INSTANCE)
            .build();

    private JsonTexts() {}

    /** @throws WorkflowException when a text has more bytes in UTF-8 than there may be; without it, since it is large */
    public static void checkSize(String member, String text, int bytesMax) {
        // No character is more than three bytes long, so most texts need not be encoded.
        if (text.length() * 3L > bytesMax && text.getBytes(StandardCharsets.UTF_8).length > bytesMax)
            throw new WorkflowException(
                    Code.VALIDATION,
                    "1 validation error detected: Value at '%s' failed to satisfy constraint: Member must have length less than or equal to %s"
                            .formatted(member, bytesMax));
    }

    /** @throws WorkflowException of this code, its message being the format with the parser's complaint in it */
    public static JsonNode parse(String text, Code code, String format) {
        try {
            var value = MAPPER.readTree(text);
            if (value.isMissingNode()) throw new WorkflowException(code, format.formatted("Invalid execution input."));
            return value;
        } catch (JsonProcessingException notJson) {
            throw new WorkflowException(code, format.formatted(notJson.getOriginalMessage()), notJson);
        }
    }
}
