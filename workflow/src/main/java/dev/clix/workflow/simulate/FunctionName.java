package dev.clix.workflow.simulate;

import java.util.regex.Pattern;

/** What names a Lambda function: its name, or more or less of its ARN, with or without a version or an alias. */
final class FunctionName {
    /**
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke, FunctionName</a>
     */
    private static final Pattern FORM = Pattern.compile(
            "(?:arn:[^:]+:lambda:)?(?:[a-z]{2}(?:-[a-z]+)+-\\d:)?(?:\\d{12}:)?(?:function:)?([a-zA-Z0-9-_.]+)(?::[^:]+)?");

    private FunctionName() {}

    /** The name alone; a text that names no function as it is. */
    static String of(String text) {
        var form = FORM.matcher(text);
        return form.matches() ? form.group(1) : text;
    }
}
