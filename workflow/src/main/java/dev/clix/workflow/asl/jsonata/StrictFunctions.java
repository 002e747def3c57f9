package dev.clix.workflow.asl.jsonata;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Utils;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * Those functions of JSONata that the library has Java do, with Java's errors and with what Java takes for a number or an
 * order. What they take, and say when they do not, is in JSONata's own function library.
 */
final class StrictFunctions {
    private static final FunctionSet FUNCTIONS = new FunctionSet()
            .add("number", "<(nsb)-:n>", arguments -> Numbers.read(arguments.get(0)))
            .add("formatNumber", "<n-so?:s>", Numbers::formatNumber)
            .add("formatBase", "<n-n?:s>", Numbers::formatBase)
            .add("formatInteger", "<n-s:s>", Numbers::formatInteger)
            .add("parseInteger", "<s-s:n>", Numbers::parseInteger)
            .add("string", "<x-b?:s>", StrictFunctions::string)
            .add("sort", "<af?:a>", arguments -> sort((List<?>) arguments.get(0), arguments.get(1)))
            .add("distinct", "<x:x>", arguments -> distinct(arguments.get(0)))
            .add("lowercase", "<s-:s>", arguments -> cased(arguments, String::toLowerCase))
            .add("uppercase", "<s-:s>", arguments -> cased(arguments, String::toUpperCase))
            .add("toMillis", "<s-s?:n>", Instants::toMillis)
            .add("fromMillis", "<n-s?s?:s>", Instants::fromMillis)
            .add("now", "<s?s?:s>", Instants::now)
            .add("encodeUrl", "<s-:s>", arguments -> encode("encodeUrl", arguments))
            .add("encodeUrlComponent", "<s-:s>", arguments -> encode("encodeUrlComponent", arguments))
            .add("decodeUrl", "<s-:s>", arguments -> decode("decodeUrl", arguments))
            .add("decodeUrlComponent", "<s-:s>", arguments -> decode("decodeUrlComponent", arguments));

    private StrictFunctions() {}

    static void register(Jsonata expression) {
        FUNCTIONS.register(expression);
    }

    private static Object string(List<?> arguments) {
        var value = arguments.get(0);
        return value == null ? null : Texts.of(value, Boolean.TRUE.equals(arguments.get(1)));
    }

    /** Not as the machine's language has it. */
    private static Object cased(List<?> arguments, BiFunction<String, Locale, String> casing) {
        return arguments.get(0) instanceof String text ? casing.apply(text, Locale.ROOT) : null;
    }

    private static Object encode(String function, List<?> arguments) {
        var text = (String) arguments.get(0);
        return text == null ? null : Urls.encode(function, text, !function.endsWith("Component"));
    }

    private static Object decode(String function, List<?> arguments) {
        var text = (String) arguments.get(0);
        return text == null ? null : Urls.decode(function, text, !function.endsWith("Component"));
    }

    /** Without a comparator only numbers among themselves, or texts among themselves, have an order. */
    private static Object sort(List<?> items, Object comparator) {
        if (items == null || items.size() < 2) return items;
        if (comparator != null) return merge(items, comparator);
        var sorted = items.toArray();
        var texts = Arrays.stream(sorted).allMatch(String.class::isInstance);
        var numbers = Arrays.stream(sorted).allMatch(Number.class::isInstance);
        if (!texts && !numbers) throw new JException("D3070", -1);
        Arrays.sort(
                sorted,
                (a, b) -> texts
                        ? ((String) a).compareTo((String) b)
                        : Double.compare(((Number) a).doubleValue(), ((Number) b).doubleValue()));
        return new ArrayList<>(Arrays.asList(sorted));
    }

    /** A comparator tells whether two items must change places, and nothing else: only a merge sort can ask so little. */
    private static List<?> merge(List<?> items, Object comparator) {
        if (items.size() < 2) return items;
        var middle = items.size() / 2;
        var left = merge(items.subList(0, middle), comparator);
        var right = merge(items.subList(middle, items.size()), comparator);
        var merged = new ArrayList<Object>(items.size());
        var taken = 0;
        for (var item : left) {
            while (taken < right.size() && changePlaces(comparator, item, right.get(taken)))
                merged.add(right.get(taken++));
            merged.add(item);
        }
        merged.addAll(right.subList(taken, right.size()));
        return merged;
    }

    private static boolean changePlaces(Object comparator, Object left, Object right) {
        try {
            var pair = new ArrayList<>(Arrays.asList(left, right));
            return Boolean.TRUE.equals(Functions.toBoolean(Functions.funcApply(comparator, pair)));
        } catch (RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable impossible) {
            throw new IllegalStateException("Expected a comparator to fail unchecked", impossible);
        }
    }

    /** Only what was a sequence before may become a single value after. */
    private static Object distinct(Object value) {
        if (!(value instanceof List<?> items) || items.size() < 2) return value;
        var results = Utils.isSequence(items) ? Utils.createSequence() : new ArrayList<>();
        results.addAll(new LinkedHashSet<>(items));
        return results;
    }
}
