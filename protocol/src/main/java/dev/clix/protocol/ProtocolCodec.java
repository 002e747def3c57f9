package dev.clix.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Messages as JSON, and back. Safe for use by many threads.
 *
 * <p>On the wire {@code type} is the record's name with its first letter small; words of an enum are lower camel case;
 * instants are milliseconds since 1970; ids and names are bare strings; an empty value is absent. Unknown fields are
 * skipped, so that either side may learn a new one first.
 */
public final class ProtocolCodec {
    private final ObjectMapper server = WireFormat.mapper();
    private final ObjectMapper client = WireFormat.clientMapper();
    private final SinglePassDecoder singlePassDecoder = new SinglePassDecoder(client);
    private final DecodingErrors decodingErrors = new DecodingErrors(client);

    /** Reads a client's frame. Never fails: a frame that cannot be read becomes a refusal. */
    public Decoded decode(String frame) {
        return singlePassDecoder.read(frame).<Decoded>map(Decoded.Message::new).orElseGet(() -> decodeClosely(frame));
    }

    /** Reads fields in any order, and answers a frame that is no message with what is wrong with it. */
    Decoded decodeClosely(String frame) {
        try {
            return decode(client.readTree(frame));
        } catch (JsonProcessingException e) {
            return unreadable(Optional.empty(), Refusal.INVALID_JSON, DecodingErrors.notJson(e));
        }
    }

    private Decoded decode(JsonNode frame) {
        if (!frame.isObject())
            return unreadable(
                    Optional.empty(),
                    Refusal.INVALID_JSON,
                    "Expected one JSON object, but found " + word(frame.getNodeType()));
        Optional<MessageId> id = readableId(frame.path("id"));
        String type = frame.path("type").asText();
        Class<? extends ClientMessage> record = WireFormat.CLIENT_MESSAGES.get(type);
        if (record == null)
            return unreadable(
                    id,
                    Refusal.UNKNOWN_TYPE,
                    "Expected a type of %s, but found '%s'"
                            .formatted(names(WireFormat.CLIENT_MESSAGES), ValueChecks.shown(type)));
        try {
            return new Decoded.Message(client.treeToValue(frame, record));
        } catch (JsonProcessingException e) {
            return unreadable(id, Refusal.INVALID_MESSAGE, decodingErrors.about(e));
        }
    }

    /** One message as UTF-8. */
    public byte[] encode(ServerMessage message) {
        return written(message);
    }

    /** One message as UTF-8, as clients write it. */
    public byte[] encode(ClientMessage message) {
        return written(message);
    }

    /**
     * Reads a server's frame as clients do: one message or an array of several.
     *
     * @throws IllegalArgumentException for anything a server of this protocol does not say
     */
    public List<ServerMessage> decodeServer(String frame) {
        try {
            JsonNode read = server.readTree(frame);
            List<ServerMessage> messages = new ArrayList<>();
            if (read.isArray()) for (JsonNode message : read) messages.add(serverMessage(message));
            else messages.add(serverMessage(read));
            return messages;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(decodingErrors.about(e), e);
        }
    }

    private ServerMessage serverMessage(JsonNode message) throws JsonProcessingException {
        String type = message.path("type").asText();
        if (WireFormat.REPLIES.containsKey(type)) return server.treeToValue(message, WireFormat.REPLIES.get(type));
        if (WireFormat.EVENTS.containsKey(type))
            return gameMessage(message, server.treeToValue(message, WireFormat.EVENTS.get(type)));
        throw new IllegalArgumentException("Expected a server message, but found type '%s'".formatted(type));
    }

    private static GameMessage gameMessage(JsonNode message, GameEvent event) {
        return new GameMessage(
                new GameId(message.path("game").asText()),
                new Epoch(message.path("epoch").asText()),
                message.path("offset").asLong(),
                Instant.ofEpochMilli(message.path("time").asLong()),
                event);
    }

    private byte[] written(Object message) {
        try {
            return server.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Expected every message to be writable, but found " + message, e);
        }
    }

    private static Decoded unreadable(Optional<MessageId> id, Refusal refusal, String message) {
        return new Decoded.Unreadable(new Reply.Refused(id, refusal, message));
    }

    private static Optional<MessageId> readableId(JsonNode id) {
        try {
            return id.isTextual() ? Optional.of(new MessageId(id.textValue())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String names(Map<String, ?> family) {
        return String.join(", ", family.keySet().stream().sorted().toList());
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
