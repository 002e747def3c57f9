package dev.clix.workflow.junit;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** The time since a start, as one reads it: {@code +30s}, {@code +10m30.500s}, {@code +5d00h00m30s}. */
final class ElapsedTime {
    private ElapsedTime() {}

    static String text(Instant start, Instant then) {
        var since = Duration.between(start, then);
        var text = new StringBuilder("+");
        if (since.toDays() > 0) text.append(since.toDays()).append('d');
        if (since.toHours() > 0) text.append(digits(since.toHoursPart(), text)).append('h');
        if (since.toMinutes() > 0)
            text.append(digits(since.toMinutesPart(), text)).append('m');
        text.append(digits(since.toSecondsPart(), text));
        if (since.toMillisPart() > 0) text.append(String.format(Locale.ROOT, ".%03d", since.toMillisPart()));
        return text.append('s').toString();
    }

    /** Two of them behind others. */
    private static String digits(int part, CharSequence before) {
        return String.format(Locale.ROOT, before.length() > 1 ? "%02d" : "%d", part);
    }
}
