package dev.clix.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;

/** A column's value as JSON: numbers as numbers, dates and times in the words of ISO 8601, bytes that are no text in Base64. */
record PrimitiveValue(PrimitiveType type) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final long JULIAN_EPOCH = 2_440_588;

    JsonNode of(Group group, int field, int index) {
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> JSON.booleanNode(group.getBoolean(field, index));
            case INT32 -> whole(group.getInteger(field, index));
            case INT64 -> whole(group.getLong(field, index));
            case FLOAT -> real(group.getFloat(field, index), Float.toString(group.getFloat(field, index)));
            case DOUBLE -> real(group.getDouble(field, index), Double.toString(group.getDouble(field, index)));
            case INT96 ->
                JSON.textNode(int96(group.getInt96(field, index).getBytes()).toString());
            case BINARY, FIXED_LEN_BYTE_ARRAY ->
                bytes(group.getBinary(field, index).getBytes());
        };
    }

    private JsonNode whole(long value) {
        var annotation = type.getLogicalTypeAnnotation();
        if (annotation instanceof DecimalLogicalTypeAnnotation decimal)
            return JSON.numberNode(BigDecimal.valueOf(value, decimal.getScale()));
        if (annotation instanceof DateLogicalTypeAnnotation)
            return JSON.textNode(LocalDate.ofEpochDay(value).toString());
        if (annotation instanceof TimestampLogicalTypeAnnotation timestamp)
            return JSON.textNode(
                    Instant.EPOCH.plus(value, unit(timestamp.getUnit())).toString());
        if (annotation instanceof TimeLogicalTypeAnnotation time)
            return JSON.textNode(
                    LocalTime.MIDNIGHT.plus(value, unit(time.getUnit())).toString());
        return annotation instanceof IntLogicalTypeAnnotation whole && !whole.isSigned() && whole.getBitWidth() > 31
                ? unsigned(value, whole.getBitWidth())
                : JSON.numberNode(value);
    }

    private static JsonNode unsigned(long value, int bits) {
        return bits == 32
                ? JSON.numberNode(value & 0xffff_ffffL)
                : JSON.numberNode(new BigInteger(Long.toUnsignedString(value)));
    }

    private static ChronoUnit unit(TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
        };
    }

    /** JSON has no infinities. */
    private static JsonNode real(double value, String shown) {
        return Double.isFinite(value) ? JSON.numberNode(new BigDecimal(shown).doubleValue()) : JSON.textNode(shown);
    }

    private JsonNode bytes(byte[] bytes) {
        var annotation = type.getLogicalTypeAnnotation();
        if (annotation instanceof StringLogicalTypeAnnotation
                || annotation instanceof EnumLogicalTypeAnnotation
                || annotation instanceof JsonLogicalTypeAnnotation)
            return JSON.textNode(new String(bytes, StandardCharsets.UTF_8));
        if (annotation instanceof DecimalLogicalTypeAnnotation decimal)
            return JSON.numberNode(new BigDecimal(new BigInteger(bytes), decimal.getScale()));
        return JSON.textNode(
                annotation instanceof UUIDLogicalTypeAnnotation
                        ? uuid(bytes)
                        : Base64.getEncoder().encodeToString(bytes));
    }

    private static String uuid(byte[] bytes) {
        var halves = ByteBuffer.wrap(bytes);
        return new UUID(halves.getLong(), halves.getLong()).toString();
    }

    /** Nanoseconds of a day and the day by Julius' count, the lowest byte first: how timestamps used to be written. */
    private static Instant int96(byte[] bytes) {
        var parts = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var nanos = parts.getLong();
        return Instant.EPOCH
                .plus(parts.getInt() - JULIAN_EPOCH, ChronoUnit.DAYS)
                .plusNanos(nanos);
    }
}
