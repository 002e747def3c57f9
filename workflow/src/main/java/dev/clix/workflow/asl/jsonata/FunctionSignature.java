package dev.clix.workflow.asl.jsonata;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Utils;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a function takes, as JSONata writes it: {@code <s-nn?:s>} is a text, the context when there is none, a number and
 * perhaps another. Checks and completes arguments. The library does so too, but takes null for a missing argument and
 * forgets which argument of which function it refuses.
 */
final class FunctionSignature {
    private static final Map<String, String> ITEMS =
            Map.of("a", "arrays", "b", "booleans", "f", "functions", "n", "numbers", "o", "objects", "s", "strings");
    private static final String ANY = "asnblfom";

    private final String function;
    private final List<Parameter> parameters = new ArrayList<>();
    private final Pattern pattern;

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

    FunctionSignature(String function, String signature) {
        this.function = function;
        var end = signature.lastIndexOf(':') < 0 ? signature.length() - 1 : signature.lastIndexOf(':');
        for (var position = 1; position < end; position++) position = read(signature, position);
        this.pattern = Pattern.compile(parameters.stream()
                .map(parameter -> "(" + parameter.pattern() + ")")
                .collect(Collectors.joining()));
    }

    /** Reads one symbol and returns where it ends. */
    private int read(String signature, int position) {
        var symbol = signature.charAt(position);
        var last = parameters.size() - 1;
        switch (symbol) {
            case '-' -> {
                var before = parameters.get(last);
                parameters.set(last, new Parameter(before.types, "?", true, before.array, before.items));
            }
            case '?', '+' -> parameters.set(last, parameters.get(last).times(String.valueOf(symbol)));
            case '<' -> {
                var close = signature.indexOf('>', position);
                var before = parameters.get(last);
                var items = signature.substring(position + 1, close);
                parameters.set(last, new Parameter(before.types, "", false, before.array, before.array ? items : ""));
                return close;
            }
            case '(' -> {
                var close = signature.indexOf(')', position);
                parameters.add(new Parameter(signature.substring(position + 1, close) + "m", "", false, false, ""));
                return close;
            }
            case 'a', 'x' -> parameters.add(new Parameter(ANY, "", false, symbol == 'a', ""));
            case 'j' -> parameters.add(new Parameter(ANY.replace("f", ""), "", false, false, ""));
            case 'f' -> parameters.add(new Parameter("f", "", false, false, ""));
            default -> parameters.add(new Parameter(symbol + "m", "", false, false, ""));
        }
        return position;
    }

    int parameters() {
        return parameters.size();
    }

    /**
     * @param context what takes the place of an argument that is not there
     * @return the arguments, arrays where arrays are wanted
     */
    List<Object> validate(List<?> arguments, Object context) {
        var symbols = arguments.stream().map(FunctionSignature::symbol).collect(Collectors.joining());
        var match = pattern.matcher(symbols);
        if (!match.matches()) throw mismatch(symbols);
        var valid = new ArrayList<>();
        var next = 0;
        for (var i = 0; i < parameters.size(); i++) {
            var parameter = parameters.get(i);
            var given = match.group(i + 1);
            if (given.isEmpty() && parameter.context) valid.add(context(parameter, context, next + 1));
            else if (given.isEmpty()) valid.add(null);
            for (var j = 0; j < given.length(); j++, next++)
                valid.add(parameter.array ? array(parameter, arguments.get(next), next + 1) : arguments.get(next));
        }
        return valid;
    }

    private Object context(Parameter parameter, Object context, int index) {
        if (parameter.types.contains(symbol(context))) return context;
        throw JsonataFailure.of(
                "T0411", "Context value is not a compatible type with argument %s of function \"%s\"", index, function);
    }

    private Object array(Parameter parameter, Object argument, int index) {
        if (argument == null) return null;
        var items = argument instanceof List<?> list ? list : List.of(argument);
        if (!parameter.items.isEmpty()
                && !items.stream().allMatch(item -> symbol(item).equals(parameter.items)))
            throw JsonataFailure.of(
                    "T0412",
                    "Argument %s of function \"%s\" must be an array of \"%s\"",
                    index,
                    function,
                    ITEMS.get(parameter.items));
        return argument instanceof List ? argument : new ArrayList<>(items);
    }

    /** Says which argument is the first that fits nowhere. */
    private RuntimeException mismatch(String symbols) {
        var fitting = 0;
        var prefix = new StringBuilder();
        for (var parameter : parameters) {
            var match = Pattern.compile(prefix.append(parameter.pattern()).toString())
                    .matcher(symbols);
            if (!match.lookingAt()) break;
            fitting = match.end();
        }
        return JsonataFailure.of(
                "T0410", "Argument %s of function \"%s\" does not match function signature", fitting + 1, function);
    }

    private static String symbol(Object value) {
        if (value instanceof String) return "s";
        if (value instanceof Number) return "n";
        if (value instanceof Boolean) return "b";
        if (value instanceof List) return "a";
        if (value == Jsonata.NULL_VALUE) return "l";
        if (value instanceof Jsonata.JLambda || Utils.isFunction(value) || Functions.isLambda(value)) return "f";
        return value instanceof Map ? "o" : "m";
    }
}
