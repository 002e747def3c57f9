package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.Catcher;
import dev.clix.workflow.asl.Retrier;
import java.util.List;
import java.util.Set;

/** Reads Retry and Catch. */
final class RetryParser {
    private static final long SECONDS_MAX = 99_999_999;
    private static final long DELAY_MAX = 31_622_399;
    private static final Set<String> RETRIER = Set.of(
            "ErrorEquals",
            "IntervalSeconds",
            "MaxAttempts",
            "BackoffRate",
            "MaxDelaySeconds",
            "JitterStrategy",
            "Comment");

    private RetryParser() {}

    static List<Retrier> retriers(Fields state) {
        var entries = state.objects("Retry");
        checkAll(entries);
        return entries.stream().map(RetryParser::retrier).toList();
    }

    static List<Catcher> catchers(Fields state, Dialect dialect) {
        var entries = state.objects("Catch");
        checkAll(entries);
        return entries.stream().map(dialect::catcher).toList();
    }

    private static Retrier retrier(Fields fields) {
        fields.require("ErrorEquals");
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
                fullJitter(fields));
    }

    private static double backoffRate(Fields fields) {
        var value = fields.value("BackoffRate");
        if (value.isEmpty()) return 2.0;
        if (!value.get().isNumber()) fields.problem("BackoffRate", "Expected value of type Float");
        else if (value.get().doubleValue() < 1.0) fields.problem("BackoffRate", "BackoffRate must be at least 1.0");
        return value.get().doubleValue();
    }

    private static boolean fullJitter(Fields fields) {
        var strategy = fields.text("JitterStrategy").orElse("NONE");
        if (!Set.of("FULL", "NONE").contains(strategy))
            fields.problem(
                    "JitterStrategy", "The field 'JitterStrategy' should have one of these values: [FULL, NONE]");
        return strategy.equals("FULL");
    }

    /** "The reserved name States.ALL … must appear alone … and in the last" (Errors). */
    private static void checkAll(List<Fields> entries) {
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var errors = entry.object().path("ErrorEquals");
            if (errors.isArray() && errors.isEmpty()) entry.problem("ErrorEquals", "Value cannot be empty");
            for (var error : errors)
                if (error.asText().equals("States.ALL") && (errors.size() > 1 || i < entries.size() - 1))
                    entry.problem("ErrorEquals", "States.ALL must appear alone and in the last entry");
        }
    }
}
