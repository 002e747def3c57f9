package dev.clix.workflow.buckets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.clix.workflow.interpreter.Limits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** Items from JSON: the elements of an array, or the values of lines. */
final class JsonItems {
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(Limits.PAYLOAD_JSON)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    /** Elements are followed by others. */
    private static final ObjectMapper ELEMENTS = MAPPER.copy().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonItems() {}

    static JsonNode parse(String text) throws StorageException {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw notJson(notJson);
        }
    }

    private static StorageException notJson(JsonProcessingException notJson) {
        return new StorageException(
                "Unable to parse the item source as JSON: " + notJson.getOriginalMessage(), notJson);
    }

    static void read(InputStream text, ReaderConfig config, ItemSink sink) throws IOException {
        var pointer = pointer(config.itemsPointer());
        try (var whole = ELEMENTS.getFactory().createParser(text)) {
            elements(pointer.matches() ? whole : within(whole, pointer), sink);
        } catch (JsonProcessingException notJson) {
            throw notJson(notJson);
        }
    }

    private static JsonPointer pointer(String text) throws StorageException {
        try {
            return JsonPointer.compile(text);
        } catch (IllegalArgumentException none) {
            throw new StorageException("Expected ItemsPointer to be a JSON pointer, but it is '%s'".formatted(text));
        }
    }

    private static JsonParser within(JsonParser whole, JsonPointer pointer) {
        return new FilteringParserDelegate(
                whole, new JsonPointerBasedFilter(pointer), Inclusion.ONLY_INCLUDE_ALL, false);
    }

    private static void elements(JsonParser array, ItemSink sink) throws IOException {
        if (array.nextToken() != JsonToken.START_ARRAY)
            throw new StorageException("Attempting to map over non-iterable node.");
        while (array.nextToken() != JsonToken.END_ARRAY) if (!sink.accept(ELEMENTS.readTree(array))) return;
        if (array.nextToken() != null)
            throw new StorageException("Unable to parse the item source as JSON: something follows its array");
    }

    static void lines(Reader text, ItemSink sink) throws IOException {
        var lines = new BufferedReader(text);
        for (var line = lines.readLine(); line != null; line = lines.readLine())
            if (!line.isBlank() && !sink.accept(parse(line))) return;
    }
}
