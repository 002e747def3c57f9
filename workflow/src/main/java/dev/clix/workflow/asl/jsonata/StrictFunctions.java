package dev.clix.workflow.asl.jsonata;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.JFunction;
import com.dashjoin.jsonata.Utils;
import java.text.ParseException;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Those functions of JSONata that the library has Java do, with Java's errors and with what Java takes for a number.
 * What they take, and say when they do not, is in JSONata's own function library. Public because the library calls them
 * by reflection.
 */
public final class StrictFunctions {
    private static final Map<String, JFunction> FUNCTIONS = new LinkedHashMap<>();
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?");
    private static final Pattern RADIX = Pattern.compile("0([xX][0-9a-fA-F]{1,13}|[oO][0-7]{1,17}|[bB][01]{1,53})");

    private static final Pattern LOCAL = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?");

    static {
        add("number", "<(nsb)-:n>");
        add("sort", "<af?:a>");
        add("toMillis", "<s-s?:n>");
    }

    private StrictFunctions() {}

    private static void add(String name, String signature) {
        FUNCTIONS.put(name, Jsonata.function(name, signature, StrictFunctions.class, null, name));
    }

    static void register(Jsonata expression) {
        FUNCTIONS.forEach(expression::registerFunction);
    }

    public static Number number(Object value) {
        if (!(value instanceof String text)) return Functions.number(value);
        if (RADIX.matcher(text).matches()) return Utils.convertNumber(Long.parseLong(text.substring(2), radix(text)));
        if (!NUMBER.matcher(text).matches() || Double.isInfinite(Double.parseDouble(text)))
            throw new JException("D3030", -1, text);
        return Utils.convertNumber(Double.parseDouble(text));
    }

    private static int radix(String text) {
        return switch (Character.toLowerCase(text.charAt(1))) {
            case 'x' -> 16;
            case 'o' -> 8;
            default -> 2;
        };
    }

    /** Without a comparator only numbers among themselves, or texts among themselves, have an order. */
    public static List<?> sort(List<?> items, Object comparator) {
        if (items == null || comparator != null || items.size() < 2) return Functions.sort(items, comparator);
        if (items.stream().allMatch(String.class::isInstance))
            return items.stream().sorted().collect(Collectors.toCollection(ArrayList::new));
        if (items.stream().allMatch(Number.class::isInstance))
            return items.stream()
                    .map(Number.class::cast)
                    .sorted(Comparator.comparingDouble(Number::doubleValue))
                    .collect(Collectors.toCollection(ArrayList::new));
        throw new JException("D3070", -1);
    }

    /** Where a timestamp names no zone, the library would take the machine's. */
    public static Number toMillis(String timestamp, String picture) {
        var zoned =
                picture == null && timestamp != null && LOCAL.matcher(timestamp).matches()
                        ? timestamp + "Z"
                        : timestamp;
        try {
            return Functions.dateTimeToMillis(zoned, picture);
        } catch (DateTimeParseException | ParseException malformed) {
            throw new JException("D3110", -1, timestamp);
        }
    }
}
