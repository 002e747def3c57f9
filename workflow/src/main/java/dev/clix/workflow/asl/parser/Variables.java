package dev.clix.workflow.asl.parser;

import java.util.Optional;
import java.util.regex.Pattern;

/** Checks the names that Assign gives values to: whole names, no paths. */
final class Variables {
    private static final int LENGTH_MAX = 80;
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_]*");

    private Variables() {}

    /** @return Assign, where there is one */
    static Optional<Fields> check(Fields holder) {
        var assign = holder.object("Assign");
        assign.ifPresent(fields -> fields.object().fieldNames().forEachRemaining(key -> check(fields, key)));
        return assign;
    }

    private static void check(Fields assign, String key) {
        var name = key.endsWith(".$") ? key.substring(0, key.length() - 2) : key;
        if (!NAME.matcher(name).matches() || name.codePointCount(0, name.length()) > LENGTH_MAX)
            assign.problem(key, "Variable name '%s' is not valid".formatted(name));
        if (name.equals("states")) assign.problem(key, "Variable name 'states' is reserved");
    }
}
