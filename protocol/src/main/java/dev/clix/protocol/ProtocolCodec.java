package dev.clix.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Messages as JSON, and back. Safe for use by many threads.
 *
 * <p>On the wire {@code type} is the record's name with its first letter small; words of an enum are lower camel case;
 * instants are milliseconds since 1970; ids and names are bare strings; what is empty is absent. Fields nobody knows
 * are skipped, so that either side may learn a new one first.
 */
public final class ProtocolCodec {
    private static final Map<String, Class<? extends ClientMessage>> CLIENT_MESSAGES =
            WireType.family(ClientMessage.class);
    private static final Map<String, Class<? extends Reply>> REPLIES = WireType.family(Reply.class);
    private static final Map<String, Class<? extends GameEvent>> EVENTS = WireType.family(GameEvent.class);
    private static final List<Class<?>> VALUES =
            List.of(GameId.class, PlayerId.class, PlayerName.class, MessageId.class, Epoch.class);
    /** A name, a token, some numbers: nothing a client says nests, or is long. */
    private static final StreamReadConstraints CLIENT_LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(16)
            .maxStringLength(4096)
            .maxNameLength(64)
            .maxNumberLength(32)
            .build();

    private final ObjectMapper server = mapper(new JsonFactory());
    private final ObjectMapper client =
            mapper(JsonFactory.builder().streamReadConstraints(CLIENT_LIMITS).build());

    /** Reads a client's frame. Never fails: what cannot be read is answered. */
    public Decoded decode(String frame) {
        try {
            return decode(client.readTree(frame));
        } catch (JsonProcessingException e) {
            return unreadable(Optional.empty(), Refusal.INVALID_JSON, notJson(e));
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
        Class<? extends ClientMessage> record = CLIENT_MESSAGES.get(type);
        if (record == null)
            return unreadable(
                    id,
                    Refusal.UNKNOWN_TYPE,
                    "Expected a type of %s, but found '%s'".formatted(names(CLIENT_MESSAGES), Check.shown(type)));
        try {
            return new Decoded.Readable(client.treeToValue(frame, record));
        } catch (JsonProcessingException e) {
            return unreadable(id, Refusal.INVALID_MESSAGE, complaint(e));
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
            throw new IllegalArgumentException(complaint(e), e);
        }
    }

    private ServerMessage serverMessage(JsonNode message) throws JsonProcessingException {
        String type = message.path("type").asText();
        if (REPLIES.containsKey(type)) return server.treeToValue(message, REPLIES.get(type));
        if (EVENTS.containsKey(type)) return gameMessage(message, server.treeToValue(message, EVENTS.get(type)));
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

    /** What the reader's exception knows, without the names of our classes. */
    private String complaint(JsonProcessingException e) {
        if (e instanceof ValueInstantiationException refused && refused.getCause() != null)
            return refused.getCause().getMessage();
        if (e instanceof MismatchedInputException mismatched)
            return "Expected %s in '%s'".formatted(expected(mismatched.getTargetType()), field(mismatched));
        if (e instanceof JsonMappingException mapping)
            return "Expected a number in range in '%s'".formatted(field(mapping));
        return notJson(e);
    }

    private String expected(Class<?> target) {
        if (target.isEnum()) return "one of " + words(target.getEnumConstants());
        if (target == int.class || target == long.class) return "a whole number";
        return target == String.class || VALUES.contains(target) || target == Optional.class ? "a text" : "an object";
    }

    private String words(Object[] constants) {
        return Arrays.stream(constants)
                .map(constant -> client.convertValue(constant, String.class))
                .collect(Collectors.joining(", "));
    }

    private static String notJson(JsonProcessingException e) {
        // The reader's limits are the one complaint that comes without a place.
        return "Expected one JSON object, but "
                + Optional.ofNullable(e.getLocation())
                        .map(place -> "could not read on at column " + place.getColumnNr())
                        .orElse("found something too deep or too long");
    }

    private static String field(JsonMappingException e) {
        return e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }

    private static String names(Map<String, ?> family) {
        return String.join(", ", family.keySet().stream().sorted().toList());
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase();
    }

    private static ObjectMapper mapper(JsonFactory factory) {
        JsonMapper.Builder builder = JsonMapper.builder(factory)
                .addModules(new Jdk8Module(), new JavaTimeModule(), messages())
                .enumNamingStrategy(EnumNamingStrategies.LOWER_CAMEL_CASE)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS)
                .disable(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                // A number that is missing is not 0.
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .addMixIn(GameMessage.class, EnvelopeBesideEvent.class);
        VALUES.forEach(value -> builder.addMixIn(value, BareString.class));
        return builder.build();
    }

    private static SimpleModule messages() {
        return new SimpleModule().setSerializerModifier(new TypeFirst());
    }

    private interface BareString {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static void of(String value) {}

        @JsonValue
        String value();
    }

    @JsonPropertyOrder({"type", "game", "epoch", "offset", "time"})
    private interface EnvelopeBesideEvent {
        @JsonUnwrapped
        GameEvent event();
    }

    /** Writes {@code type} before a message's own fields. A game message goes by the name of its event. */
    private static final class TypeFirst extends BeanSerializerModifier {
        private static final long serialVersionUID = 1;
        private final transient Set<Class<?>> named = new LinkedHashSet<>();

        TypeFirst() {
            named.addAll(CLIENT_MESSAGES.values());
            named.addAll(REPLIES.values());
            named.add(GameMessage.class);
        }

        @Override
        public List<BeanPropertyWriter> orderProperties(
                SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
            if (named.contains(bean.getBeanClass())) properties.add(0, new TypeWriter(properties.get(0)));
            return properties;
        }
    }

    private static final class TypeWriter extends BeanPropertyWriter {
        private static final long serialVersionUID = 1;

        TypeWriter(BeanPropertyWriter any) {
            super(any);
        }

        @Override
        public void serializeAsField(Object message, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            Object named = message instanceof GameMessage inGame ? inGame.event() : message;
            out.writeStringField("type", WireType.of(named.getClass()));
        }
    }
}
