package dev.clix.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The golden files, which the browser's tests read as well. */
final class Golden {
    static final ObjectMapper JSON = new ObjectMapper();

    private Golden() {}

    static List<String> names(String side) {
        Stream<JsonNode> names = StreamSupport.stream(json("index").get(side).spliterator(), false);
        return names.map(JsonNode::asText).toList();
    }

    static JsonNode json(String name) {
        try (InputStream file = Golden.class.getResourceAsStream("golden/" + name + ".json")) {
            return JSON.readTree(Objects.requireNonNull(file, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
