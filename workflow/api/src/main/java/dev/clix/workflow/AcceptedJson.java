package dev.clix.workflow;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * JSON that was accepted once: in an earlier process or by an earlier version, or because a handler in the same process gave
 * it. Anything that is JSON is read, since limits, duplicate names and trailing text are rules for what is new.
 */
public final class AcceptedJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder(factory()).build();

    private AcceptedJson() {}

    /** @return without limits; each mapper needs one of its own */
    public static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Integer.MAX_VALUE)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .build())
                .build();
    }

    /** @throws UncheckedIOException when it is not JSON */
    public static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException damaged) {
            throw damaged(damaged);
        }
    }

    /** @throws UncheckedIOException when it is not JSON */
    public static JsonNode read(byte[] text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException damaged) {
            throw damaged(damaged);
        }
    }

    private static UncheckedIOException damaged(IOException damaged) {
        return new UncheckedIOException("Expected what was accepted once to be JSON", damaged);
    }
}
