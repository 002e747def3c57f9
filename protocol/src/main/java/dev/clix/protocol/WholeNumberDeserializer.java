package dev.clix.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/**
 * Reads whole numbers however they are written: JSON has one kind of number (RFC 8259, section 6), and languages that
 * have two write {@code 1.0} for one. A number that is not whole is refused, not cut.
 */
abstract class WholeNumberDeserializer<N extends Number> extends StdScalarDeserializer<N> {
    private static final long serialVersionUID = 1;

    /** Up to here doubles tell whole numbers apart. */
    private static final double EXACT_MAX = 1L << 53;

    private WholeNumberDeserializer(Class<N> type) {
        super(type);
    }

    static SimpleModule module() {
        return new SimpleModule("whole numbers")
                .addDeserializer(int.class, new Ints())
                .addDeserializer(long.class, new Longs());
    }

    abstract N exactly(JsonParser in) throws IOException;

    abstract N exactly(long value);

    abstract boolean holds(double value);

    @Override
    @SuppressWarnings("unchecked")
    public N deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (in.hasToken(JsonToken.VALUE_NUMBER_INT)) return exactly(in);
        if (in.hasToken(JsonToken.VALUE_NUMBER_FLOAT) && isWhole(in.getDoubleValue()))
            return exactly((long) in.getDoubleValue());
        return (N) context.handleUnexpectedToken(handledType(), in);
    }

    private boolean isWhole(double value) {
        return value == Math.rint(value) && Math.abs(value) <= EXACT_MAX && holds(value);
    }

    /** A number that is missing is not 0. */
    @Override
    public N getNullValue(DeserializationContext context) throws JsonMappingException {
        return context.reportInputMismatch(this, "Expected a whole number");
    }

    private static final class Ints extends WholeNumberDeserializer<Integer> {
        private static final long serialVersionUID = 1;

        Ints() {
            super(int.class);
        }

        @Override
        Integer exactly(JsonParser in) throws IOException {
            return in.getIntValue();
        }

        @Override
        Integer exactly(long value) {
            return (int) value;
        }

        @Override
        boolean holds(double value) {
            return value == (int) value;
        }
    }

    private static final class Longs extends WholeNumberDeserializer<Long> {
        private static final long serialVersionUID = 1;

        Longs() {
            super(long.class);
        }

        @Override
        Long exactly(JsonParser in) throws IOException {
            return in.getLongValue();
        }

        @Override
        Long exactly(long value) {
            return value;
        }

        @Override
        boolean holds(double value) {
            return value == (long) value;
        }
    }
}
