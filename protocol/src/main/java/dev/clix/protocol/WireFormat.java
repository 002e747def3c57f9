package dev.clix.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How records become the JSON that {@link ProtocolCodec} promises, and which of them travel as messages. */
final class WireFormat {
    static final Map<String, Class<? extends ClientMessage>> CLIENT_MESSAGES =
            WireType.family(ClientMessage.class, EnvelopeFormat.ENVELOPES);
    static final Map<String, Class<? extends Reply>> REPLIES = WireType.family(Reply.class, EnvelopeFormat.ENVELOPES);
    static final Map<String, Class<? extends GameEvent>> EVENTS =
            WireType.family(GameEvent.class, EnvelopeFormat.ENVELOPES);
    static final List<Class<?>> VALUES = List.of(
            GameId.class,
            PlayerId.class,
            PlayerName.class,
            MessageId.class,
            ClientKey.class,
            Epoch.class,
            BotLevel.class,
            GameKind.class,
            RoomCode.class);
    /** A name, a token, some numbers: nothing a client says nests, or is long. */
    private static final StreamReadConstraints CLIENT_LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(16)
            .maxStringLength(4096)
            .maxNameLength(64)
            .maxNumberLength(32)
            .build();

    private WireFormat() {}

    /** Writes messages of either side, of whatever game. */
    static ObjectMapper writer() {
        return mapper(new JsonFactory());
    }

    /** Reads what a server says to the players of this game, of whatever size. */
    static ObjectMapper serverReader(GameMessages game) {
        Map<String, Refusal> refusals = new HashMap<>();
        for (Refusal refusal : CommonRefusal.values()) refusals.put(refusal.word(), refusal);
        for (Refusal refusal : game.refusals()) refusals.put(refusal.word(), refusal);
        return writer().registerModule(new SimpleModule(game.name())
                .addAbstractTypeMapping(ViewPart.class, game.view())
                .addAbstractTypeMapping(PlayerPart.class, game.player())
                .addDeserializer(Refusal.class, new RefusalReader(refusals)));
    }

    /** Reads what clients say, and nothing that nests, is long, or says two things by one name. */
    static ObjectMapper clientReader() {
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
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8);
        EnvelopeFormat.addTo(builder);
        VALUES.forEach(value -> builder.addMixIn(value, BareString.class));
        return builder.build();
    }

    private static SimpleModule messages() {
        return new SimpleModule("messages")
                .setSerializerModifier(EnvelopeFormat.typeFirst())
                .addSerializer(Refusal.class, new RefusalWriter());
    }

    private interface BareString {
        @SuppressWarnings("unused") // a mix-in: only Jackson looks at it
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static void of(String value) {}

        @JsonValue
        String value();
    }

    private static final class RefusalWriter extends StdSerializer<Refusal> {
        private static final long serialVersionUID = 1;

        RefusalWriter() {
            super(Refusal.class);
        }

        @Override
        public void serialize(Refusal refusal, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(refusal.word());
        }
    }

    private static final class RefusalReader extends StdDeserializer<Refusal> {
        private static final long serialVersionUID = 1;
        private final transient Map<String, Refusal> words;

        RefusalReader(Map<String, Refusal> words) {
            super(Refusal.class);
            this.words = words;
        }

        @Override
        public Refusal deserialize(JsonParser in, DeserializationContext context) throws IOException {
            Refusal refusal = words.get(in.getText());
            return refusal == null
                    ? (Refusal) context.handleWeirdStringValue(Refusal.class, in.getText(), "unknown word")
                    : refusal;
        }
    }
}
