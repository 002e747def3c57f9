package dev.clix.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A message's name on the wire: its record's, first letter small. */
final class WireType {
    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> record) {
            String name = record.getSimpleName();
            return Character.toLowerCase(name.charAt(0)) + name.substring(1);
        }
    };

    private WireType() {}

    static String of(Class<?> record) {
        return NAMES.get(record);
    }

    /** By their names on the wire. */
    static <T> Map<String, Class<? extends T>> named(List<Class<? extends T>> records) {
        return records.stream().collect(Collectors.toUnmodifiableMap(WireType::of, Function.identity()));
    }

    /**
     * The records of a sealed family, nested families included, by their names on the wire. An envelope goes by the name
     * of what is in it, and has none.
     */
    static <T> Map<String, Class<? extends T>> family(Class<T> sealed, List<Class<?>> envelopes) {
        return records(sealed)
                .filter(record -> !envelopes.contains(record))
                .map(record -> record.<T>asSubclass(sealed))
                .collect(Collectors.toUnmodifiableMap(WireType::of, Function.identity()));
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(WireType::records)
                : Stream.<Class<?>>of(type).filter(Class::isRecord);
    }
}
