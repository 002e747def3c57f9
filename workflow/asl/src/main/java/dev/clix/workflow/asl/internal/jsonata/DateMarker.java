package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.JException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A marker of a picture, {@code [Y0001]}: which component of a date it is, how it is written, how wide, and how it is read
 * back. XPath Functions 3.1, 9.8.4, as JSONata has it.
 */
final class DateMarker implements DatePart {
    private static final Map<Character, String> PRESENTATIONS = Map.ofEntries(
            Map.entry('Y', "1"),
            Map.entry('M', "1"),
            Map.entry('D', "1"),
            Map.entry('d', "1"),
            Map.entry('F', "n"),
            Map.entry('W', "1"),
            Map.entry('w', "1"),
            Map.entry('X', "1"),
            Map.entry('x', "1"),
            Map.entry('H', "1"),
            Map.entry('h', "1"),
            Map.entry('P', "n"),
            Map.entry('m', "01"),
            Map.entry('s', "01"),
            Map.entry('f', "1"),
            Map.entry('Z', "01:01"),
            Map.entry('z', "01:01"),
            Map.entry('C', "n"),
            Map.entry('E', "n"));
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\ufeff]+");
    private static final String NUMBERS = "YMDdFWwXxHhmsf";
    private static final String ZONES = "Zz";
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private final char component;
    private final String presentation;
    /** The letter after the presentation, a space when there is none. */
    private final char modifier;

    private final Width width;
    private final Optional<IntegerPicture> number;
    /** How many digits of a year are written, none for all. */
    private double yearDigits = Double.NEGATIVE_INFINITY;

    /** The ends are null when there are none, NaN when they are no numbers. */
    private record Width(
            boolean given, @Nullable Double min, @Nullable Double max) {
        private static final Width NONE = new Width(false, null, null);

        static Width read(String text) {
            var dash = text.indexOf('-');
            return dash < 0
                    ? new Width(true, end(text), null)
                    : new Width(true, end(text.substring(0, dash)), end(text.substring(dash + 1)));
        }

        private static @Nullable Double end(String text) {
            return text.equals("*") ? null : (Double) JavaScriptNumbers.parseInt(text);
        }

        String cut(String name) {
            return max != null && name.length() > max ? name.substring(0, (int) Math.max(0, max)) : name;
        }

        /** As {@link #cut}, but a width of nothing is none. */
        String cutForReading(String name) {
            return max == null || max == 0 || max.isNaN() ? name : cut(name);
        }
    }

    private DateMarker(char component, String presentation, char modifier, Width width) {
        this.component = component;
        this.presentation = presentation;
        this.modifier = modifier;
        this.width = width;
        this.number = number();
        number.ifPresent(this::widen);
    }

    /** @param text the marker without its brackets */
    static DateMarker of(String text) {
        var marker = SPACE.matcher(text).replaceAll("");
        var comma = marker.lastIndexOf(',');
        var width = comma < 0 ? Width.NONE : Width.read(marker.substring(comma + 1));
        var component = marker.isEmpty() ? "" : marker.substring(0, 1);
        var given = marker.isEmpty() || comma == 0 ? "" : marker.substring(1, comma < 0 ? marker.length() : comma);
        var modified = given.length() > 1 && "atco".indexOf(given.charAt(given.length() - 1)) >= 0;
        var presentation = modified ? given.substring(0, given.length() - 1) : given;
        if (presentation.isEmpty()) presentation = component.isEmpty() ? null : PRESENTATIONS.get(component.charAt(0));
        if (presentation == null) throw new JException("D3132", -1, component);
        return new DateMarker(
                component.charAt(0), presentation, modified ? given.charAt(given.length() - 1) : ' ', width);
    }

    private Optional<IntegerPicture> number() {
        if (isZone()) return Optional.of(new IntegerPicture(presentation));
        if (isNamed() || NUMBERS.indexOf(component) < 0) return Optional.empty();
        return Optional.of(new IntegerPicture(modifier == ' ' ? presentation : presentation + ";" + modifier));
    }

    private void widen(IntegerPicture picture) {
        if (isZone()) return;
        if (width.min != null && picture.mandatoryDigits() < width.min) picture.mandatoryDigits(width.min);
        if (component != 'Y') return;
        if (width.max != null) {
            picture.mandatoryDigits(width.max);
            yearDigits = width.max;
        } else if (picture.allDigits() >= 2) yearDigits = picture.allDigits();
    }

    private boolean isZone() {
        return ZONES.indexOf(component) >= 0;
    }

    /** Whether it is written as a name and not as a number. */
    private boolean isNamed() {
        return presentation.startsWith("n") || presentation.startsWith("N");
    }

    boolean isNumber() {
        return number.isPresent() && !isZone();
    }

    void readExactly() {
        number.ifPresent(IntegerPicture::readExactly);
    }

    char component() {
        return component;
    }

    @Override
    public String write(@Nullable UtcDate date, DateZone zone) {
        if (isZone()) return zone(zone);
        if (component == 'P') return cased(date != null && date.part('H') >= 12 ? "pm" : "am", false);
        if (component == 'C' || component == 'E') return "ISO";
        if (NUMBERS.indexOf(component) < 0) return "undefined";
        var value = date == null ? Double.NaN : date.part(component);
        return isNamed() ? name(value) : written(value);
    }

    private String written(double value) {
        return number.orElseThrow()
                .write(
                        component == 'Y' && yearDigits != Double.NEGATIVE_INFINITY
                                ? value % Math.pow(10, yearDigits)
                                : value);
    }

    private String name(double value) {
        if (component == 'f') throw new IllegalArgumentException("Expected a number of milliseconds, but found a name");
        var names = names();
        if (Double.isNaN(value)) {
            if (!presentation.startsWith("Nn") || width.given)
                throw new IllegalArgumentException("Expected a date with a name");
            return "undefined";
        }
        return width.cut(cased(names.get((int) value - 1), true));
    }

    private List<String> names() {
        return switch (component) {
            case 'M', 'x' -> MONTHS;
            case 'F' -> DAYS;
            default -> throw new JException("D3133", -1, String.valueOf(component));
        };
    }

    /** @param lower whether small letters may be asked for, too */
    private String cased(String name, boolean lower) {
        if (presentation.startsWith("Nn")) return name;
        if (presentation.startsWith("N")) return name.toUpperCase(Locale.ROOT);
        return lower ? name.toLowerCase(Locale.ROOT) : name;
    }

    private String zone(DateZone zone) {
        var written = (zone.number() >= 0 ? "+" : "") + offset(zone, number.orElseThrow());
        if (zone.number() == 0 && modifier == 't') return "Z";
        return component == 'z' ? "GMT" + written : written;
    }

    private String offset(DateZone zone, IntegerPicture picture) {
        if (picture.isRegular()) return picture.write(zone.number());
        var digits = picture.mandatoryDigits();
        if (digits == 3 || digits == 4) return picture.write(zone.number());
        if (digits != 1 && digits != 2) throw new JException("D3134", -1);
        var hours = picture.write(zone.hours());
        return zone.minutes() == 0 ? hours : hours + ":" + new IntegerPicture("00").write(zone.minutes());
    }

    @Override
    public String pattern() {
        if (isZone()) {
            var separator = number.orElseThrow().separator();
            return (component == 'z' ? "GMT" : "") + "[-+][0-9]+" + (separator == null ? "" : separator + "[0-9]+");
        }
        if (component == 'f') return "[0-9]+";
        if (number.isPresent()) return number.get().pattern();
        if (component != 'P') names();
        return "[a-zA-Z]+";
    }

    /** @return null when a name is none; NaN when a number cannot be read */
    @Nullable
    Double read(String text) {
        if (isZone()) return minutes(component == 'z' ? text.substring("GMT".length()) : text);
        if (component == 'f') return Double.parseDouble("0." + text.substring(0, Math.min(3, text.length()))) * 1000;
        if (number.isPresent()) return number.get().read(text);
        if (component == 'P')
            return ofNames(
                    List.of("am", "pm"),
                    text.equals("AM") || text.equals("PM") ? text.toLowerCase(Locale.ROOT) : text,
                    0);
        return ofNames(names().stream().map(width::cutForReading).toList(), text, 1);
    }

    /** Of names that were cut to the same the last one counts. */
    private static @Nullable Double ofNames(List<String> names, String name, int from) {
        var at = names.lastIndexOf(name);
        return at < 0 ? null : (Double) (double) (at + from);
    }

    private Double minutes(String offset) {
        var separator = number.orElseThrow().separator();
        var hours = separator != null ? offset.indexOf(separator) : Math.min(3, offset.length());
        var rest = separator != null ? hours + 1 : hours;
        var minutes = rest < offset.length() ? JavaScriptNumbers.parseInt(offset.substring(rest)) : 0;
        return JavaScriptNumbers.parseInt(offset.substring(0, hours)) * 60 + minutes;
    }
}
