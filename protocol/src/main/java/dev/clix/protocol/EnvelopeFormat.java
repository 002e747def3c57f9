package dev.clix.protocol;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How what is the game's own stands beside what is the engine's: in one object, under one name. */
final class EnvelopeFormat {
    /** Messages that go by the name of what is in them. */
    static final List<Class<?>> ENVELOPES = List.of(GameMessage.class, ClientMessage.Move.class, Reply.Moved.class);

    private EnvelopeFormat() {}

    static void addTo(JsonMapper.Builder builder) {
        builder.addMixIn(GameMessage.class, EventBeside.class)
                .addMixIn(ClientMessage.Move.class, MoveBeside.class)
                .addMixIn(Reply.Moved.class, ReplyBeside.class)
                .addMixIn(GameView.class, ViewPartBeside.class)
                .addMixIn(PlayerView.class, PlayerPartBeside.class);
    }

    /** Writes {@code type} before a message's own fields. */
    static BeanSerializerModifier typeFirst() {
        return new TypeFirst();
    }

    private static Object named(Object message) {
        if (message instanceof GameMessage inGame) return inGame.event();
        if (message instanceof Reply.Moved moved) return moved.reply();
        if (message instanceof ClientMessage.Move move) return move.move();
        return message;
    }

    // Mix-ins: only Jackson looks at them.

    @JsonPropertyOrder({"type", "game", "epoch", "offset", "time"})
    private interface EventBeside {
        @SuppressWarnings("unused")
        @JsonUnwrapped
        GameEvent event();
    }

    private interface MoveBeside {
        @SuppressWarnings("unused")
        @JsonUnwrapped
        GameMove move();
    }

    private interface ReplyBeside {
        @SuppressWarnings("unused")
        @JsonUnwrapped
        MoveReply reply();
    }

    private interface ViewPartBeside {
        @SuppressWarnings("unused")
        @JsonUnwrapped
        ViewPart part();
    }

    private interface PlayerPartBeside {
        @SuppressWarnings("unused")
        @JsonUnwrapped
        PlayerPart part();
    }

    private static final class TypeFirst extends BeanSerializerModifier {
        private static final long serialVersionUID = 1;
        private final transient Set<Class<?>> named = new LinkedHashSet<>(ENVELOPES);

        TypeFirst() {
            named.addAll(WireFormat.CLIENT_MESSAGES.values());
            named.addAll(WireFormat.REPLIES.values());
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
            out.writeStringField("type", WireType.of(named(message).getClass()));
        }
    }
}
