package dev.clix.workflow.template;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts values in the place of {@code ${names}}, as Fn::Sub does; {@code ${!name}} stands for {@code ${name}} itself. */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)\\s*([^{}]+?)\\s*}");

    private Placeholders() {}

    static String in(String text, UnaryOperator<String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).isEmpty() ? values.apply(found.group(2)) : "${" + found.group(2) + "}"));
    }
}
