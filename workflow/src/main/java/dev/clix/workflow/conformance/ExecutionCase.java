package dev.clix.workflow.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionEvent;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.GetExecutionHistory;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.api.EventShown;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.interpreter.AsOf;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionStage;

/** Runs one recorded execution on virtual time. */
public final class ExecutionCase {
    /** No case needs more moments than this; one that does is stuck. */
    private static final int SKIPS_MAX = 10_000;

    private static final Duration LONGEST = Duration.ofDays(366);

    private final RecordedCase recorded;
    private final VirtualTime time;
    private final StepFunctionsSimulator simulator;
    private final RecordedTasks tasks;

    public ExecutionCase(RecordedCase recorded) {
        this.recorded = recorded;
        this.time = new VirtualTime(now(recorded));
        this.simulator = StepFunctionsSimulator.builder()
                .time(time)
                .account("111111111111")
                .random(new Random(1))
                .aws(recorded.date().map(AsOf::new).orElse(AsOf.TODAY))
                .build();
        this.tasks = new RecordedTasks(recorded, simulator);
        for (var resource : List.of("arn:aws:lambda:*", "arn:aws:states:::*")) simulator.handle(resource, tasks);
    }

    private static Instant now(RecordedCase recorded) {
        var assumed = recorded.node().path("assumedNow");
        return assumed.isTextual() ? OffsetDateTime.parse(assumed.asText()).toInstant() : VirtualTime.START;
    }

    /** @param history as answered, empty for EXPRESS; facts with everything that is not shown */
    public record Run(ExecutionDescription description, List<ExecutionEvent> history, List<HistoryEvent> facts) {}

    public Run run() {
        var names = recorded.node().path("names");
        var workers = setUp();
        var express = recorded.node().path("stateMachineType").asText().equals("EXPRESS");
        var machine = get(simulator.createStateMachine(new CreateStateMachine(
                names.path("stateMachineName").asText("machine"),
                recorded.node().path("definition").toString(),
                names.path("roleArn").asText("arn:aws:iam::111111111111:role/role"),
                express ? MachineType.EXPRESS : MachineType.STANDARD)));
        var start = new StartExecution(
                machine, Optional.of(names.path("executionName").asText("execution")), input());
        if (express) {
            var answer = simulator.startSyncExecution(start);
            live(() -> !answer.toCompletableFuture().isDone(), workers);
            var description = get(answer);
            return new Run(description, List.of(), get(simulator.facts(description.executionArn())));
        }
        var arn = get(simulator.startExecution(start)).executionArn();
        meanwhile(arn);
        var events = eventsWhileRunning();
        live(
                () -> get(simulator.describeExecution(arn)).status() == ExecutionStatus.RUNNING
                        && history(arn).size() < events,
                workers);
        return new Run(get(simulator.describeExecution(arn)), history(arn), get(simulator.facts(arn)));
    }

    /** How many events there were when a history was recorded that does not end: its execution ran on. */
    private int eventsWhileRunning() {
        var events = recorded.expected().path("events");
        var last = events.path(events.size() - 1).path("type").asText("ExecutionSucceeded");
        return last.matches("Execution(Succeeded|Failed|Aborted|TimedOut)") ? Integer.MAX_VALUE : events.size();
    }

    private Optional<String> input() {
        if (recorded.node().path("inputOmitted").asBoolean()) return Optional.empty();
        var node = recorded.node();
        return Optional.of(
                node.has("inputText")
                        ? node.get("inputText").asText()
                        : node.path("input").toString());
    }

    /** @return activities with a worker, and the worker's name if it has one */
    private List<Worker> setUp() {
        var workers = new ArrayList<Worker>();
        var deleted = new ArrayList<String>();
        for (var call : recorded.node().path("setup"))
            if (call.path("operation").asText().equals("DeleteActivity"))
                deleted.add(call.at("/args/activityArn").asText());
        for (var call : recorded.node().path("setup")) {
            var args = call.path("args");
            if (call.path("operation").asText().equals("CreateActivity")) {
                var arn = "arn:aws:states:us-east-1:111111111111:activity:"
                        + args.path("name").asText();
                if (!deleted.contains(arn))
                    get(simulator.createActivity(args.path("name").asText()));
            } else if (call.path("operation").asText().equals("activity_consumer_state_machine")) {
                var name = args.at("/definition/States/GetActivityTask/Parameters/WorkerName");
                workers.add(new Worker(
                        args.path("activityArn").asText(),
                        name.isTextual() ? Optional.of(name.asText()) : Optional.empty()));
            }
        }
        return workers;
    }

