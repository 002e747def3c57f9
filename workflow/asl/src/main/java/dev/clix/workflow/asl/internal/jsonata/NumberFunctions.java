package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.JException;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Arithmetic functions, computed as in JavaScript: with floating-point numbers, from left to right. */
final class NumberFunctions {
    static final FunctionSet FUNCTIONS = new FunctionSet()
            .add("sum", "<a<n>:n>", arguments -> sum(items(arguments)))
            .add("average", "<a<n>:n>", arguments -> average(items(arguments)))
            .add("max", "<a<n>:n>", arguments -> extreme(items(arguments), Math::max))
            .add("min", "<a<n>:n>", arguments -> extreme(items(arguments), Math::min))
            .add("abs", "<n-:n>", arguments -> each(arguments, Math::abs))
            .add("floor", "<n-:n>", arguments -> each(arguments, Math::floor))
            .add("ceil", "<n-:n>", arguments -> each(arguments, Math::ceil))
            .add("sqrt", "<n-:n>", NumberFunctions::sqrt)
            .add("power", "<n-n:n>", NumberFunctions::power)
            .add("round", "<n-n?:n>", NumberFunctions::round)
            .add("number", "<(nsb)-:n>", arguments -> JavaScriptNumbers.read(arguments.get(0)))
            .add("formatNumber", "<n-so?:s>", JavaScriptNumbers::formatNumber)
            .add("formatBase", "<n-n?:s>", JavaScriptNumbers::formatBase)
            .add("formatInteger", "<n-s:s>", JavaScriptNumbers::formatInteger)
            .add("parseInteger", "<s-s:n>", JavaScriptNumbers::parseInteger);

    private NumberFunctions() {}

    private static List<?> items(List<?> arguments) {
        return (List<?>) arguments.get(0);
    }

    private static double value(Object number) {
        return ((Number) number).doubleValue();
    }

    private static @Nullable Object sum(@Nullable List<?> numbers) {
        return numbers == null ? null : JsonataValues.number(total(numbers));
    }

    private static double total(List<?> numbers) {
        var total = 0.0;
        for (var number : numbers) total += value(number);
        return total;
    }

    private static @Nullable Object average(@Nullable List<?> numbers) {
        return numbers == null || numbers.isEmpty() ? null : JsonataValues.number(total(numbers) / numbers.size());
    }

    private static @Nullable Object extreme(@Nullable List<?> numbers, DoubleBinaryOperator choice) {
        if (numbers == null || numbers.isEmpty()) return null;
        var extreme = numbers.get(0);
        for (var number : numbers) {
            var chosen = choice.applyAsDouble(value(extreme), value(number));
            if (Double.isNaN(chosen)) return chosen;
            if (chosen != value(extreme)) extreme = number;
        }
        return extreme;
    }

    private static @Nullable Object each(List<?> arguments, DoubleUnaryOperator function) {
        return arguments.get(0) == null ? null : JsonataValues.number(function.applyAsDouble(value(arguments.get(0))));
    }

    private static @Nullable Object sqrt(List<?> arguments) {
        var number = arguments.get(0);
        if (number != null && value(number) < 0) throw new JException("D3060", -1, number);
        return each(arguments, Math::sqrt);
    }

    private static @Nullable Object power(List<?> arguments) {
        var base = arguments.get(0);
        var exponent = arguments.get(1);
        if (base == null) return null;
        var power = exponent == null ? Double.NaN : JavaScriptNumbers.power(value(base), value(exponent));
        if (Double.isFinite(power)) return JsonataValues.number(power);
        throw JsonataFailure.of(
                "D3061",
                "The power function has resulted in a value that cannot be represented as a JSON number:"
                        + " base=%s, exponent=%s",
                JsonataFailure.shown(base),
                exponent == null ? "undefined" : JsonataFailure.shown(exponent));
    }

    private static @Nullable Object round(List<?> arguments) {
        if (arguments.get(0) == null) return null;
        var places = arguments.get(1) == null ? 0 : value(arguments.get(1));
        // A precision that is NaN counts as none given.
        return JsonataValues.number(
                JavaScriptNumbers.round(value(arguments.get(0)), Double.isNaN(places) ? 0 : places));
    }
}
