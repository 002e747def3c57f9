package dev.clix.workflow.asl.internal.jsonata;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code /a/}: each evaluation makes a new {@link Regex} with a position of its own. */
final class RegexLiteral extends Node {
    private final Pattern pattern;

    /** @param pattern as the library compiled JavaScript's text */
    RegexLiteral(Pattern pattern) {
        this.pattern = RegexSyntax.of(pattern);
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Scope scope) {
        return new Regex(pattern);
    }
}
