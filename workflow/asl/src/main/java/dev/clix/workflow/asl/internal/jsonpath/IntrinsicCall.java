package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.Environment;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.asl.expression.Expression;
import dev.clix.workflow.asl.expression.SyntaxException;
import java.util.List;
import java.util.Optional;

/** A call of an intrinsic function, others nested in it. */
public final class IntrinsicCall implements Expression {
    private final String text;
    private final Argument.Call call;

    private IntrinsicCall(String text, Argument.Call call) {
        this.text = text;
        this.call = call;
    }

    /** @throws SyntaxException when the text is no call */
    public static IntrinsicCall compile(String text) {
        return new IntrinsicCall(text, new IntrinsicParser(text).parse());
    }

    /** Whether the call may return a text. */
    public boolean yieldsText() {
        return call.function().yieldsText();
    }

    @Override
    public JsonNode evaluate(Environment environment) {
        return call.value(this, environment);
    }

    @Override
    public Kind kind() {
        return Kind.INTRINSIC;
    }

    @Override
    public String text() {
        return text;
    }

    /** An argument of a call. */
    sealed interface Argument {
        JsonNode value(IntrinsicCall whole, Environment environment);

        record Value(JsonNode value) implements Argument {
            @Override
            public JsonNode value(IntrinsicCall whole, Environment environment) {
                return value;
            }
        }

        record Path(JsonPath path) implements Argument {
            @Override
            public JsonNode value(IntrinsicCall whole, Environment environment) {
                path.requireInput(environment.input());
                var found = path.find(environment.input(), environment);
                if (found.isMissingNode()) throw whole.missing(path, environment);
                return found;
            }
        }

        record Call(Intrinsic function, List<Argument> arguments) implements Argument {
            @Override
            public JsonNode value(IntrinsicCall whole, Environment environment) {
                var values = new JsonNode[arguments.size()];
                for (var i = 0; i < values.length; i++)
                    values[i] = arguments.get(i).value(whole, environment);
                return function.apply(new IntrinsicArguments(values, whole.text, environment.random()));
            }
        }
    }

    /** Measured on AWS: the context object's path is shown as one of the input, and the input is quoted. */
    private EvaluationException missing(JsonPath path, Environment environment) {
        var shown = path.text().startsWith("$$") ? path.text().substring(1) : path.text();
        var cause =
                "The function '%s' had the following error: The JsonPath argument for the field '%s' could not be found in the input '%s'"
                        .formatted(text, shown, environment.input());
        return new EvaluationException(ErrorNames.RUNTIME, cause, Optional.empty());
    }
}
