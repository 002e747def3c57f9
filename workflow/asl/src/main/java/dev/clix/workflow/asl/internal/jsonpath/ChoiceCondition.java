package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.Condition;
import dev.clix.workflow.asl.expression.Environment;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.asl.expression.SyntaxException;
import java.util.List;
import java.util.Optional;

/** Choice rules of the query language JSONPath: the 39 comparison operators and And, Or, Not. */
public sealed interface ChoiceCondition extends Condition {
    record And(List<Condition> conditions) implements ChoiceCondition {
        @Override
        public boolean test(Environment environment) {
            for (var condition : conditions) if (!condition.test(environment)) return false;
            return true;
        }
    }

    record Or(List<Condition> conditions) implements ChoiceCondition {
        @Override
        public boolean test(Environment environment) {
            for (var condition : conditions) if (condition.test(environment)) return true;
            return false;
        }
    }

    record Not(Condition condition) implements ChoiceCondition {
        @Override
        public boolean test(Environment environment) {
            return !condition.test(environment);
        }
    }

    /** Compares with a literal. */
    record Comparison(JsonPath variable, ComparisonOperator operator, JsonNode literal) implements ChoiceCondition {
        @Override
        public boolean test(Environment environment) {
            return operator.test(valueAt(variable, environment), literal);
        }
    }

    /** Compares with what another path leads to: the operators that end in Path. */
    record PathComparison(JsonPath variable, ComparisonOperator operator, JsonPath other) implements ChoiceCondition {
        @Override
        public boolean test(Environment environment) {
            return operator.test(valueAt(variable, environment), valueAt(other, environment));
        }
    }

    /** IsNull, IsString and so on. */
    record TypeTest(JsonPath variable, ValueType type, boolean expected) implements ChoiceCondition {
        @Override
        public boolean test(Environment environment) {
            return type.holds(valueAt(variable, environment)) == expected;
        }
    }

    /** The only test that does not fail when nothing is there. */
    record IsPresent(JsonPath variable, boolean expected) implements ChoiceCondition {
        @Override
        public boolean test(Environment environment) {
            return variable.find(environment.input(), environment).isMissingNode() != expected;
        }
    }

    private static JsonNode valueAt(JsonPath path, Environment environment) {
        path.requireInput(environment.input());
        var value = path.find(environment.input(), environment);
        if (value.isMissingNode())
            throw new EvaluationException(
                    ErrorNames.RUNTIME,
                    "Invalid path '%s': The choice state's condition path references an invalid value."
                            .formatted(path.text()),
                    Optional.empty());
        return value;
    }

    /**
     * @param operator a comparison operator's name, {@code NumericLessThanPath}
     * @return empty when there is no such operator
     * @throws SyntaxException when the operand is of the wrong kind
     */
    static Optional<Condition> compile(JsonPath variable, String operator, JsonNode operand) {
        if (operator.equals("IsPresent")) return Optional.of(new IsPresent(variable, flag(operand)));
        var type = ValueType.ofWord(operator);
        if (type.isPresent()) return Optional.of(new TypeTest(variable, type.get(), flag(operand)));
        return operator.endsWith("Path")
                ? ComparisonOperator.ofWord(operator.substring(0, operator.length() - 4))
                        .filter(ComparisonOperator::hasPathForm)
                        .map(found -> new PathComparison(variable, found, path(operand)))
                : ComparisonOperator.ofWord(operator)
                        .map(found -> new Comparison(variable, found, found.checked(operand)));
    }

    private static boolean flag(JsonNode operand) {
        if (!operand.isBoolean()) throw new SyntaxException(SyntaxException.wrongType("BOOLEAN"));
        return operand.booleanValue();
    }

    private static JsonPath path(JsonNode operand) {
        if (!operand.isTextual()) throw new SyntaxException(SyntaxException.wrongType("STRING"));
        return JsonPath.compile(operand.textValue());
    }
}
