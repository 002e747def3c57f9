package dev.clix.workflow.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.ActivityTask;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.GetExecutionHistory;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.aws.AwsOptions;
import dev.clix.workflow.aws.AwsStepFunctions;
import dev.clix.workflow.aws.CallListener;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed at random moments while clients go on: -Dkill.rounds=200 for more of them. The state after a crash
 * is proven at every record by {@code RecoveryTest}; this is about processes, sockets and files.
 */
class KillTest {
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 3);
    private static final int WORKERS = 8;
    private static final int STARTERS = 4;
    private static final String ROLE = "arn:aws:iam::123456789012:role/clix";
    /** A task whose worker was never told of it is offered again when its heartbeat is missed. */
    private static final String TASK = """
            {"Type": "Task", "Resource": "%s", "HeartbeatSeconds": 2, "TimeoutSeconds": 600,
             "Retry": [{"ErrorEquals": ["States.Timeout"], "IntervalSeconds": 1, "BackoffRate": 1.0, "MaxAttempts": 100000}],
             %s}""";

    @TempDir
    Path directory;

    private final Set<String> acknowledgedStarts = ConcurrentHashMap.newKeySet();
    /** How many of each execution, by its input, which is its tasks' as well. */
    private final Map<String, Integer> acknowledgedAnswers = new ConcurrentHashMap<>();

    private final AtomicInteger started = new AtomicInteger();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final ExecutorService clients = Executors.newCachedThreadPool();

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void nothingAcknowledgedIsLostAndNoTaskIsAnsweredTwice() throws Exception {
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.printf("Killing %s times, -Dseed=%s%n", ROUNDS, seed);
        var random = new Random(seed);
        var process = SimulateProcess.start("--port", "0", "--journal", directory.toString());
        var port = Integer.toString(process.port());
        try (var aws = new AwsStepFunctions(options(process.url()), CallListener.NONE);
                var changing = new ChangingClient(process.url())) {
            var activity = await(aws.createActivity("work"));
            var machine = await(aws.createStateMachine(
                    new CreateStateMachine("m", definition(activity), ROLE, MachineType.STANDARD)));
            var starters = together(STARTERS, () -> startAll(aws, machine));
            var changes = together(1, () -> changing.changeUntil(enough::get));
            var workers = together(WORKERS, () -> work(aws, activity));
            for (var round = 0; round < ROUNDS; round++) {
                awaitStarts(acknowledgedStarts.size() + 1 + random.nextInt(20), starters);
                letPass(random.nextInt(100));
                process.kill();
                if (random.nextBoolean()) tear(random);
                process = SimulateProcess.start("--port", port, "--journal", directory.toString());
            }
            enough.set(true);
            starters.join();
            changes.join();
            endAll(aws, machine, workers);
            stopped.set(true);
            check(aws, machine);
            System.out.printf("%s changes, each of which happened once%n", changing.check());
        } finally {
            stopped.set(true);
            process.close();
            clients.shutdownNow();
        }
    }

    private static AwsOptions options(String url) {
        return new AwsOptions(Optional.of(URI.create(url)), Optional.of("us-east-1"), 50, Duration.ofSeconds(60));
    }

    private static String definition(String activity) {
        return "{\"StartAt\": \"A\", \"States\": {\"A\": %s, \"B\": %s}}"
                .formatted(TASK.formatted(activity, "\"Next\": \"B\""), TASK.formatted(activity, "\"End\": true"));
    }

    private void startAll(AwsStepFunctions aws, String machine) {
        while (!enough.get()) {
            var name = "e" + started.incrementAndGet();
            var input = "{\"name\":\"%s\"}".formatted(name);
            start(aws, new StartExecution(machine, Optional.of(name), Optional.of(input)));
            acknowledgedStarts.add(name);
        }
    }

    /** ExecutionAlreadyExists is the answer to a call that was sent again, when the execution has ended by then. */
    private static void start(AwsStepFunctions aws, StartExecution request) {
        try {
            patiently(() -> aws.startExecution(request));
        } catch (WorkflowException again) {
            if (again.code() != Code.EXECUTION_ALREADY_EXISTS) throw again;
        }
    }

    /** On a busy machine the process may be away for longer than the SDK tries. */
    private static <T> T patiently(Supplier<CompletionStage<T>> call) {
        while (true) {
            try {
                return await(call.get());
            } catch (WorkflowException down) {
                if (down.code() != Code.UNAVAILABLE) throw down;
            }
        }
    }

    /** Completes when all of them have ended, and fails as soon as one fails. */
    private CompletableFuture<Void> together(int count, Runnable client) {
        var all = new CompletableFuture<Void>();
        var each = IntStream.range(0, count)
                .mapToObj(i -> CompletableFuture.runAsync(client, clients))
                .toList();
        for (var one : each)
            one.whenComplete((done, failure) -> {
                if (failure != null) all.completeExceptionally(failure);
            });
        CompletableFuture.allOf(each.toArray(CompletableFuture[]::new)).thenRun(() -> all.complete(null));
        return all;
    }

    /** Starters end before they are told to only when one of their calls failed: that is this test's failure, too. */
    private void awaitStarts(int count, CompletableFuture<Void> starters) {
        while (acknowledgedStarts.size() < count) {
            if (starters.isDone()) starters.join();
            letPass(5);
        }
    }

    private void work(AwsStepFunctions aws, String activity) {
        while (!stopped.get()) {
            try {
                await(aws.poll(activity, Optional.empty())).ifPresent(task -> answer(aws, task));
            } catch (WorkflowException down) {
                if (down.code() != Code.UNAVAILABLE) throw down;
                letPass(20);
            }
        }
    }

    /** TaskTimedOut is the answer to an answer that was sent again, or came too late. */
    private void answer(AwsStepFunctions aws, ActivityTask task) {
        try {
            await(aws.succeed(task.taskToken(), task.input()));
            acknowledgedAnswers.merge(task.input(), 1, Integer::sum);
        } catch (WorkflowException late) {
            if (late.code() != Code.TASK_TIMED_OUT) throw late;
        }
    }

    private void endAll(AwsStepFunctions aws, String machine, CompletableFuture<Void> workers) {
        for (var name : acknowledgedStarts)
            while (patiently(() -> aws.describeExecution(arn(machine, name)))
                    .stopDate()
                    .isEmpty()) {
                if (workers.isDone()) workers.join();
                letPass(20);
            }
    }

    /** The process has died while it was writing: part of a record is there, or what the disk held before. */
    private void tear(Random random) throws IOException {
        try (var files = Files.list(directory)) {
            var last = files.filter(file -> file.toString().endsWith(".log"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            var torn = new byte[1 + random.nextInt(200)];
            random.nextBytes(torn);
            Files.write(last, torn, StandardOpenOption.APPEND);
        }
    }

    private void check(AwsStepFunctions aws, String machine) {
        var answers = 0;
        for (var name : acknowledgedStarts) {
            var described = patiently(() -> aws.describeExecution(arn(machine, name)));
            assertThat(described.status()).as(name).isEqualTo(ExecutionStatus.SUCCEEDED);
            assertThat(described.output()).contains("{\"name\":\"%s\"}".formatted(name));
            var answered =
                    patiently(() -> aws.executionHistory(GetExecutionHistory.of(arn(machine, name)))).items().stream()
                            .filter(event -> event.type().equals("ActivitySucceeded"))
                            .count();
            assertThat(answered).as(name).isEqualTo(2);
            answers += (int) answered;
        }
        // One that was lost would have been given again, and acknowledged again.
        assertThat(acknowledgedAnswers)
                .isNotEmpty()
                .allSatisfy((input, count) -> assertThat(count).as(input).isLessThanOrEqualTo(2));
        System.out.printf(
                "%s executions, %s answers, %s of them acknowledged%n",
                acknowledgedStarts.size(),
                answers,
                acknowledgedAnswers.values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    private static String arn(String machine, String name) {
        return machine.replace(":stateMachine:", ":execution:") + ":" + name;
    }

    /** The kill has to come at a moment nobody chose; there is no event to wait for. */
    private static void letPass(int millis) {
        try {
            new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof WorkflowException refusal ? refusal : failed;
        }
    }
}
