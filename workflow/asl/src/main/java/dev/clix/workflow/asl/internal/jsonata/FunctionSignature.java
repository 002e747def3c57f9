package dev.clix.workflow.asl.internal.jsonata;

import dev.clix.workflow.asl.expression.SyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A function's parameters in JSONata's notation: {@code <s-nn?:s>} is a text (the context where it is missing), a
 * number and an optional number. Checks and completes arguments.
 */
final class FunctionSignature {
    private static final Map<String, String> ITEMS =
            Map.of("a", "arrays", "b", "booleans", "f", "functions", "n", "numbers", "o", "objects", "s", "strings");
    private static final String ANY = "asnblfom";
    /** JavaScript knows quantifiers and lazy ones; Java would read more. */
    private static final Pattern TIMES = Pattern.compile("([?+]\\??)?");

    private final List<Parameter> parameters = new ArrayList<>();
    private final Pattern pattern;
    /** Whether each parameter takes one argument at most. */
    private final boolean single;

    /**
     * @param types the symbols of the types it takes
     * @param times how often: once, or {@code ?} or {@code +}
     * @param context the types of context that take its place when it is missing, null when none does
     * @param items the type of an array's items, empty when any will do
     */
    private record Parameter(
            String types, String times, @Nullable Pattern context, boolean array, String items) {
        Parameter(String types, boolean array) {
            this(types, "", null, array, "");
        }

        String pattern() {
            return "[" + types + "]" + times;
        }

        Parameter times(String more) {
            return new Parameter(types, times + more, context, array, items);
        }

        Parameter orContext() {
            return new Parameter(types, times + "?", Pattern.compile(pattern()), array, items);
        }

        Parameter items(String type) {
            return new Parameter(types, times, context, array, array ? type : "");
        }
    }

    FunctionSignature(String signature) {
        for (var position = 1; position < signature.length() && signature.charAt(position) != ':'; position++)
            position = read(signature, position);
        for (var parameter : parameters)
            if (!TIMES.matcher(parameter.times).matches())
                throw new SyntaxException(
                        "Not a JSONata expression: a function takes %s of something: nothing to repeat"
                                .formatted(parameter.times));
        this.pattern = Pattern.compile(parameters.stream()
                .map(parameter -> "(" + parameter.pattern() + ")")
                .collect(Collectors.joining()));
        this.single = parameters.stream().noneMatch(parameter -> parameter.times.contains("+"));
    }

    /** Reads one symbol and returns where it ends. */
    private int read(String signature, int position) {
        var symbol = signature.charAt(position);
        switch (symbol) {
            case '-' -> last(Parameter::orContext);
            case '?', '+' -> last(last -> last.times(String.valueOf(symbol)));
            case '<' -> {
                var close = close(signature, position, '<', '>');
                var items = signature.substring(position + 1, close);
                last(last -> last.items(items));
                return close;
            }
            case '(' -> {
                var close = close(signature, position, '(', ')');
                add(signature.substring(position + 1, close) + "m");
                return close;
            }
            case 'a' -> parameters.add(new Parameter(ANY, true));
            case 'x' -> add(ANY);
            case 'j' -> add(ANY.replace("f", ""));
            case 'f' -> add("f");
            case 's', 'n', 'b', 'l', 'o' -> add(symbol + "m");
            default -> {}
        }
        return position;
    }

    private void add(String types) {
        parameters.add(new Parameter(types, false));
    }

    private void last(UnaryOperator<Parameter> change) {
        if (!parameters.isEmpty())
            parameters.set(parameters.size() - 1, change.apply(parameters.get(parameters.size() - 1)));
    }

    private static int close(String signature, int open, char opening, char closing) {
        var depth = 1;
        var position = open + 1;
        while (position < signature.length() - 1) {
            if (signature.charAt(position) == opening) depth++;
            if (signature.charAt(position) == closing && --depth == 0) break;
            position++;
        }
        return position;
    }

    int parameters() {
        return parameters.size();
    }

    /** No more arguments than parameters; without functions at the end that are not there, since nothing is no function. */
    List<?> withoutMissingFunctions(List<?> arguments) {
        var size = Math.min(arguments.size(), parameters.size());
        while (size > 0
                && arguments.get(size - 1) == null
                && parameters.get(size - 1).types.equals("f")) size--;
        return arguments.subList(0, size);
    }

