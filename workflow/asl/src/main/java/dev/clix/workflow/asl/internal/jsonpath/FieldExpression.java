package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.Environment;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.asl.expression.Expression;
import dev.clix.workflow.asl.expression.SyntaxException;
import java.util.Optional;

/** A path that stands for a field's value; when nothing is there, the error names the field and quotes the input. */
public final class FieldExpression implements PathExpression {
    private final String field;
    private final JsonPath path;

    private FieldExpression(String field, JsonPath path) {
        this.field = field;
        this.path = path;
    }

    /**
     * @param field its name as written, {@code total.$} or {@code ErrorPath}
     * @throws SyntaxException when the text is neither a path nor an intrinsic function call
     */
    public static Expression compile(String field, String text) {
        return text.startsWith("States.")
                ? IntrinsicCall.compile(text)
                : new FieldExpression(field, JsonPath.compile(text));
    }

    @Override
    public JsonPath path() {
        return path;
    }

    @Override
    public JsonNode evaluate(Environment environment) {
        path.requireInput(environment.input());
        return path.reach(environment.input(), environment).orElseThrow(() -> missing(searched(environment)));
    }

    private JsonNode searched(Environment environment) {
        var document = path.document(environment.input(), environment);
        // There is no document where there is no such variable.
        return document.isMissingNode() ? environment.input() : document;
    }

    private EvaluationException missing(JsonNode document) {
        var cause = "The JSONPath '%s' specified for the field '%s' could not be found in the input '%s'"
                .formatted(path.text(), field, document);
        return new EvaluationException(ErrorNames.RUNTIME, cause, Optional.empty());
    }
}
