package dev.clix.workflow.conformance;

import static dev.clix.workflow.api.ExecutionOperations.DESCRIBE_EXECUTION;
import static dev.clix.workflow.api.ExecutionOperations.START_SYNC_EXECUTION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionEvent;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.GetExecutionHistory;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.Stages;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.HistoryView;
import dev.clix.workflow.interpreter.AwsBehaviourDate;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;

/** Runs one recorded execution on virtual time. */
public final class ExecutionCase {
    /** No case needs more moments than this; one that does is stuck. */
    private static final int SKIPS_MAX = 10_000;

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final String REGION = "us-east-1";

    private final RecordedCase recorded;
    private final VirtualTime time;
    private final RecordedObjects objects;
    private final StepFunctionsSimulator simulator;
    private final RecordedTasks tasks;
    private final EchoingWorkers workers;

    public ExecutionCase(RecordedCase recorded) {
        this.recorded = recorded;
        this.time = new VirtualTime(now(recorded));
        this.objects = new RecordedObjects(recorded);
        this.simulator = StepFunctionsSimulator.builder()
                .time(time)
                .account("111111111111")
                .region(REGION)
                .random(new Random(1))
                .buckets(objects.folder())
                .aws(recorded.date().map(AwsBehaviourDate::new).orElse(AwsBehaviourDate.TODAY))
                .start();
        this.workers = new EchoingWorkers(simulator);
        this.tasks = new RecordedTasks(recorded, simulator);
        for (var resource : List.of("arn:aws:lambda:*", "arn:aws:states:::*")) simulator.handle(resource, tasks);
    }

    private static Instant now(RecordedCase recorded) {
        var assumed = recorded.node().path("assumedNow");
        return assumed.isTextual() ? OffsetDateTime.parse(assumed.asText()).toInstant() : VirtualTime.START;
    }

    /**
     * @param answer of DescribeExecution or StartSyncExecution
     * @param history as answered, empty for EXPRESS
     * @param facts with everything that is not shown
     */
    public record Run(ObjectNode answer, List<ExecutionEvent> history, List<HistoryEvent> facts) {
        String arn() {
            return answer.path("executionArn").asText();
        }

        /** The last event, as a log would have it. */
        Optional<ExecutionEvent> logged() {
            var view = new HistoryView(REGION, true);
            return facts.stream().flatMap(fact -> view.show(fact).stream()).reduce((first, second) -> second);
        }
    }

    public Run run() {
        try (objects) {
            setUp();
            var machine = createMachine();
            if (!isExpress()) return runStandard(machine);
            return recorded.expected().has("endEvent") ? runLogged(machine) : runExpress(machine);
        }
    }

    private boolean isExpress() {
        return recorded.node().path("stateMachineType").asText().equals("EXPRESS");
    }

    private String createMachine() {
        return Stages.answered(simulator.createStateMachine(new CreateStateMachine(
                recorded.named("stateMachineName", "machine"),
                recorded.node().path("definition").toString(),
                recorded.named("roleArn", "arn:aws:iam::111111111111:role/role"),
                isExpress() ? MachineType.EXPRESS : MachineType.STANDARD)));
    }

    private Run runExpress(String machine) {
        var answer = simulator.startSyncExecution(start(machine)).toCompletableFuture();
        live(() -> !answer.isDone());
        var ended = Stages.answered(answer);
        return new Run(
                START_SYNC_EXECUTION.shown(ended), List.of(), Stages.answered(simulator.facts(ended.executionArn())));
    }

    /** Runs an EXPRESS execution that was started asynchronously: its end is known from its log only. */
    private Run runLogged(String machine) {
        var arn = Stages.answered(simulator.startExecution(start(machine))).executionArn();
        var closed = simulator.whenClosed(arn).toCompletableFuture();
        live(() -> !closed.isDone());
        return new Run(ended(arn, Stages.answered(closed)), List.of(), Stages.answered(simulator.facts(arn)));
    }

