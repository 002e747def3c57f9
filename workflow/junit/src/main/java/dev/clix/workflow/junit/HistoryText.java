package dev.clix.workflow.junit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.ExecutionEvent;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.history.HistoryView;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The histories of a test's executions as text, a line for each event: when it was, counted from the start, in which state,
 * what happened, and with what. Values are folded, names and errors are whole.
 */
final class HistoryText {
    /** Where an ARN has it. */
    private static final int REGION = 3;

    private static final String ENTERED = "StateEntered";

    private final Map<Long, String> states = new HashMap<>();
    private final Instant start;
    private final Function<ObjectNode, String> details;

    private HistoryText(Instant start, Function<ObjectNode, String> details) {
        this.start = start;
        this.details = details;
    }

    static String of(StepFunctionsSimulator simulator) {
        return simulator.executionArns().stream().map(arn -> of(simulator, arn)).collect(Collectors.joining("\n"));
    }

    static String of(StepFunctionsSimulator simulator, String executionArn) {
        return of(simulator, executionArn, EventDetailText::folded);
    }

    /** All of it: values are not folded, and where exceptions were thrown is left out, as that changes with the code. */
    static String whole(StepFunctionsSimulator simulator, String executionArn) {
        return of(simulator, executionArn, EventDetailText::whole);
    }

    private static String of(
            StepFunctionsSimulator simulator, String executionArn, Function<ObjectNode, String> details) {
        var status = TestAnswers.get(simulator.description(executionArn)).status();
        var events = events(simulator, executionArn);
        return Stream.of(
                        Stream.of("%s %s".formatted(status, executionArn)),
                        lines(events, details),
                        status == ExecutionStatus.RUNNING
                                ? Stream.of("  "
                                        + simulator.standstill(executionArn).reason())
                                : Stream.<String>empty())
                .flatMap(Function.identity())
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(List<ExecutionEvent> events, Function<ObjectNode, String> details) {
        if (events.isEmpty()) return Stream.of();
        var text = new HistoryText(events.get(0).timestamp(), details);
        events.forEach(text::follow);
        return text.table(events);
    }

    static List<ExecutionEvent> events(StepFunctionsSimulator simulator, String executionArn) {
        var view = new HistoryView(executionArn.split(":", -1)[REGION], true);
        return TestAnswers.get(simulator.facts(executionArn)).stream()
                .flatMap(fact -> view.show(fact).stream())
                .toList();
    }

    /** An event is of the state that the one before it is of, unless it enters one. */
    private void follow(ExecutionEvent event) {
        var before = states.getOrDefault(event.previousEventId(), "");
        var isOutside = event.type().startsWith("Execution");
        var named = event.type().endsWith(ENTERED) || event.type().endsWith("StateExited");
        states.put(
                event.id(),
                isOutside ? "" : named ? event.details().path("name").asText() : before);
    }

    private Stream<String> table(List<ExecutionEvent> events) {
        var format = "  %%4s  %%%ss  %%-%ss  %%-%ss%%s"
                .formatted(
                        widest(events.stream().map(this::elapsed)),
                        widest(states.values().stream()),
                        widest(events.stream().map(ExecutionEvent::type)));
        return events.stream().map(event -> line(format, event));
    }

    private static int widest(Stream<String> texts) {
        return texts.mapToInt(String::length).filter(width -> width > 0).max().orElse(1);
    }

    private String elapsed(ExecutionEvent event) {
        return ElapsedTime.text(start, event.timestamp());
    }

    private String line(String format, ExecutionEvent event) {
        return format.formatted(
                        event.id(),
                        elapsed(event),
                        states.get(event.id()),
                        event.type(),
                        details.apply(event.details()))
                .stripTrailing();
    }
}
