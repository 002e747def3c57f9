package dev.clix.workflow.template.internal.serverless;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One alternative of a variable: {@code file(a.yml):b.c}.
 *
 * @param parameter in the brackets
 * @param path after the colon
 */
record VariableAddress(String source, String parameter, String path) {
    /** {@code ${AWS::Region}} is CloudFormation's, and so is {@code ${Queue}}. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(self|opt|param|env|file|sls|aws|cf|ssm|s3|git|vault|terraform|output|strToBool)(?:\\(([^)]*)\\))?(?::(?!:)(.*))?",
            Pattern.DOTALL);

    private static final Pattern QUOTED = Pattern.compile("'(.*)'|\"(.*)\"", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}");

    static Optional<VariableAddress> of(String alternative) {
        var address = ADDRESS.matcher(alternative);
        if (!address.matches() || (address.group(2) == null && address.group(3) == null)) return Optional.empty();
        return Optional.of(new VariableAddress(address.group(1), text(address.group(2)), text(address.group(3))));
    }

    private static String text(String group) {
        return group == null ? "" : group.strip();
    }

    static boolean isOne(String alternative) {
        return of(alternative).isPresent();
    }

    static boolean isLiteral(String alternative) {
        return QUOTED.matcher(alternative).matches()
                || NUMBER.matcher(alternative).matches()
                || alternative.equals("true")
                || alternative.equals("false")
                || alternative.equals("null");
    }

    static JsonNode literal(String alternative) {
        var quoted = QUOTED.matcher(alternative);
        if (quoted.matches()) return TextNode.valueOf(quoted.group(1) == null ? quoted.group(2) : quoted.group(1));
        if (NUMBER.matcher(alternative).matches())
            return JsonNodeFactory.instance.numberNode(Long.parseLong(alternative));
        return alternative.equals("null")
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance.booleanNode(alternative.equals("true"));
    }
}
