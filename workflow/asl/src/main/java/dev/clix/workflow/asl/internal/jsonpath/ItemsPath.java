package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.Environment;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.asl.expression.EvaluationException;
import java.util.Optional;

/**
 * A Map's ItemsPath.
 *
 * @param objects whether an object will do as well: each of its fields is an item
 */
public record ItemsPath(JsonPath path, boolean objects) implements PathExpression {
    @Override
    public JsonNode evaluate(Environment environment) {
        path.requireInput(environment.input());
        var document = path.document(environment.input(), environment);
        var missing = path.missingField(document);
        if (missing.isPresent()) throw JsonReferencePath.conflict("step \"%s\"".formatted(missing.get()), document);
        var items = path.evaluate(environment);
        if (!items.isArray() && !(objects && items.isObject()))
            throw new EvaluationException(
                    ErrorNames.RUNTIME,
                    "Reference path \"%s\" must point to array.".formatted(shown()),
                    Optional.empty());
        return items;
    }

    /** As recorded: a path into the context object is told without that object's own dollar sign. */
    private String shown() {
        return path.text().startsWith("$$") ? path.text().substring(1) : path.text();
    }
}
