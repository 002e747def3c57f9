package dev.clix.workflow.asl.integration;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a Lambda function, taken from any of the forms that Lambda accepts.
 *
 * @param name without anything of its ARN
 * @param qualifier a version or an alias
 */
public record FunctionName(String name, Optional<String> qualifier) {
    private static final String UNPUBLISHED = "$LATEST";

    /**
     * Its name, or more or less of its ARN, with or without a version or an alias.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke, FunctionName</a>
     */
    private static final Pattern FORM = Pattern.compile(
            "(?:arn:[^:]+:lambda:)?(?:[a-z]{2}(?:-[a-z]+)+-[0-9]:)?(?:[0-9]{12}:)?(?:function:)?([a-zA-Z0-9-_.]+)(?::([^:]+))?");

    /**
     * @throws IllegalArgumentException when the text names no function
     */
    public static FunctionName named(String text) {
        if (FORM.matcher(text).matches()) return of(text);
        throw new IllegalArgumentException(
                "Expected the name of a Lambda function or its ARN, with or without a version or an alias, but got \"%s\""
                        .formatted(text));
    }

    /** A text that names no function is taken as it is. */
    public static FunctionName of(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? new FunctionName(form.group(1), Optional.ofNullable(form.group(2)))
                : new FunctionName(text, Optional.empty());
    }

    /** Whether a call of that function, version or alias is one of this: without a qualifier, of all of them. */
    public boolean includes(FunctionName called) {
        return name.equals(called.name)
                && (qualifier.isEmpty() || qualifier.get().equals(called.qualifier.orElse(UNPUBLISHED)));
    }

    /** The argument Qualifier is another way to say it. */
    public FunctionName or(String argument) {
        return qualifier.isPresent() || argument.isEmpty() ? this : new FunctionName(name, Optional.of(argument));
    }
}
