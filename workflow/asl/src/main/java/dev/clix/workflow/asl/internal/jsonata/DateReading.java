package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.JException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an instant by a picture. Parts above the picture's largest are those of now, parts below its smallest are the
 * least there are; a picture that leaves one out in between is refused.
 */
final class DateReading {
    private static final String DATE_PARTS = "YXMxWwdD";
    private static final String TIME_PARTS = "PHhmsf";
    private static final String ONE_AT_LEAST = "MDd";
    private static final double DAY = 86_400_000;

    private final Map<Character, Double> parts = new HashMap<>();
    private final UtcDate now;

    private DateReading(UtcDate now) {
        this.now = now;
    }

    /** @return the milliseconds, NaN when they are none; null when the text does not fit */
    static @Nullable Double millis(String text, DatePicture picture, UtcDate now) {
        var pattern = new StringBuilder();
        for (var part : picture.parts())
            pattern.append('(').append(part.pattern()).append(')');
        var match = Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(new CountedText(text, Evaluation.current()));
        if (!match.matches()) return null;
        var reading = new DateReading(now);
        var marked = false;
        for (var i = 0; i < picture.parts().size(); i++) {
            if (!(picture.parts().get(i) instanceof DateMarker marker)) continue;
            marked = true;
            reading.parts.put(marker.component(), marker.read(match.group(i + 1)));
        }
        return marked ? (Double) reading.millis() : null;
    }

    /**
     * Whether the picture has at least one part out of {@code of}, and none out of {@code all} that is not in {@code
     * of}.
     */
    private boolean isOf(String of, String all) {
        var some = false;
        for (var i = 0; i < all.length(); i++) {
            var part = all.charAt(i);
            if (!has(part)) continue;
            if (of.indexOf(part) < 0) return false;
            some = true;
        }
        return some;
    }

    /** A part of zero counts as missing, as in JSONata's reference. */
    private boolean has(char part) {
        var value = parts.get(part);
        return value != null && value != 0 && !value.isNaN();
    }

    private double millis() {
        var byDay = !isOf("YMD", DATE_PARTS) && isOf("Yd", DATE_PARTS);
        var byWeek = isOf("Xxw", DATE_PARTS) || isOf("XW", DATE_PARTS);
        var halves = !isOf("Hmsf", TIME_PARTS) && isOf("Phmsf", TIME_PARTS);
        var date = byDay ? "YD" : isOf("Xxw", DATE_PARTS) ? "XxwF" : isOf("XW", DATE_PARTS) ? "XWF" : "YMD";
        complete(date + (halves ? "Phmsf" : "Hmsf"));
        if (byWeek) throw new JException("D3136", -1);
        if (halves) parts.put('H', (part('h') == 12 ? 0 : part('h')) + (part('P') == 1 ? 12 : 0));
        return (byDay ? dayOfYear() : dayOfMonth()) - offset();
    }

    private void complete(String order) {
        var begun = false;
        var ended = false;
        for (var i = 0; i < order.length(); i++) {
            var part = order.charAt(i);
            if (parts.get(part) != null) {
                if (ended) throw new JException("D3136", -1);
                begun = true;
            } else {
                ended = begun;
                parts.put(part, begun ? ONE_AT_LEAST.indexOf(part) >= 0 ? 1 : 0 : now.part(part));
            }
        }
    }

    private double part(char part) {
        var value = parts.get(part);
        return value == null ? Double.NaN : value;
    }

    private double dayOfMonth() {
        return UtcDate.millis(part('Y'), part('M') > 0 ? part('M') - 1 : 0, part('D'), millisOfDay());
    }

    private double dayOfYear() {
        var day = UtcDate.of(UtcDate.millis(part('Y'), 0, 1, 0) + (part('d') - 1) * DAY);
        return day == null ? Double.NaN : UtcDate.millis(part('Y'), day.part('M') - 1, day.part('D'), millisOfDay());
    }

    private double millisOfDay() {
        return ((UtcDate.whole(part('H')) * 60 + UtcDate.whole(part('m'))) * 60 + UtcDate.whole(part('s'))) * 1000
                + UtcDate.whole(part('f'));
    }

    private double offset() {
        var zone = has('Z') ? part('Z') : has('z') ? part('z') : 0;
        return zone * 60_000;
    }
}
