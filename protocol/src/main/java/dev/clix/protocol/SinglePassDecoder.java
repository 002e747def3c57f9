package dev.clix.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads messages as clients write them, straight from the text into the record: the type comes first, a move's id second,
 * every field is known and comes once. A message of any other look needs the whole of it in hand.
 */
final class SinglePassDecoder {
    private final ObjectReader strict;
    private final Map<String, Content> types = new HashMap<>();
    private final Predicate<ClientMessage> known;

    /** Reads on behind the type. */
    private interface Content {
        /** @return empty when it needs a closer look */
        Optional<ClientMessage> read(JsonParser in) throws IOException;
    }

    /**
     * @param mapper reads what clients say
     * @param moves the records of a type; the first one is tried
     * @param known whether the words in a message are those of the game
     */
    SinglePassDecoder(
            ObjectMapper mapper, Map<String, List<Class<? extends GameMove>>> moves, Predicate<ClientMessage> known) {
        this.known = known;
        this.strict = mapper.reader().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        WireFormat.CLIENT_MESSAGES.forEach((type, record) -> types.put(type, new Message(strict.forType(record))));
        moves.forEach((type, records) -> types.put(type, move(records.get(0))));
    }

    private Content move(Class<? extends GameMove> record) {
        ObjectReader reader = strict.forType(record);
        return record.getRecordComponents().length == 0 ? new BareMove(bare(reader)) : new MoveWithFields(reader);
    }

    private static GameMove bare(ObjectReader reader) {
        try {
            return reader.readValue("{}");
        } catch (IOException e) {
            throw new AssertionError("Expected a move without components to need none", e);
        }
    }

    /** @return empty when the frame is no message, or one that needs a closer look */
    Optional<ClientMessage> read(String frame) {
        try (JsonParser in = strict.createParser(frame)) {
            if (in.nextToken() != JsonToken.START_OBJECT) return Optional.empty();
            if (!"type".equals(in.nextFieldName()) || in.nextToken() != JsonToken.VALUE_STRING) return Optional.empty();
            Content content = types.get(in.getText());
            return content == null ? Optional.empty() : content.read(in).filter(known);
        } catch (IOException | IllegalArgumentException needsACloserLook) {
            return Optional.empty();
        }
    }

    private record Message(ObjectReader record) implements Content {
        @Override
        public Optional<ClientMessage> read(JsonParser in) throws IOException {
            // No message is without a field: Jackson would make nothing of one.
            return in.nextToken() == JsonToken.FIELD_NAME ? Optional.of(record.readValue(in)) : Optional.empty();
        }
    }

    private record MoveWithFields(ObjectReader record) implements Content {
        @Override
        public Optional<ClientMessage> read(JsonParser in) throws IOException {
            if (!isAtId(in)) return Optional.empty();
            MessageId id = new MessageId(in.getText());
            return in.nextToken() == JsonToken.FIELD_NAME
                    ? Optional.of(new ClientMessage.Move(id, record.readValue(in)))
                    : Optional.empty();
        }
    }

    private record BareMove(GameMove move) implements Content {
        @Override
        public Optional<ClientMessage> read(JsonParser in) throws IOException {
            if (!isAtId(in)) return Optional.empty();
            MessageId id = new MessageId(in.getText());
            boolean ends = in.nextToken() == JsonToken.END_OBJECT && in.nextToken() == null;
            return ends ? Optional.of(new ClientMessage.Move(id, move)) : Optional.empty();
        }
    }

    private static boolean isAtId(JsonParser in) throws IOException {
        return "id".equals(in.nextFieldName()) && in.nextToken() == JsonToken.VALUE_STRING;
    }
}
