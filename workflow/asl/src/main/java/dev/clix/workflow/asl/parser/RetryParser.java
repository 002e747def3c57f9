package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.Catcher;
import dev.clix.workflow.asl.Retrier;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.asl.expression.SyntaxException;
import java.util.List;
import java.util.Set;

/** Parses Retry and Catch (ASL, "Retrying after error", "Fallback states"). */
final class RetryParser {
    private static final long SECONDS_MAX = 99_999_999;
    private static final long DELAY_MAX = 31_622_400;
    private static final Set<String> RETRIER = Set.of(
            "ErrorEquals",
            "IntervalSeconds",
            "MaxAttempts",
            "BackoffRate",
            "MaxDelaySeconds",
            "JitterStrategy",
            "Comment");

    private RetryParser() {}

    static List<Retrier> retriers(FieldReader state) {
        var entries = state.objects("Retry");
        checkErrors(entries);
        return entries.stream().map(RetryParser::retrier).toList();
    }

    static List<Catcher> catchers(FieldReader state, Dialect dialect) {
        var entries = state.objects("Catch");
        checkErrors(entries);
        return entries.stream().map(dialect::catcher).toList();
    }

    private static Retrier retrier(FieldReader fields) {
        fields.allow(RETRIER);
        var interval = fields.whole("IntervalSeconds", 1, SECONDS_MAX).orElse(1);
        var delayMax = fields.whole("MaxDelaySeconds", 1, DELAY_MAX);
        if (delayMax.isPresent() && delayMax.getAsLong() <= interval)
            fields.problem("MaxDelaySeconds", "MaxDelaySeconds must be greater than IntervalSeconds");
        return new Retrier(
                fields.texts("ErrorEquals"),
                interval,
                fields.whole("MaxAttempts", 0, SECONDS_MAX).orElse(3),
                backoffRate(fields),
                delayMax,
                fields.word("JitterStrategy", "NONE", "FULL").orElse("NONE").equals("FULL"));
    }

    private static double backoffRate(FieldReader fields) {
        var value = fields.value("BackoffRate");
        if (value.isEmpty()) return 2.0;
        if (!value.get().isNumber()) fields.problem("BackoffRate", SyntaxException.wrongType("NUMBER"));
        else if (value.get().doubleValue() < 1.0) fields.problem("BackoffRate", "Minimum value is 1.0");
        return value.get().doubleValue();
    }

    private static void checkErrors(List<FieldReader> entries) {
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            entry.require("ErrorEquals");
            entry.requireNonEmpty("ErrorEquals");
            var errors = entry.object().path("ErrorEquals");
            for (var error : errors)
                if (error.asText().equals(ErrorNames.ALL) && (errors.size() > 1 || i < entries.size() - 1))
                    entry.problem("ErrorEquals", "States.ALL must appear alone and at end of list");
        }
    }
}
