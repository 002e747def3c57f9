package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.Environment;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.asl.expression.ExpressionLimits;
import dev.clix.workflow.asl.expression.SyntaxException;
import dev.clix.workflow.asl.expression.Template;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A JSONata expression, parsed once. */
public final class JsonataExpression implements InJsonata, Template {
    private static final String OPEN = "{%";
    private static final String CLOSE = "%}";

    private final String text;
    private final String field;
    private final SyntaxTree syntax;
    private final Node expression;
    private final ExpressionLimits limits;

    private JsonataExpression(String text, String field, SyntaxTree syntax, ExpressionLimits limits) {
        this.text = text;
        this.field = field;
        this.syntax = syntax;
        this.expression = Compiler.compile(syntax);
        this.limits = limits;
    }

    /** Whether a text must hold an expression: it begins with a brace and a percent sign, without any space. */
    public static boolean isBegun(String text) {
        return text.startsWith(OPEN);
    }

    /**
     * @param text the expression in its delimiters
     * @param field where it is written, for error texts: {@code Output/total}
     * @throws SyntaxException when it is none
     */
    public static JsonataExpression compile(String text, String field, ExpressionLimits limits) {
        if (!isBegun(text) || !text.endsWith(CLOSE) || text.length() < OPEN.length() + CLOSE.length())
            throw new SyntaxException("JSONata string must start with {% and end with %}");
        var inner =
                text.substring(OPEN.length(), text.length() - CLOSE.length()).strip();
        return new JsonataExpression(inner, field, parse(inner), limits);
    }

    private static SyntaxTree parse(String text) {
        try {
            return SyntaxTree.of(Jsonata.jsonata(text));
        } catch (RuntimeException | StackOverflowError invalid) {
            throw new SyntaxException(JsonataFailure.ofSyntax(invalid));
        }
    }

    @Override
    public JsonNode evaluate(Environment environment) {
        return run(environment).orElseThrow(() -> failure("returned an unsupported result type."));
    }

    private Optional<JsonNode> run(Environment environment) {
        try {
            var result = new Evaluation(limits, environment).run(expression);
            if (result == null) throw failure("returned nothing (undefined).");
            return JsonataValues.toJson(result);
        } catch (EvaluationException nothing) {
            throw nothing;
        } catch (RuntimeException | StackOverflowError thrown) {
            // Any throwable, a stack overflow over a value that holds itself included, fails this expression only.
            throw failure(JsonataFailure.ofEvaluation(thrown, environment.random()));
        }
    }

    /** The result is not what its field holds. */
    EvaluationException unexpectedType(String expected, JsonNode value) {
        return failure("returned an unexpected result type. Expected '%s', but was '%s' for value: %s"
                .formatted(expected, value.getNodeType().name().toLowerCase(Locale.ROOT), value));
    }

    /** The result is of the right type, but not one that its field can hold. */
    EvaluationException outOfRange(String range, JsonNode value) {
        return failure("returned a value that is out of range. Expected one %s, but was %s".formatted(range, value));
    }

    private EvaluationException failure(String what) {
        return new EvaluationException(
                ErrorNames.QUERY_EVALUATION_ERROR,
                "The JSONata expression '%s' specified for the field '%s' %s".formatted(text, field, what),
                Optional.of(field));
    }

    /**
     * References to documents and fields that do not exist where the expression is written, as problems.
     *
     * @param states the fields {@code $states} has where it is written
     */
    public List<String> unsupportedReferences(Set<String> states) {
        return new UnsupportedReferences(states).in(syntax);
    }

    @Override
    public String text() {
        return text;
    }
}
