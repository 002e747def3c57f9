package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.Environment;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.asl.expression.Expression;
import java.util.Optional;

/**
 * The path of a field such as SecondsPath: leads to a number within bounds, or the error says what it leads to.
 *
 * @param field its name, SecondsPath
 */
public record NumberPath(String field, JsonPath path, double min, double max, boolean whole) implements PathExpression {
    /** A whole number of any size; the caller checks its range. */
    public static NumberPath unbounded(String field, JsonPath path) {
        return new NumberPath(field, path, Long.MIN_VALUE, Long.MAX_VALUE, true);
    }

    @Override
    public JsonNode evaluate(Environment environment) {
        var value = found().evaluate(environment);
        var number = (whole ? NumberText.whole(value) : NumberText.decimal(value))
                .orElseThrow(() -> failure(seconds() ? notLong(value) : notNumber(value)));
        if (number.doubleValue() < min || number.doubleValue() > max) throw failure(outside(number));
        return number;
    }

    private Expression found() {
        return field.equals("SecondsPath") ? new ParameterPath(field, path) : path;
    }

    private boolean seconds() {
        return field.endsWith("SecondsPath");
    }

    private String notLong(JsonNode value) {
        return "The %s parameter cannot be parsed as a long value: %s == %s"
                .formatted(field, path.text(), shown(value));
    }

    private String notNumber(JsonNode value) {
        return "The %s field refers to value \"%s\" which is not a valid %s: %s"
                .formatted(field, shown(value), whole ? "integer" : "float", path.text());
    }

    private static String shown(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }

    private String outside(JsonNode value) {
        if (seconds() && value.doubleValue() < 0)
            return "The %s parameter references a negative value: %s == %s".formatted(field, path.text(), value);
        var name = field.substring(0, field.length() - "Path".length());
        return value.doubleValue() < 0 && max >= Integer.MAX_VALUE
                ? name + " cannot be negative."
                : "%s must be between %s and %s.".formatted(name, (long) min, (long) max);
    }

    private static EvaluationException failure(String cause) {
        return new EvaluationException(ErrorNames.RUNTIME, cause, Optional.empty());
    }
}
