package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.asl.expression.SyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The regular expressions in a path's filters. The JSONPath library matches them without a limit, so expressions that
 * could take for ever are refused, and those whose cost grows with their unbounded quantifiers are kept from long
 * texts.
 */
final class FilterRegexes {
    /** The number of unbounded quantifiers that take a bearable time even over a whole payload. */
    private static final int HARMLESS = 2;

    private static final double STEPS_MAX = 1e8;
    private static final Pattern UNBOUNDED = Pattern.compile("(?<!\\\\)[*+]|\\{\\d+,\\d*}");
    private static final Pattern NESTED = Pattern.compile("\\)[*+{]|\\\\\\d");

    private final String path;
    private final long unbounded;

    private FilterRegexes(String path, long unbounded) {
        this.path = path;
        this.unbounded = unbounded;
    }

    /** @throws SyntaxException when one repeats a group or refers back */
    static FilterRegexes of(String path) {
        if (!path.contains("=~")) return new FilterRegexes(path, 0);
        if (NESTED.matcher(path).find())
            throw new SyntaxException("The regular expression in '%s' could take too long".formatted(path));
        return new FilterRegexes(path, UNBOUNDED.matcher(path).results().count());
    }

    /** @throws EvaluationException when a text in the document is too long for them */
    void check(JsonNode document) {
        if (unbounded <= HARMLESS) return;
        var longest = longest(document);
        if (Math.pow((double) longest, (double) unbounded) > STEPS_MAX)
            throw new EvaluationException(
                    ErrorNames.RUNTIME,
                    "The regular expression in '%s' could take too long over a text of %s characters"
                            .formatted(path, longest),
                    Optional.empty());
    }

    private static int longest(JsonNode value) {
        if (value.isTextual()) return value.textValue().length();
        var longest = 0;
        for (var item : value) longest = Math.max(longest, longest(item));
        return longest;
    }
}