    /**
     * @param context the value that takes the place of a missing argument
     * @param function its name in refusals, null when it has none
     * @return the arguments, arrays where arrays are wanted
     */
    List<?> validate(List<?> arguments, @Nullable Object context, @Nullable String function) {
        if (single && fits(arguments)) return each(arguments, function);
        var symbols = arguments.stream().map(Types::symbol).collect(Collectors.joining());
        var match = pattern.matcher(symbols);
        if (!match.matches()) throw mismatch(symbols, function);
        var valid = new ArrayList<>();
        var next = 0;
        for (var i = 0; i < parameters.size(); i++) {
            var parameter = parameters.get(i);
            var given = match.group(i + 1);
            if (given.isEmpty() && parameter.context != null)
                valid.add(context(parameter.context, context, next + 1, function));
            // Also when it belongs to a later parameter, which then does not get it: JSONata does so.
            else if (given.isEmpty()) valid.add(at(arguments, next++));
            for (var j = 0; j < given.length(); j++, next++) {
                var argument = at(arguments, next);
                var place = new Place(given, given.charAt(j), next + 1, function);
                valid.add(parameter.array ? array(parameter, argument, place) : argument);
            }
        }
        return valid;
    }

    private static @Nullable Object at(List<?> arguments, int index) {
        return index < arguments.size() ? arguments.get(index) : null;
    }

    private List<?> each(List<?> arguments, @Nullable String function) {
        var valid = new ArrayList<Object>(arguments.size());
        for (var i = 0; i < arguments.size(); i++) {
            var parameter = parameters.get(i);
            var argument = arguments.get(i);
            var symbol = Types.symbol(argument);
            var place = new Place(symbol, symbol.charAt(0), i + 1, function);
            valid.add(parameter.array ? array(parameter, argument, place) : argument);
        }
        return valid;
    }

    private boolean fits(List<?> arguments) {
        if (arguments.size() != parameters.size()) return false;
        for (var i = 0; i < parameters.size(); i++)
            if (!parameters.get(i).types.contains(Types.symbol(arguments.get(i)))) return false;
        return true;
    }

    private @Nullable Object context(Pattern possible, @Nullable Object context, int index, @Nullable String function) {
        if (possible.matcher(Types.symbol(context)).find()) return context;
        throw JsonataFailure.of(
                "T0411",
                "Context value is not a compatible type with argument %s of function %s",
                index,
                quoted(function));
    }

    /**
     * Where a parameter gets its argument from.
     *
     * @param given the symbols of everything the parameter has taken
     * @param symbol the one of this argument, before a parameter in front has taken another one's
     */
    private record Place(
            String given, char symbol, int index, @Nullable String function) {}

    private static @Nullable Object array(Parameter parameter, @Nullable Object argument, Place place) {
        if (place.symbol == 'm') return null;
        var array = place.symbol == 'a';
        if (!parameter.items.isEmpty()
                && !(array ? hasItems(parameter, argument) : place.given.equals(parameter.items)))
            throw JsonataFailure.of(
                    "T0412",
                    "Argument %s of function %s must be an array of %s",
                    place.index,
                    quoted(place.function),
                    quoted(ITEMS.get(parameter.items)));
        return array ? argument : JsonataArray.array(Arrays.asList(argument));
    }

    /**
     * Whether all items have the parameter's type. The reference takes some other values for arrays, too, and asks for
     * their items in JavaScript's way: a text has some, null and undefined fail.
     */
    private static boolean hasItems(Parameter parameter, @Nullable Object argument) {
        var type = parameter.items.substring(0, 1);
        if (argument instanceof List<?> items)
            return Types.areAll(items, item -> Types.symbol(item).equals(type));
        if (argument instanceof String text && !text.isEmpty() && !type.equals("s")) return false;
        if (argument instanceof String text
                ? !text.isEmpty()
                : Types.symbol(argument).matches("[ml]"))
            throw new IllegalArgumentException("Expected an array, but found " + Types.name(argument));
        return true;
    }

    private static String quoted(@Nullable String word) {
        return word == null ? "undefined" : "\"" + word + "\"";
    }

    /** Says which argument is the first that fits nowhere. */
    private RuntimeException mismatch(String symbols, @Nullable String function) {
        var fitting = 0;
        var prefix = new StringBuilder();
        for (var parameter : parameters) {
            var match = Pattern.compile(prefix.append(parameter.pattern()).toString())
                    .matcher(symbols);
            if (!match.lookingAt()) break;
            fitting = match.end();
        }
        return JsonataFailure.of(
                "T0410", "Argument %s of function %s does not match function signature", fitting + 1, quoted(function));
    }
}
