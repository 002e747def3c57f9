package dev.clix.workflow.asl.internal.jsonata;

import static java.util.Objects.requireNonNull;

import com.dashjoin.jsonata.JException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Instants from texts, and texts from instants. */
final class Instants {
    /**
     * JSONata's own pattern of ISO 8601 timestamps. A day beyond the month's last one is read as one of the next month.
     */
    private static final Pattern TIMESTAMP = Pattern.compile("(\\d{4})(?:-([01]\\d))?(?:-([0-3]\\d))?"
            + "(?:T([0-2]\\d):([0-5]\\d):([0-5]\\d))?(\\.\\d+)?(?:([+-][0-2]\\d):?([0-5]\\d)|Z)?");

    private Instants() {}

    static @Nullable Object fromMillis(List<?> arguments) {
        return arguments.get(0) instanceof Number millis ? written(millis, arguments) : null;
    }

    static long now() {
        return Evaluation.current().environment().now().toEpochMilli();
    }

    static @Nullable Object now(List<?> arguments) {
        var now = now();
        return written(now, Arrays.asList(now, arguments.get(0), arguments.get(1)));
    }

    private static String written(Number millis, List<?> arguments) {
        var picture = arguments.get(1) == null ? DatePicture.ISO : (String) arguments.get(1);
        Evaluation.current().picture(picture, 0);
        var zone = DateZone.read((String) arguments.get(2));
        var parts = new DatePicture(picture).parts();
        var date = UtcDate.of(millis.doubleValue() + zone.millis());
        return parts.stream().map(part -> part.write(date, zone)).collect(Collectors.joining());
    }

    /** A timestamp without a zone is UTC: a machine's own zone would make results depend on where they are computed. */
    static @Nullable Object toMillis(List<?> arguments) {
        if (!(arguments.get(0) instanceof String timestamp)) return null;
        if (arguments.get(1) instanceof String picture) return pictured(timestamp, picture);
        var match = TIMESTAMP.matcher(timestamp);
        if (!match.matches()) throw new JException("D3110", -1, timestamp);
        var month = number(match, 2, 1);
        var day = number(match, 3, 1);
        var hour = number(match, 4, 0);
        if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || zone(match) >= 24) return Double.NaN;
        var date = LocalDate.of(number(match, 1, 0), month, 1).plusDays(day - 1L);
        var seconds = date.atStartOfDay().toEpochSecond(ZoneOffset.UTC)
                + (hour * 60L + number(match, 5, 0)) * 60
                + number(match, 6, 0)
                - offset(match);
        var fraction = match.group(7) == null ? 0 : Double.parseDouble("0" + match.group(7));
        return JsonataValues.number(seconds * 1000 + Math.floor(fraction * 1000));
    }

    private static int number(Matcher match, int group, int missing) {
        return match.group(group) == null ? missing : Integer.parseInt(match.group(group));
    }

    private static int zone(Matcher match) {
        return Math.abs(number(match, 8, 0));
    }

    private static long offset(Matcher match) {
        var seconds = 60L * (60L * zone(match) + number(match, 9, 0));
        return match.group(8) != null && match.group(8).startsWith("-") ? -seconds : seconds;
    }

    private static @Nullable Object pictured(String timestamp, String picture) {
        Evaluation.current().picture(picture, timestamp.length());
        var millis =
                DateReading.millis(timestamp, new DatePicture(picture), requireNonNull(UtcDate.of((double) now())));
        return millis == null ? null : JsonataValues.number(millis);
    }
}
