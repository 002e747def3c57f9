package dev.clix.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How records become the JSON that {@link ProtocolCodec} promises, and which of them travel as messages. */
final class WireFormat {
    static final Map<String, Class<? extends ClientMessage>> CLIENT_MESSAGES = WireType.family(ClientMessage.class);
    static final Map<String, Class<? extends Reply>> REPLIES = WireType.family(Reply.class);
    static final Map<String, Class<? extends GameEvent>> EVENTS = WireType.family(GameEvent.class);
    static final List<Class<?>> VALUES =
            List.of(GameId.class, PlayerId.class, PlayerName.class, MessageId.class, ClientKey.class, Epoch.class);
    /** A name, a token, some numbers: nothing a client says nests, or is long. */
    private static final StreamReadConstraints CLIENT_LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(16)
            .maxStringLength(4096)
            .maxNameLength(64)
            .maxNumberLength(32)
            .build();

    private WireFormat() {}

    /** Reads and writes what servers say, of whatever size. */
    static ObjectMapper mapper() {
        return mapper(new JsonFactory());
    }

    /** Reads what clients say, and nothing that nests, is long, or says two things by one name. */
    static ObjectMapper clientMapper() {
        return mapper(JsonFactory.builder()
                        .streamReadConstraints(CLIENT_LIMITS)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .registerModule(WholeNumberDeserializer.module());
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
        @SuppressWarnings("unused") // a mix-in: only Jackson looks at it
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static void of(String value) {}

        @JsonValue
        String value();
    }

    @JsonPropertyOrder({"type", "game", "epoch", "offset", "time"})
    private interface EnvelopeBesideEvent {
        @SuppressWarnings("unused") // as above
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
