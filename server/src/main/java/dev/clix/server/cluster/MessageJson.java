package dev.clix.server.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.Decoded;
import dev.clix.protocol.GameMessages;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.Refusal;
import dev.clix.server.broker.JoinRoute;
import dev.clix.server.broker.LobbyMessage;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.broker.SessionMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The broker's messages as JSON, and back: components by their names, so that a node of another version skips those that it does not
 * know. Clients' messages in them are texts, as clients write them. Safe for use by many threads.
 */
final class MessageJson {
    private static final List<Class<?>> ROOTS =
            List.of(RoomMessage.class, LobbyMessage.class, SessionMessage.class, JoinRoute.class);
    private static final List<Class<? extends ClientMessage>> CLIENT_MESSAGES = List.of(
            ClientMessage.Command.class,
            ClientMessage.Aside.class,
            ClientMessage.ListSpectators.class,
            ClientMessage.Return.class,
            ClientMessage.FindGame.class);
    private static final String CODEC = "codec";

    private final ObjectMapper json;
    private final Map<String, Refusal> refusals = new HashMap<>();

    MessageJson(List<GameMessages> games, ProtocolCodec writer) {
        for (GameMessages game : games)
            game.refusals().forEach(refusal -> refusals.putIfAbsent(refusal.word(), refusal));
        for (Refusal common : CommonRefusal.values()) refusals.put(common.word(), common);
        SimpleModule words = new SimpleModule()
                .addSerializer(Refusal.class, new Written<>(Refusal::word))
                .addDeserializer(Refusal.class, new RefusalReader())
                .addSerializer(
                        ClientMessage.class,
                        new Written<>(message -> new String(writer.encode(message), StandardCharsets.UTF_8)));
        CLIENT_MESSAGES.forEach(type -> addReader(words, type));
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModules(new Jdk8Module(), new JavaTimeModule(), words)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
        for (Class<?> root : ROOTS) {
            builder.addMixIn(root, Typed.class);
            leaves(root).forEach(leaf -> builder.registerSubtypes(new NamedType(leaf, leaf.getSimpleName())));
        }
        json = builder.build();
    }

    private static <T extends ClientMessage> void addReader(SimpleModule words, Class<T> type) {
        words.addDeserializer(type, new ClientMessageText<>(type));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(MessageJson::leaves)
                : Stream.of(type);
    }

    /** @param root the type that the message is read as */
    byte[] written(Class<?> root, Object message) {
        try {
            return json.writerFor(root).writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Expected a message of the broker, but found " + message, e);
        }
    }

    /**
     * @param codec of the game that clients' messages in it are for
     * @throws IllegalArgumentException when it is none of these messages
     */
    <T> T read(Class<T> root, byte[] message, ProtocolCodec codec) {
        try {
            return json.readerFor(root).withAttribute(CODEC, codec).readValue(message);
        } catch (IOException e) {
            throw new IllegalArgumentException("Expected a message of the broker, but " + e.getMessage(), e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Typed {}

    private static final class Written<T> extends JsonSerializer<T> {
        private final Function<T, String> text;

        Written(Function<T, String> text) {
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider unused) throws IOException {
            out.writeString(text.apply(value));
        }
    }

    private final class RefusalReader extends JsonDeserializer<Refusal> {
        @Override
        public Refusal deserialize(JsonParser in, DeserializationContext context) throws IOException {
            Refusal known = refusals.get(in.getText());
            return known == null
                    ? (Refusal) context.handleWeirdStringValue(Refusal.class, in.getText(), "unknown")
                    : known;
        }
    }

    private static final class ClientMessageText<T extends ClientMessage> extends JsonDeserializer<T> {
        private final Class<T> type;

        ClientMessageText(Class<T> type) {
            this.type = type;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            Decoded decoded = ((ProtocolCodec) context.getAttribute(CODEC)).decode(in.getText());
            if (decoded instanceof Decoded.Message read && type.isInstance(read.message()))
                return type.cast(read.message());
            return type.cast(context.handleWeirdStringValue(type, in.getText(), "no such message"));
        }
    }
}
