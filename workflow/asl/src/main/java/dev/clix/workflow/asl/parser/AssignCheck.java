package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.parser.Problem.Code;
import java.util.regex.Pattern;

/** Checks the names that Assign gives values to: whole names, no paths. */
final class AssignCheck {
    private static final int LENGTH_MAX = 80;
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private AssignCheck() {}

    /** @param ending the language's ending of a name whose value is computed: {@code .$} in JSONPath */
    static void check(FieldReader holder, String ending) {
        holder.object("Assign").ifPresent(assign -> assign.names().forEach(key -> check(assign, key, ending)));
    }

    private static void check(FieldReader assign, String key, String ending) {
        var name = key.endsWith(ending) ? key.substring(0, key.length() - ending.length()) : key;
        if (name.equals("states"))
            complain(assign, key, Code.RESERVED_VARIABLE_NAME, "Cannot assign to reserved variable '$states'.");
        if (!NAME.matcher(name).matches())
            complain(
                    assign,
                    key,
                    Code.INVALID_VARIABLE_NAME,
                    "Invalid variable name '%s': the variable name contains invalid characters.".formatted(name));
        if (name.codePointCount(0, name.length()) > LENGTH_MAX)
            complain(
                    assign,
                    key,
                    Code.INVALID_VARIABLE_NAME,
                    "Invalid variable name '%s': the variable name exceeds %s characters.".formatted(name, LENGTH_MAX));
    }

    private static void complain(FieldReader assign, String key, Code code, String message) {
        assign.problems().add(assign.at(key), code, message);
    }
}
