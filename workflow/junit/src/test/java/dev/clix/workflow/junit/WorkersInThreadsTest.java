package dev.clix.workflow.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.workflow.Activities;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.simulator.task.TaskHandler;
import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workers in threads of their own, and time that skips: neither leaves the other behind. */
class WorkersInThreadsTest {
    private static final String STEP =
            "\"%s\":{\"Type\":\"Task\",\"Resource\":\"%s\",\"TimeoutSeconds\":30,\"Next\":\"%s\"}";

    private VirtualTime time;
    private StepFunctionsSimulator simulator;
    private String activity;
    private int machines;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicBoolean working = new AtomicBoolean(true);

    @BeforeEach
    void start() {
        startAt(new VirtualTime());
    }

    private void startAt(VirtualTime given) {
        time = given;
        simulator = StepFunctionsSimulator.builder().time(time).start();
        activity = TestAnswers.get(simulator.createActivity("pack"));
    }

    /** Where no worker is, none is waited for as long. */
    private void startImpatient() {
        startAt(new VirtualTime(VirtualTime.START, Duration.ofMillis(20)));
    }

    @AfterEach
    void stop() {
        working.set(false);
        threads.shutdownNow();
    }

    private Workflow workflow(String definition) {
        var request = new CreateStateMachine(
                "m" + machines++, definition, "arn:aws:iam::123456789012:role/r", MachineType.STANDARD);
        return new Workflow(
                simulator, time, TestAnswers.get(simulator.createStateMachine(request)), new MockedStates(simulator));
    }

    /** Tasks of the activity with five days between them. */
    private Workflow packing(int tasks) {
        var states = IntStream.range(0, tasks)
                .boxed()
                .flatMap(i -> Stream.of(
                        STEP.formatted("Pack" + i, activity, "Wait" + i),
                        "\"Wait%s\":{\"Type\":\"Wait\",\"Seconds\":432000,\"Next\":\"%s\"}"
                                .formatted(i, i == tasks - 1 ? "Done" : "Pack" + (i + 1))));
        return workflow("{\"StartAt\":\"Pack0\",\"States\":{%s,\"Done\":{\"Type\":\"Succeed\"}}}"
                .formatted(String.join(",", states.toList())));
    }

    private static void workOnce(Activities activities, String activity) {
        activities
                .poll(activity, Optional.of("w"))
                .toCompletableFuture()
                .join()
                .ifPresent(task -> activities
                        .succeed(task.taskToken(), task.input())
                        .toCompletableFuture()
                        .join());
    }

    private void work() {
        while (working.get()) workOnce(simulator, activity);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "3, false", "1, true", "3, true"})
    void noTaskTimesOutWhileAWorkerComesForTheNext(int workers, boolean skipping) {
        try (var stop = skipping ? time.skipping() : time.hold("nothing")) {
            if (!skipping) stop.close();
            for (var i = 0; i < workers; i++) threads.submit(this::work);
            var run = packing(20).start("{}");
            assertThat(run.end().status()).as(HistoryText.of(simulator)).isEqualTo(ExecutionStatus.SUCCEEDED);
        }
    }

    @Test
    void aTaskInAWorkersHandDoesNotTimeOut() throws InterruptedException {
        var taken = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        threads.submit(() -> {
            var task = simulator
                    .poll(activity, Optional.empty())
                    .toCompletableFuture()
                    .join()
                    .orElseThrow();
            taken.countDown();
            goOn.await();
            return simulator.succeed(task.taskToken(), "1");
        });
        try (var skipping = time.skipping()) {
            var run = packing(1).start("{}");
            taken.await();
            assertThat(run.status()).isEqualTo(ExecutionStatus.RUNNING);
            goOn.countDown();
            assertThat(run.end().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        }
    }

    @Test
    void whoAsksWhileAnotherThreadIsAtTheExecutionWaitsForIt() {
        try (var skipping = time.skipping()) {
            threads.submit(this::work);
            var run = packing(50).start("{}");
            while (run.status() == ExecutionStatus.RUNNING)
                assertThat(run.states()).isNotEmpty();
            assertThat(run.output()).contains("{}");
        }
    }

    @Test
    void withoutAWorkerATaskTimesOut() {
        startImpatient();
        assertThat(packing(1).start("{}").end().error()).contains("States.Timeout");
    }

    @Test
    void whatCannotEndFailsAtOnceAndNamesWhatItWaitsFor() {
        startImpatient();
        simulator.handle("*:function:never", call -> TaskHandler.NEVER);
        simulator.handle("*:sqs:*", call -> Map.of());
        var waits = Map.of(
                "arn:aws:lambda:us-east-1:123456789012:function:never",
                "its handler, which has answered NEVER",
                activity,
                "a worker's GetActivityTask and answer: no worker polls " + activity);
        waits.forEach((resource, awaited) -> {
            var run = workflow(
                            "{\"StartAt\":\"Stuck\",\"States\":{\"Stuck\":{\"Type\":\"Task\",\"Resource\":\"%s\",\"End\":true}}}"
                                    .formatted(resource))
                    .start("{}");
            assertThatThrownBy(run::end)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("nothing is planned")
                    .hasMessageContaining("state 'Stuck' of " + run.executionArn() + " waits for " + awaited);
        });
    }
}
