package dev.clix.workflow.asl.internal.jsonata;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** All built-in functions by name. */
final class JsonataFunctions {
    /** AWS has no {@code $eval}: calling it attempts to invoke a non-function. */
    static final Map<String, Object> ALL = all();

    private JsonataFunctions() {}

    private static Map<String, Object> all() {
        var all = new HashMap<String, Object>();
        Stream.of(
                        ValueFunctions.FUNCTIONS,
                        NumberFunctions.FUNCTIONS,
                        TextFunctions.FUNCTIONS,
                        MatchFunctions.FUNCTIONS,
                        ArrayFunctions.FUNCTIONS,
                        HigherOrderFunctions.FUNCTIONS,
                        TimeFunctions.FUNCTIONS,
                        AwsFunctions.FUNCTIONS)
                .forEach(functions -> all.putAll(functions.byName()));
        return Map.copyOf(all);
    }
}
