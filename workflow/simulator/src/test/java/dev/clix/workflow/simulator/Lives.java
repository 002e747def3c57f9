package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.ActivityTask;
import dev.clix.workflow.GetExecutionHistory;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.interpreter.Limits;
import dev.clix.workflow.journal.Journal;
import dev.clix.workflow.journal.Replay;
import dev.clix.workflow.simulator.task.SubmittedJob;
import dev.clix.workflow.simulator.task.TaskCall;
import dev.clix.workflow.simulator.task.TaskFailure;
import dev.clix.workflow.simulator.task.TaskHandler;
import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The clients, the workers and all others who do tasks: they outlive a simulator. Each deed of theirs, and its time, is
 * drawn from what it is asked for, so that it is the same in every life of the simulator.
 */
final class Lives {
    private static final int WORKERS = 12;
    private static final int STEPS_MAX = 5_000;

    private final Clients clients;
    private final int salt;

    Lives(long seed) {
        var random = new Random(seed);
        salt = random.nextInt();
        var workflows = new RandomWorkflows(random);
        var nested = List.of(Clients.machine("child"));
        clients = new Clients(workflows.next(List.of()), workflows.next(nested), workflows.next(nested));
    }

    /** A record that was kept, and when. */
    record Kept(Instant at, long owner, byte[] record) {}

    /** A task somebody has: it is answered later, with heartbeats on the way. */
    private record Work(Instant since, JsonNode asked) {}

    Life whole() {
        return new Life(VirtualTime.START, List.of(), Map.of()).live();
    }

    /** One life of the simulator, from what the one before has kept. */
    final class Life {
        final VirtualTime time;
        final List<Kept> kept;
        final StepFunctionsSimulator simulator;
        private final Map<String, Work> workByToken;
        private final List<Throwable> surprises = new ArrayList<>();

        private Life(Instant now, List<Kept> before, Map<String, Work> work) {
            time = new VirtualTime(now);
            kept = new ArrayList<>(before);
            workByToken = new LinkedHashMap<>(work);
            simulator = StepFunctionsSimulator.builder()
                    .time(time)
                    .account("111111111111")
                    .limits(Limits.AWS)
                    .random(new Random())
                    .journal(this::open)
                    .start(started -> started.handle(RandomWorkflows.FUNCTION, this::function)
                            .handle(RandomWorkflows.CALLBACK, this::callback)
                            .handle(RandomWorkflows.JOB, this::job));
        }

        /** When a record was kept. */
        Instant at(int records) {
            return records == 0 ? VirtualTime.START : kept.get(records - 1).at();
        }

        /** The life that follows when this one ends right after a record. */
        Life cut(int records) {
            return new Life(at(records), kept.subList(0, records), workByToken).live();
        }

        private Journal open(Supplier<LongPredicate> owners, Replay replay) {
            kept.forEach(each -> replay.accept(each.owner(), each.record()));
            return (owner, record) -> {
                kept.add(new Kept(time.now(), owner, record));
                return CompletableFuture.completedFuture(null);
            };
        }

        /** Clients call what they have not called yet, or were not told of; then everything takes its course. */
        private Life live() {
            for (var each : clients.calls())
                at(
                        VirtualTime.START.plus(each.after()),
                        () -> call(() -> each.made().apply(simulator)));
            List.copyOf(workByToken.entrySet()).forEach(each -> goOn(each.getKey(), each.getValue()));
            for (var i = 0; i < WORKERS; i++) time.at(time.now(), this::poll);
            for (var steps = 0; time.skip(); steps++)
                if (steps > STEPS_MAX) throw new AssertionError("Expected everything to end, but it goes on and on");
            return this;
        }

        private void poll() {
            simulator.poll(RandomWorkflows.ACTIVITY, Optional.of("worker")).thenAccept(task -> {
                task.ifPresent(this::taken);
                poll();
            });
        }

        private void taken(ActivityTask task) {
            begin(task.taskToken(), Workbench.node(task.input()));
        }

        private Object callback(TaskCall call) {
            JsonNode asked = ((ObjectNode) RandomWorkflows.asked(call).deepCopy()).without("token");
            begin(call.token().orElseThrow(), asked);
            return drawn(asked, "accepts", 2) == 0 ? TaskHandler.NEVER : "accepted";
        }

        private Object function(TaskCall call) {
            return answered(call);
        }

        private Object job(TaskCall call) {
            return new SubmittedJob("accepted", answered(call));
        }

        /** Done when it is done, whoever asks again meanwhile. */
        private CompletionStage<JsonNode> answered(TaskCall call) {
            var done = new CompletableFuture<JsonNode>();
            var asked = RandomWorkflows.asked(call);
            time.at(due(asked), () -> {
                try {
                    done.complete(answer(asked));
                } catch (TaskFailure failure) {
                    done.completeExceptionally(failure);
                }
            });
            return done;
        }

