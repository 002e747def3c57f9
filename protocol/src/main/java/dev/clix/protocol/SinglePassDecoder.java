package dev.clix.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads messages as clients write them, straight from the text into the record: the type comes first, every field is
 * known and comes once. Messages of any other look are read by {@link ProtocolCodec#decodeClosely}, as a tree.
 */
final class SinglePassDecoder {
    private final ObjectReader strict;
    private final Map<String, ObjectReader> records;

    /** @param mapper reads what clients say */
    SinglePassDecoder(ObjectMapper mapper) {
        this.strict = mapper.reader().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.records = WireFormat.CLIENT_MESSAGES.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, type -> strict.forType(type.getValue())));
    }

    /** @return empty when the frame is no message, or one that needs a closer look */
    Optional<ClientMessage> read(String frame) {
        try (JsonParser in = strict.createParser(frame)) {
            if (in.nextToken() != JsonToken.START_OBJECT) return Optional.empty();
            if (!"type".equals(in.nextFieldName()) || in.nextToken() != JsonToken.VALUE_STRING) return Optional.empty();
            ObjectReader record = records.get(in.getText());
            // No message is without a field: Jackson would make nothing of one.
            return record == null || in.nextToken() != JsonToken.FIELD_NAME
                    ? Optional.empty()
                    : Optional.of(record.readValue(in));
        } catch (IOException needsACloserLook) {
            return Optional.empty();
        }
    }
}
