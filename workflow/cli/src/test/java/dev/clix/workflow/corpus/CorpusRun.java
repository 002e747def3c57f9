package dev.clix.workflow.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.ActivityTask;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionEvent;
import dev.clix.workflow.GetExecutionHistory;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.simulator.task.TaskCall;
import dev.clix.workflow.time.VirtualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/** Runs one definition of the corpus to its end, on virtual time. */
final class CorpusRun {
    private static final String ROLE = "arn:aws:iam::123456789012:role/states";
    private static final Pattern ACTIVITY = Pattern.compile("arn:[\\w-]+:states:[\\w-]+:\\d+:activity:([\\w-]+)");
    private static final int TURNS_MAX = 10_000;

    private final CorpusCase corpusCase;
    private final CorpusAnswers answers;
    private final VirtualTime time = new VirtualTime();
    private final StepFunctionsSimulator simulator;

    /** Tasks that wait for somebody to answer with their token, and the states they are of. */
    private final ArrayDeque<TaskCall> waiting = new ArrayDeque<>();

    private final Map<String, CompletableFuture<Optional<ActivityTask>>> workers = new LinkedHashMap<>();

    CorpusRun(CorpusCase corpusCase, Path buckets) {
        this.corpusCase = corpusCase;
        this.answers = new CorpusAnswers(corpusCase.node().path("answers"));
        fill(buckets);
        var builder = StepFunctionsSimulator.builder().time(time).random(new Random(7));
        // With a folder for S3 the simulator does S3's tasks itself; without, they are answered as the case says.
        this.simulator = (corpusCase.node().has("buckets") ? builder.buckets(buckets) : builder).start();
        for (var partition : List.of("aws", "aws-cn", "aws-us-gov")) {
            simulator.handle("arn:%s:lambda:*".formatted(partition), answers::ofFunction);
            simulator.handleOthers("arn:%s:states:::lambda:invoke".formatted(partition), answers::ofInvocation);
            simulator.handleOthers("arn:%s:states:::*".formatted(partition), this::serve);
        }
    }

    private Object serve(TaskCall call) throws Exception {
        if (call.token().isEmpty() || !call.resource().endsWith(".waitForTaskToken")) return answers.ofService(call);
        waiting.add(call);
        return Map.of();
    }

    private void fill(Path buckets) {
        corpusCase.node().path("buckets").properties().forEach(object -> {
            try {
                var file = buckets.resolve(object.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, text(object.getValue()));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }

    private static String text(JsonNode content) {
        return content.isTextual() ? content.textValue() : content.toString();
    }

    ExecutionDescription end() {
        corpusCase
                .node()
                .path("machines")
                .properties()
                .forEach(machine -> create(machine.getKey(), machine.getValue(), MachineType.STANDARD));
        employ();
        var machine = create(corpusCase.name(), corpusCase.definition(), corpusCase.type());
        var start = new StartExecution(
                machine,
                Optional.of("run"),
                Optional.ofNullable(corpusCase.node().get("input")).map(JsonNode::toString));
        if (corpusCase.type() == MachineType.EXPRESS) return toTheEnd(simulator.startSyncExecution(start));
        return toTheEnd(
                simulator.whenClosed(get(simulator.startExecution(start)).executionArn()));
    }

    /** The first thousand events. */
    List<ExecutionEvent> history(String execution) {
        return get(simulator.executionHistory(GetExecutionHistory.of(execution)))
                .items();
    }

    /** How long it took. */
    long seconds() {
        return VirtualTime.START.until(time.now(), ChronoUnit.SECONDS);
    }

    private String create(String name, JsonNode definition, MachineType type) {
        return get(simulator.createStateMachine(new CreateStateMachine(name, definition.toString(), ROLE, type)));
    }

    /** A worker for each activity the definition names. */
    private void employ() {
        var names = ACTIVITY.matcher(corpusCase.definition().toString());
        names.results().map(found -> found.group(1)).distinct().forEach(this::employ);
    }

    private void employ(String name) {
        var activity = get(simulator.createActivity(name));
        workers.put(name, simulator.poll(activity, Optional.of("worker")).toCompletableFuture());
    }

    private ExecutionDescription toTheEnd(CompletionStage<ExecutionDescription> closed) {
        var end = closed.toCompletableFuture();
        for (var turn = 0; !end.isDone(); turn++) {
            if (turn == TURNS_MAX || !turn()) throw new AssertionError("Expected an end, but nothing happens any more");
        }
        return end.join();
    }

    /** @return whether anything happened */
    private boolean turn() {
        if (!waiting.isEmpty()) return answer(waiting.remove());
        for (var worker : workers.entrySet()) if (work(worker.getKey(), worker.getValue())) return true;
        return time.skip();
    }

    private boolean answer(TaskCall call) {
        answers.next(call.state()).ifPresent(answer -> send(call.token().orElseThrow(), answer, "{\"approved\":true}"));
        return true;
    }

    private boolean work(String activity, CompletableFuture<Optional<ActivityTask>> poll) {
        if (!poll.isDone()) return false;
        poll.join()
                .ifPresent(task ->
                        answers.next(activity).ifPresent(answer -> send(task.taskToken(), answer, task.input())));
        employ(activity);
        return true;
    }

    private void send(String token, JsonNode answer, String otherwise) {
        if (answer.has("error") || answer.has("cause"))
            get(simulator.fail(token, CorpusAnswers.text(answer, "error"), CorpusAnswers.text(answer, "cause")));
        else
            get(simulator.succeed(
                    token, answer.has("result") ? answer.get("result").toString() : otherwise));
    }

    private static <T> T get(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
