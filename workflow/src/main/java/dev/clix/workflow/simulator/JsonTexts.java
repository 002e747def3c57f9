package dev.clix.workflow.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;

/** Payloads are JSON texts outside and values inside. */
final class JsonTexts {
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonTexts() {}

    /** @throws WorkflowException of this code, its message being the format with the parser's complaint in it */
    static JsonNode parse(String text, Code code, String format) {
        try {
            var value = MAPPER.readTree(text);
            if (value.isMissingNode()) throw new WorkflowException(code, format.formatted("Invalid execution input."));
            return value;
        } catch (JsonProcessingException notJson) {
            throw new WorkflowException(code, format.formatted(notJson.getOriginalMessage()), notJson);
        }
    }
}
