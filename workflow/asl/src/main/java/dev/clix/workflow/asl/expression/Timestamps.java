package dev.clix.workflow.asl.expression;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Points in time as the language writes them: RFC 3339 with an upper case T, and Z or an offset. */
public final class Timestamps {
    private static final Pattern SHAPE = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d([.]\\d{1,9})?)?(Z|[+-]\\d\\d:\\d\\d(:\\d\\d)?)");

    /** AWS's words for a text that is none. */
    public static final String MISMATCH = "String does not match RFC3339 timestamp";

    private Timestamps() {}

    /** @return empty when the text is no timestamp */
    public static Optional<Instant> parse(String text) {
        if (!SHAPE.matcher(text).matches()) return Optional.empty();
        try {
            return Optional.of(OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }
}