    private static ObjectNode ended(String arn, ExecutionDescription end) {
        var answer = JsonNodeFactory.instance.objectNode().put("executionArn", arn);
        answer.put("status", end.status().name());
        end.output().ifPresent(output -> answer.put("output", output));
        end.error().ifPresent(error -> answer.put("error", error));
        end.cause().ifPresent(cause -> answer.put("cause", cause));
        return answer;
    }

    private Run runStandard(String machine) {
        var arn = Stages.answered(simulator.startExecution(start(machine))).executionArn();
        meanwhile(arn);
        var events = eventsWhileRunning();
        live(() -> describe(arn).status() == ExecutionStatus.RUNNING
                && history(arn).size() < events);
        return new Run(DESCRIBE_EXECUTION.shown(describe(arn)), history(arn), Stages.answered(simulator.facts(arn)));
    }

    private StartExecution start(String machine) {
        return new StartExecution(machine, Optional.of(recorded.named("executionName", "execution")), input());
    }

    private ExecutionDescription describe(String arn) {
        return Stages.answered(simulator.describeExecution(arn));
    }

    /** How many events there were when a history was recorded that does not end: its execution ran on. */
    private int eventsWhileRunning() {
        var events = recorded.expected().path("events");
        var last = events.path(events.size() - 1).path("type").asText("ExecutionSucceeded");
        return last.matches("Execution(Succeeded|Failed|Aborted|TimedOut)") ? Integer.MAX_VALUE : events.size();
    }

    private Optional<String> input() {
        var node = recorded.node();
        if (node.path("inputOmitted").asBoolean()) return Optional.empty();
        return Optional.of(
                node.has("inputText")
                        ? node.get("inputText").asText()
                        : node.path("input").toString());
    }

    private void setUp() {
        var deleted = new ArrayList<String>();
        for (var call : recorded.node().path("setup"))
            if (call.path("operation").asText().equals("DeleteActivity"))
                deleted.add(call.at("/args/activityArn").asText());
        for (var call : recorded.node().path("setup")) setUp(call, deleted);
    }

    private void setUp(JsonNode call, List<String> deleted) {
        var name = call.at("/args/name").asText();
        switch (call.path("operation").asText()) {
            case "CreateActivity" -> {
                if (!deleted.contains("arn:aws:states:us-east-1:111111111111:activity:" + name))
                    Stages.answered(simulator.createActivity(name));
            }
            case "activity_consumer_state_machine" -> workers.add(call.path("args"));
            default -> {}
        }
    }

    private void meanwhile(String arn) {
        for (var call : recorded.node().path("during")) {
            if (call.path("operation").asText().equals("StopExecution"))
                Stages.answered(simulator.stopExecution(
                        arn, text(call.path("args"), "error"), text(call.path("args"), "cause")));
            if (call.path("operation").asText().equals("SendTaskHeartbeat"))
                tasks.tokens().stream().findFirst().ifPresent(token -> Stages.answered(simulator.heartbeat(token)));
        }
    }

    private static Optional<String> text(JsonNode node, String key) {
        return node.hasNonNull(key) ? Optional.of(node.get(key).asText()) : Optional.empty();
    }

    private void live(BooleanSupplier running) {
        var end = time.now().plus(LONGEST);
        for (var skips = 0; running.getAsBoolean() && skips < SKIPS_MAX; skips++) {
            var worked = workers.work();
            if (tasks.callBack() || worked) continue;
            if (time.now().isAfter(end) || !time.skip()) return;
        }
    }

    private List<ExecutionEvent> history(String arn) {
        var events = new ArrayList<ExecutionEvent>();
        var next = Optional.<String>empty();
        do {
            var page =
                    Stages.answered(simulator.executionHistory(new GetExecutionHistory(arn, 1000, false, next, true)));
            events.addAll(page.items());
            next = page.nextToken();
        } while (next.isPresent());
        return events;
    }

    /** Compares what was recorded. */
    public CaseOutcome outcome() {
        try {
            return new CaseOutcome(recorded, ExecutionDifferences.of(recorded, run()));
        } catch (RuntimeException | AssertionError | StackOverflowError failed) {
            return CaseOutcome.different(recorded, "failed: " + failed);
        }
    }
}
