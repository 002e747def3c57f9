package dev.clix.server.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.server.presence.ConnectionId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A room need not live where its players' sockets are: all that is said to it or by it could be written down. */
class MessagesAreDataTest {
    private static final Set<Class<?>> VALUES = Set.of(
            String.class,
            Integer.class,
            Long.class,
            Double.class,
            Boolean.class,
            Instant.class,
            Duration.class,
            byte[].class);
    private static final Set<Class<?>> CONTAINERS = Set.of(Optional.class, List.class, Set.class, Map.class);
    private static final String WORDS = "dev.clix.protocol";

    static Stream<Class<?>> messages() {
        return Stream.of(RoomMessage.class, LobbyMessage.class, SessionMessage.class, Opening.class, KindCensus.class)
                .flatMap(MessagesAreDataTest::leaves);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyPartOfAMessageIsData(Class<?> message) {
        assertThat(message).isRecord();
        assertThat(otherThanData(message)).isEmpty();
    }

    @Test
    void aFunctionOrAServiceIsNone() {
        record Callback(ConnectionId from, Consumer<String> reply) {}
        record Handle(List<Optional<Broker>> brokers) {}
        record Any(Object whatever, Map<String, Runnable> later) {}

        assertThat(otherThanData(Callback.class)).containsExactly("Callback.reply: Consumer");
        assertThat(otherThanData(Handle.class)).containsExactly("Handle.brokers: Broker");
        assertThat(otherThanData(Any.class)).containsExactly("Any.whatever: Object", "Any.later: Runnable");
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(MessagesAreDataTest::leaves)
                : Stream.of(type);
    }

    private static List<String> otherThanData(Class<?> message) {
        List<String> found = new ArrayList<>();
        look(message, message.getSimpleName(), new HashSet<>(), found);
        return found;
    }

    private static void look(Type type, String where, Set<Type> seen, List<String> found) {
        if (!seen.add(type)) return;
        if (type instanceof ParameterizedType generic) {
            look(generic.getRawType(), where, seen, found);
            for (Type argument : generic.getActualTypeArguments()) look(argument, where, seen, found);
        } else if (type instanceof WildcardType wildcard) look(wildcard.getUpperBounds()[0], where, seen, found);
        else if (type instanceof Class<?> plain) look(plain, where, seen, found);
        else found.add(where + ": " + type);
    }

    private static void look(Class<?> type, String where, Set<Type> seen, List<String> found) {
        if (type.isRecord())
            for (RecordComponent part : type.getRecordComponents())
                look(part.getGenericType(), type.getSimpleName() + "." + part.getName(), seen, found);
        else if (type.isSealed()) leaves(type).forEach(leaf -> look(leaf, where, seen, found));
        else if (!isData(type)) found.add(where + ": " + type.getSimpleName());
    }

    /** The protocol's types are what its codecs write: a game's moves and refusals are known by the protocol's names. */
    private static boolean isData(Class<?> type) {
        return type.isPrimitive()
                || type.isEnum()
                || VALUES.contains(type)
                || CONTAINERS.contains(type)
                || type.getPackageName().equals(WORDS);
    }
}
