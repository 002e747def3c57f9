package dev.clix.workflow.junit;

import dev.clix.workflow.ExecutionEvent;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.HistoryView;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The histories of a test's executions as text, one line for each event. */
final class HistoryText {
    private static final int DETAILS_MAX = 200;
    /** Where an ARN has it. */
    private static final int REGION = 3;

    private HistoryText() {}

    static String of(StepFunctionsSimulator simulator) {
        return simulator.executionArns().stream()
                .map(arn -> arn + "\n" + of(TestAnswers.get(simulator.facts(arn)), arn.split(":", -1)[REGION]))
                .collect(Collectors.joining("\n"));
    }

    private static String of(List<HistoryEvent> facts, String region) {
        if (facts.isEmpty()) return "  nothing yet";
        var view = new HistoryView(region, true);
        var start = facts.get(0).timestamp();
        return facts.stream()
                .flatMap(fact -> view.show(fact).stream())
                .map(event -> line(event, Duration.between(start, event.timestamp())))
                .collect(Collectors.joining("\n"));
    }

    private static String line(ExecutionEvent event, Duration since) {
        var details = event.details().toString();
        return String.format(
                Locale.ROOT,
                "  %4d %+10.3fs  %-24s %s",
                event.id(),
                since.toMillis() / 1000.0,
                event.type(),
                details.length() <= DETAILS_MAX ? details : details.substring(0, DETAILS_MAX) + "…");
    }
}
