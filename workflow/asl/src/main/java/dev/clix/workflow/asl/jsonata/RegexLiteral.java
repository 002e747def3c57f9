package dev.clix.workflow.asl.jsonata;

import java.util.regex.Pattern;

/** {@code /a/}; where it has got to in a text is its value's own. */
final class RegexLiteral extends Node {
    private final Pattern pattern;

    /** @param pattern as the library compiled JavaScript's text */
    RegexLiteral(Pattern pattern) {
        this.pattern = RegexSyntax.of(pattern);
    }

    @Override
    Object value(Object input, Scope scope) {
        return new Regex(pattern);
    }
}
