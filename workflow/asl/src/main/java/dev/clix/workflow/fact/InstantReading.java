package dev.clix.workflow.fact;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Reads instants as {@link Instant#toString} writes them. Every event has one, and the library's way was half of all reading. */
final class InstantReading extends StdDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    private static final int SECONDS_END = "2027-01-01T00:00:00".length();
    private static final int NANO_DIGITS = 9;

    InstantReading() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var text = parser.getText();
        try {
            return isPlain(text) ? plain(text) : Instant.parse(text);
        } catch (DateTimeException | NumberFormatException malformed) {
            return (Instant) context.handleWeirdStringValue(Instant.class, text, "%s", malformed.getMessage());
        }
    }

    /** A year of four digits, and a whole second or a fraction of one. */
    private static boolean isPlain(String text) {
        var length = text.length();
        return length > SECONDS_END
                && length <= SECONDS_END + NANO_DIGITS + 2
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && text.charAt(length - 1) == 'Z'
                && (length == SECONDS_END + 1 || text.charAt(SECONDS_END) == '.');
    }

    private static Instant plain(String text) {
        var day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        var time = LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, SECONDS_END), nanos(text));
        return day.atTime(time).toInstant(ZoneOffset.UTC);
    }

    private static int nanos(String text) {
        var digits = text.length() - SECONDS_END - 2;
        if (digits <= 0) return 0;
        var nanos = number(text, SECONDS_END + 1, text.length() - 1);
        for (var digit = digits; digit < NANO_DIGITS; digit++) nanos *= 10;
        return nanos;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
