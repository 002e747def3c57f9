package dev.clix.server.game;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.Decoded;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.ServerMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The golden files of one game, in a folder beside its messages' test.
 *
 * @param test a class whose package has the folder {@code golden}
 */
public record GoldenMessages(Class<?> test, ProtocolCodec codec) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param side {@code client} or {@code server} */
    public List<String> names(String side) {
        Stream<JsonNode> names = StreamSupport.stream(golden("index").get(side).spliterator(), false);
        return names.map(JsonNode::asText).toList();
    }

    public void assertTravels(String name, ClientMessage message) throws IOException {
        assertThat(codec.decode(golden("client/" + name).toString())).isEqualTo(new Decoded.Message(message));
        assertThat(JSON.readTree(codec.encode(message))).isEqualTo(golden("client/" + name));
    }

    public void assertTravels(String name, ServerMessage message) throws IOException {
        assertThat(JSON.readTree(codec.encode(message))).isEqualTo(golden("server/" + name));
        assertThat(codec.decodeServer(golden("server/" + name).toString())).containsExactly(message);
    }

    /** The records' names as they are on the wire. */
    public static List<String> types(Collection<? extends Class<?>> records) {
        return records.stream()
                .map(Class::getSimpleName)
                .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                .toList();
    }

    private JsonNode golden(String name) {
        try (InputStream file = test.getResourceAsStream("golden/" + name + ".json")) {
            return JSON.readTree(Objects.requireNonNull(file, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
