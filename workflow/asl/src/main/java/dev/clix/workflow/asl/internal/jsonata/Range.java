package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.JException;
import org.jspecify.annotations.Nullable;

/** {@code a..b} in an array. */
final class Range extends Node {
    /** JSONata's own bound; an evaluation's {@link dev.clix.workflow.asl.expression.ExpressionLimits} are lower. */
    private static final double SIZE_MAX = 1e7;

    private final Node first;
    private final Node last;

    Range(Node first, Node last) {
        this.first = first;
        this.last = last;
    }

    @Override
    @Nullable
    Object value(@Nullable Object input, Scope scope) {
        var from = first.evaluate(input, scope);
        var to = last.evaluate(input, scope);
        checkWhole("T2003", from);
        checkWhole("T2004", to);
        if (from == null || to == null) return null;
        return of(((Number) from).doubleValue(), ((Number) to).doubleValue());
    }

    private static void checkWhole(String code, @Nullable Object end) {
        if (end == null) return;
        var whole = end instanceof Number number
                && Double.isFinite(number.doubleValue())
                && Math.rint(number.doubleValue()) == number.doubleValue();
        if (!whole) throw new JException(code, -1, end);
    }

    private static @Nullable Object of(double from, double to) {
        if (from > to) return null;
        var size = to - from + 1;
        if (size > SIZE_MAX) throw tooLarge(size);
        return size == 1 ? JsonataValues.number(from) : new RangeView(from, (int) size);
    }

    private static JException tooLarge(double size) {
        return JsonataFailure.of(
                "D2014",
                "The size of the sequence allocated by the range operator (..) must not exceed 1e7.  "
                        + "Attempted to allocate %s.",
                JavaScriptNumbers.text(size));
    }
}