    private record Worker(String activityArn, Optional<String> name) {}

    private void meanwhile(String arn) {
        for (var call : recorded.node().path("during")) {
            if (call.path("operation").asText().equals("StopExecution"))
                get(simulator.stopExecution(arn, text(call.path("args"), "error"), text(call.path("args"), "cause")));
            if (call.path("operation").asText().equals("SendTaskHeartbeat"))
                tasks.tokens().stream().findFirst().ifPresent(token -> get(simulator.heartbeat(token)));
        }
    }

    private static Optional<String> text(JsonNode node, String key) {
        return node.hasNonNull(key) ? Optional.of(node.get(key).asText()) : Optional.empty();
    }

    private void live(java.util.function.BooleanSupplier running, List<Worker> workers) {
        var end = time.now().plus(LONGEST);
        for (var skips = 0; running.getAsBoolean() && skips < SKIPS_MAX; skips++) {
            var moved = work(workers) | tasks.callBack();
            if (moved) continue;
            if (time.now().isAfter(end) || !time.skip()) return;
        }
    }

    /** Workers echo what they are given, as the recorded ones did. */
    private boolean work(List<Worker> workers) {
        var worked = false;
        for (var worker : workers) {
            var poll = simulator.poll(worker.activityArn(), worker.name()).toCompletableFuture();
            if (!poll.isDone()) poll.cancel(false);
            else {
                var task = poll.join();
                task.ifPresent(t -> get(simulator.succeed(t.taskToken(), t.input())));
                worked |= task.isPresent();
            }
        }
        return worked;
    }

    private List<ExecutionEvent> history(String arn) {
        var events = new ArrayList<ExecutionEvent>();
        var next = Optional.<String>empty();
        do {
            var page = get(simulator.executionHistory(new GetExecutionHistory(arn, 1000, false, next, true)));
            events.addAll(page.items());
            next = page.nextToken();
        } while (next.isPresent());
        return events;
    }

    /** Compares what was recorded: end, output, error and every event. */
    public Outcome outcome() {
        try {
            var run = run();
            var encoded = new Encoding(recorded).encode(answered(run));
            return new Outcome(recorded, differences(encoded));
        } catch (RuntimeException | AssertionError | StackOverflowError failed) {
            return Outcome.different(recorded, "failed: " + failed);
        }
    }

    private List<String> differences(JsonNode encoded) {
        var comparison = new Comparison(recorded);
        var expected = recorded.expected();
        var found = new ArrayList<String>();
        for (var key : List.of("status", "error", "cause", "output"))
            if (expected.hasNonNull(key))
                found.addAll(comparison.differences(encoded.path(key), expected.get(key), key));
        if (!expected.path("events").isArray()) return found;
        var sorted = recorded.normalise().path("parallelSorted").asBoolean();
        found.addAll(comparison.differences(
                events(sorted ? ParallelOrder.asRecorded(encoded.path("events")) : encoded.path("events")),
                events(sorted ? ParallelOrder.sorted(expected.path("events")) : expected.path("events")),
                "events"));
        return found;
    }

    private static JsonNode events(Iterable<JsonNode> events) {
        var array = JsonNodeFactory.instance.arrayNode();
        events.forEach(array::add);
        return array;
    }

    private JsonNode answered(Run run) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("status", run.description().status().name());
        run.description().output().ifPresent(output -> node.put("output", output));
        run.description().error().ifPresent(error -> node.put("error", error));
        run.description().cause().ifPresent(cause -> node.put("cause", cause));
        var events = node.putArray("events");
        run.history().forEach(event -> events.add(EventShown.of(event)));
        return named(node, run.description().executionArn());
    }

    /** The last part of an EXPRESS execution's ARN is random, but has a name in the case. */
    private JsonNode named(JsonNode answered, String arn) {
        var asked = recorded.node().at("/names/executionArn").asText(arn);
        return Encoding.read(answered.toString().replace(arn, asked)).orElse(answered);
    }

    private static <T> T get(CompletionStage<T> stage) {
        var future = stage.toCompletableFuture();
        if (!future.isDone()) throw new IllegalStateException("Expected an answer at once, but there is none yet");
        return future.join();
    }
}
