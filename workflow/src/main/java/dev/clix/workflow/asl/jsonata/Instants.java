package dev.clix.workflow.asl.jsonata;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import java.text.ParseException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Instants from texts, and texts from instants. */
final class Instants {
    /** What JSONata takes for a timestamp of ISO 8601; days a month does not have are those after it. */
    private static final Pattern TIMESTAMP = Pattern.compile("(\\d{4})(?:-([01]\\d))?(?:-([0-3]\\d))?"
            + "(?:T([0-2]\\d):([0-5]\\d):([0-5]\\d))?(\\.\\d+)?(?:([+-][0-2]\\d):?([0-5]\\d)|Z)?");

    /** How far JavaScript's dates reach from 1970 in both directions; the library would wrap around. */
    private static final double MILLIS_MAX = 8.64e15;

    private static final Pattern YEAR = Pattern.compile("\\[[YXx]");
    private static final Pattern DAY = Pattern.compile("\\[[MDdWwF]");

    private Instants() {}

    static Object fromMillis(List<?> arguments) {
        return arguments.get(0) instanceof Number millis ? written(millis, arguments) : null;
    }

    static long now() {
        return Evaluation.current().environment().now().toEpochMilli();
    }

    static Object now(List<?> arguments) {
        var now = now();
        return written(now, Arrays.asList(now, arguments.get(0), arguments.get(1)));
    }

    private static String written(Number millis, List<?> arguments) {
        if (Math.abs(millis.doubleValue()) > MILLIS_MAX)
            throw new IllegalArgumentException(
                    "Expected an instant that JavaScript's dates reach, but found " + millis);
        var picture = (String) arguments.get(1);
        if (picture != null) Evaluation.current().picture(picture, 0);
        var text = Functions.dateTimeFromMillis(millis, picture, (String) arguments.get(2));
        return Texts.withoutTurkishLetters(text, Objects.requireNonNullElse(picture, ""));
    }

    /** Where a timestamp names no zone, it is UTC: nobody knows the zone of a machine. */
    static Object toMillis(List<?> arguments) {
        if (!(arguments.get(0) instanceof String timestamp)) return null;
        if (arguments.get(1) instanceof String picture) return pictured(timestamp, picture);
        var match = TIMESTAMP.matcher(timestamp);
        if (!match.matches()) throw new JException("D3110", -1, timestamp);
        var month = number(match, 2, 1);
        var day = number(match, 3, 1);
        var hour = number(match, 4, 0);
        if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24) return Double.NaN;
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

    private static long offset(Matcher match) {
        if (match.group(8) == null) return 0;
        var minutes = number(match, 9, 0);
        return 60L * (60L * number(match, 8, 0) + (match.group(8).startsWith("-") ? -minutes : minutes));
    }

    /** What a picture says nothing of before the first part it has is now's: the library would ask the machine's clock. */
    private static Object pictured(String timestamp, String picture) {
        Evaluation.current().picture(picture, timestamp.length());
        var now = Evaluation.current().environment().now().atOffset(ZoneOffset.UTC);
        var known = "";
        var before = "";
        if (!YEAR.matcher(picture).find()) {
            known = String.format(Locale.ROOT, "%04d;", now.getYear());
            before = "[Y0001];";
            if (!DAY.matcher(picture).find()) {
                known += String.format(Locale.ROOT, "%02d;%02d;", now.getMonthValue(), now.getDayOfMonth());
                before += "[M01];[D01];";
            }
        }
        try {
            return Functions.dateTimeToMillis(known + timestamp, before + picture);
        } catch (ParseException malformed) {
            throw new JException("D3110", -1, timestamp);
        }
    }
}