        /**
         * Retries and redrives ask long after the state was entered: they are answered in a later turn, and not all at one
         * moment.
         */
        private Instant due(JsonNode asked) {
            var due = Instant.parse(asked.path("entered").asText()).plusMillis(millis(asked));
            while (due.isBefore(time.now())) due = due.plusMillis(10_000 + millis(asked));
            return due;
        }

        /** A worker that is asked twice knows it by the token. */
        private void begin(String token, JsonNode asked) {
            goOn(token, workByToken.computeIfAbsent(token, unused -> new Work(time.now(), asked)));
        }

        private void goOn(String token, Work work) {
            var due = work.since().plusMillis(millis(work.asked()));
            var step = Duration.ofMillis(work.asked().path("heartbeat").asLong() * 800 + 7);
            if (work.asked().path("heartbeat").asLong() > 0 && isDone(work.asked(), "beats", 4))
                for (var beat = work.since().plus(step); beat.isBefore(due); beat = beat.plus(step))
                    at(beat, () -> call(() -> simulator.heartbeat(token)));
            if (isDone(work.asked(), "answers", 8)) at(due, () -> call(() -> done(token, work.asked())));
        }

        private CompletionStage<?> done(String token, JsonNode asked) {
            try {
                return simulator.succeed(token, answer(asked).toString());
            } catch (TaskFailure failure) {
                return simulator.fail(token, failure.error(), failure.description());
            }
        }

        private void at(Instant due, Runnable action) {
            if (!due.isBefore(time.now())) time.at(due, action);
        }

        /** Clients know refusals: a call they make again may have been done. */
        private void call(Supplier<CompletionStage<?>> call) {
            call.get().whenComplete((answer, failure) -> {
                var cause = failure instanceof CompletionException ? failure.getCause() : failure;
                if (cause != null && !(cause instanceof WorkflowException)) surprises.add(cause);
            });
        }

        /** Failures other than refusals. */
        List<Throwable> surprises() {
            return surprises;
        }

        /**
         * The outcomes of clients' executions. Names that are drawn anew in every life are left out, and what happened at one
         * moment: that of the crash, when it may come in another order.
         */
        Map<String, String> ends(Instant except) {
            return simulator.executionArns().stream()
                    .filter(arn -> arn.contains(":execution:parent:") || arn.contains(":execution:doomed:"))
                    .collect(Collectors.toMap(arn -> arn, arn -> end(arn, except)));
        }

        private String end(String arn, Instant except) {
            var described = Workbench.get(simulator.describeExecution(arn));
            return "%s at %s: %s %s %s, %s"
                    .formatted(
                            described.status(),
                            described.stopDate(),
                            masked(described.output()),
                            described.error(),
                            masked(described.cause()),
                            happened(arn, except));
        }

        private List<String> happened(String arn, Instant except) {
            return Workbench.get(simulator.executionHistory(GetExecutionHistory.of(arn))).items().stream()
                    .filter(event -> !event.timestamp().equals(except))
                    .map(event -> event.timestamp() + " " + event.type())
                    .sorted()
                    .toList();
        }

        List<String> unfinished() {
            return simulator.executionArns().stream()
                    .filter(arn -> Workbench.get(simulator.facts(arn)).stream()
                            .noneMatch(event -> event.fact() instanceof dev.clix.workflow.history.ExecutionFact fact
                                    && !(fact instanceof dev.clix.workflow.history.ExecutionFact.ExecutionStarted)))
                    .toList();
        }
    }

    private static String masked(Optional<String> text) {
        return text.orElse("-")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "UUID")
                .replaceAll("\\be\\d(-\\d)*-nested-S\\d+", "NESTED");
    }

    /** Once in so many times it is not; never in nested executions. */
    private boolean isDone(JsonNode asked, String what, int times) {
        return asked.path("n").asText().contains("nested") || drawn(asked, what, times) > 0;
    }

    private int drawn(JsonNode asked, String what, int of) {
        return new Random(salt ^ (asked + what).hashCode()).nextInt(of);
    }

    private long millis(JsonNode asked) {
        return 1 + drawn(asked, "millis", 9_000);
    }

    private JsonNode answer(JsonNode asked) throws TaskFailure {
        var drawn = drawn(asked, "answer", 8);
        if (drawn == 0) throw new TaskFailure("Busy", "at random");
        if (drawn == 1) throw new TaskFailure("Broken", "at random");
        return Workbench.node("{'v':%s}".formatted(drawn));
    }
}
