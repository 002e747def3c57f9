package dev.clix.workflow.asl.internal.jsonata.differential;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.Evaluations;
import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.asl.expression.ExpressionLimits;
import dev.clix.workflow.asl.expression.SyntaxException;
import dev.clix.workflow.asl.internal.jsonata.JsonataExpression;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The end of an evaluation.
 *
 * @param how in which way it ended
 * @param code of an error, empty when it has none
 * @param text of the value as JSON, or of the error
 */
record Outcome(How how, String code, String text) {
    enum How {
        VALUE,
        NOTHING,
        FUNCTION,
        SYNTAX,
        ERROR,
        /** An error without a code. */
        INTERNAL,
        LIMIT
    }

    private static final Pattern CODED =
            Pattern.compile("threw an error during evaluation\\. ([A-Z]\\d{4}): (.*)", Pattern.DOTALL);

    private static final Pattern HALF =
            Pattern.compile("[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

    static Outcome here(String expression, JsonNode input) {
        try {
            var compiled = JsonataExpression.compile("{% " + expression + " %}", "x", ExpressionLimits.DEFAULT);
            var environment = Evaluations.environment(input.toString(), Map.of());
            return new Outcome(
                    How.VALUE, "", writable(compiled.evaluate(environment).toString()));
        } catch (SyntaxException invalid) {
            return new Outcome(How.SYNTAX, "", invalid.getMessage());
        } catch (EvaluationException failed) {
            var what = failed.getMessage();
            return ofMessage(what.substring(what.lastIndexOf("specified for the field 'x' ") + 28));
        }
    }

    private static Outcome ofMessage(String what) {
        var coded = CODED.matcher(what);
        if (coded.matches()) return new Outcome(How.ERROR, coded.group(1), writable(coded.group(2)));
        if (what.startsWith("returned nothing")) return new Outcome(How.NOTHING, "", "");
        if (what.startsWith("returned an unsupported")) return new Outcome(How.FUNCTION, "", "");
        return new Outcome(what.startsWith("threw an internal") ? How.INTERNAL : How.LIMIT, "", what);
    }

    /** Half of a pair is no text that could be written to a file. */
    private static String writable(String text) {
        return HALF.matcher(text)
                .replaceAll(half -> "\ufffd%x".formatted((int) half.group().charAt(0)));
    }

    static Outcome recorded(JsonNode line) {
        if (line.has("v")) return new Outcome(How.VALUE, "", line.get("v").toString());
        if (line.has("n")) return new Outcome(How.NOTHING, "", "");
        if (line.has("h")) return new Outcome(How.LIMIT, "", "never ends");
        if (line.has("f")) return new Outcome(How.FUNCTION, "", "");
        if (line.has("s"))
            return new Outcome(
                    How.SYNTAX, line.get("s").textValue(), line.path("m").asText());
        if (line.has("x")) return new Outcome(How.INTERNAL, "", line.get("x").textValue());
        var code = line.get("c").textValue();
        var limit = code.equals("D1011") || code.equals("D1012");
        return new Outcome(limit ? How.LIMIT : How.ERROR, code, line.path("m").asText());
    }

    JsonNode value() {
        return Evaluations.json(text);
    }

    /** All letters of its text in alphabetical order: the same for values that differ in the order of their parts only. */
    String letters() {
        return text.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Numbers are the same when they are the same floating number, objects whatever the order of their fields. */
    boolean isAs(Outcome other) {
        if (how != other.how || !code.equals(other.code) && how == How.ERROR) return false;
        return switch (how) {
            case VALUE -> text.equals(other.text) || equal(value(), other.value());
            case ERROR -> text.equals(other.text);
            default -> true;
        };
    }

    static boolean equal(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) return left.doubleValue() == right.doubleValue();
        return left.isObject() || left.isArray() ? left.equals(Outcome::order, right) : left.equals(right);
    }

    private static int order(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) return left.doubleValue() == right.doubleValue() ? 0 : 1;
        return left.equals(right) ? 0 : 1;
    }
}
