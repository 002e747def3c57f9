package dev.clix.workflow.asl.jsonata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a function takes, as JSONata writes it: {@code <s-nn?:s>} is a text, the context when there is none, a number and
 * perhaps another. Checks and completes arguments.
 */
final class FunctionSignature {
    private static final Map<String, String> ITEMS =
            Map.of("a", "arrays", "b", "booleans", "f", "functions", "n", "numbers", "o", "objects", "s", "strings");
    private static final String ANY = "asnblfom";

    private final List<Parameter> parameters = new ArrayList<>();
    private final Pattern pattern;
    /** Whether each parameter takes one argument at most. */
    private final boolean single;

    /**
     * @param types the symbols of the types it takes
     * @param times how often: once, or {@code ?} or {@code +}
     * @param context whether the context takes its place
     * @param items the type of an array's items, empty when any will do
     */
    private record Parameter(String types, String times, boolean context, boolean array, String items) {
        String pattern() {
            return "[" + types + "]" + times;
        }

        Parameter times(String more) {
            return new Parameter(types, times + more, context, array, items);
        }
    }

    FunctionSignature(String signature) {
        for (var position = 1; position < signature.length() && signature.charAt(position) != ':'; position++)
            position = read(signature, position);
        this.pattern = Pattern.compile(parameters.stream()
                .map(parameter -> "(" + parameter.pattern() + ")")
                .collect(Collectors.joining()));
        this.single = parameters.stream().noneMatch(parameter -> parameter.times.contains("+"));
    }

    /** Reads one symbol and returns where it ends. */
    private int read(String signature, int position) {
        var symbol = signature.charAt(position);
        switch (symbol) {
            case '-' -> last(last -> new Parameter(last.types, last.times + "?", true, last.array, last.items));
            case '?', '+' -> last(last -> last.times(String.valueOf(symbol)));
            case '<' -> {
                var close = close(signature, position, '<', '>');
                var items = signature.substring(position + 1, close);
                last(last -> new Parameter(last.types, last.times, last.context, last.array, last.array ? items : ""));
                return close;
            }
            case '(' -> {
                var close = close(signature, position, '(', ')');
                add(signature.substring(position + 1, close) + "m");
                return close;
            }
            case 'a' -> parameters.add(new Parameter(ANY, "", false, true, ""));
            case 'x' -> add(ANY);
            case 'j' -> add(ANY.replace("f", ""));
            case 'f' -> add("f");
            case 's', 'n', 'b', 'l', 'o' -> add(symbol + "m");
            default -> {}
        }
        return position;
    }

    private void add(String types) {
        parameters.add(new Parameter(types, "", false, false, ""));
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
     * @param context what takes the place of an argument that is not there
     * @param function what refusals call it, null when it has no name
     * @return the arguments, arrays where arrays are wanted
     */
    List<?> validate(List<?> arguments, Object context, String function) {
        if (single && fits(arguments)) return each(arguments, function);
        var symbols = arguments.stream().map(Types::symbol).collect(Collectors.joining());
        var match = pattern.matcher(symbols);
        if (!match.matches()) throw mismatch(symbols, function);
        var valid = new ArrayList<>();
        var next = 0;
        for (var i = 0; i < parameters.size(); i++) {
            var parameter = parameters.get(i);
            var given = match.group(i + 1);
            if (given.isEmpty() && parameter.context) valid.add(context(parameter, context, next + 1, function));
            // Also when it belongs to a later parameter, which then does not get it: JSONata does so.
            else if (given.isEmpty()) valid.add(next < arguments.size() ? arguments.get(next++) : null);
            for (var j = 0; j < given.length(); j++, next++) {
                var argument = next < arguments.size() ? arguments.get(next) : null;
                valid.add(parameter.array ? array(parameter, given, argument, next + 1, function) : argument);
            }
        }
        return valid;
    }

    private List<?> each(List<?> arguments, String function) {
        var valid = new ArrayList<Object>(arguments.size());
        for (var i = 0; i < arguments.size(); i++) {
            var parameter = parameters.get(i);
            var argument = arguments.get(i);
            valid.add(parameter.array ? array(parameter, Types.symbol(argument), argument, i + 1, function) : argument);
        }
        return valid;
    }

    private boolean fits(List<?> arguments) {
        if (arguments.size() != parameters.size()) return false;
        for (var i = 0; i < parameters.size(); i++)
            if (!parameters.get(i).types.contains(Types.symbol(arguments.get(i)))) return false;
        return true;
    }

    private Object context(Parameter parameter, Object context, int index, String function) {
        if (parameter.types.contains(Types.symbol(context))) return context;
        throw JsonataFailure.of(
                "T0411",
                "Context value is not a compatible type with argument %s of function %s",
                index,
                quoted(function));
    }

    private Object array(Parameter parameter, String given, Object argument, int index, String function) {
        if (argument == null) return null;
        if (!parameter.items.isEmpty() && !hasItems(parameter.items, given, argument))
            throw JsonataFailure.of(
                    "T0412",
                    "Argument %s of function %s must be an array of %s",
                    index,
                    quoted(function),
                    quoted(ITEMS.get(parameter.items)));
        return argument instanceof List ? argument : Items.array(List.of(argument));
    }

    private static boolean hasItems(String type, String given, Object argument) {
        if (!(argument instanceof List<?> items)) return given.equals(type);
        return Types.areAll(items, item -> Types.symbol(item).equals(type.substring(0, 1)));
    }

    private static String quoted(String word) {
        return word == null ? "undefined" : "\"" + word + "\"";
    }

    /** Says which argument is the first that fits nowhere. */
    private RuntimeException mismatch(String symbols, String function) {
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
