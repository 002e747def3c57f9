package dev.clix.protocol;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A message's name on the wire: its record's, first letter small. */
final class WireType {
    private WireType() {}

    static String of(Class<?> record) {
        String name = record.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** The records of a sealed family, nested families included, by their names on the wire. */
    static <T> Map<String, Class<? extends T>> family(Class<T> sealed) {
        return records(sealed)
                .map(record -> record.<T>asSubclass(sealed))
                .collect(Collectors.toUnmodifiableMap(WireType::of, Function.identity()));
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(WireType::records)
                : Stream.of(type);
    }
}
