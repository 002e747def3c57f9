package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.ActivityTask;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.GetExecutionHistory;
import dev.clix.workflow.ListExecutions;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.time.TimeSource;
import dev.clix.workflow.time.VirtualTime;
import dev.clix.workflow.time.WallTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments.ArgumentSet;
import org.junit.jupiter.params.provider.MethodSource;

/** Continuations of callers may wait for the next answer, wherever executions run and whatever time it is. */
class CallersTest {
    private static final String MACHINE = """
            {"StartAt":"T","States":{
              "T":{"Type":"Task","Resource":"arn:aws:states:us-east-1:123456789012:activity:A","HeartbeatSeconds":50,
                "Catch":[{"ErrorEquals":["States.ALL"],"Next":"W"}],"Next":"W"},
              "W":{"Type":"Wait","Seconds":1,"End":true}}}""";

    private static final String QUICK =
            "{\"StartAt\":\"W\",\"States\":{\"W\":{\"Type\":\"Wait\",\"Seconds\":1,\"End\":true}}}";

    /** How time passes. */
    enum Clock {
        WALL,
        BY_HAND,
        SKIPPING
    }

    /** Wall time whose short waits are shorter still, and whose limits are as long as they are. */
    private record Hurried(WallTime wall) implements TimeSource {
        @Override
        public Instant now() {
            return wall.now();
        }

        @Override
        public Cancellable at(Instant due, Runnable task) {
            var wait = Duration.between(now(), due);
            return wall.at(now().plus(wait.toSeconds() < 2 ? wait.dividedBy(100) : wait), task);
        }

        @Override
        public boolean isOwnThread() {
            return wall.isOwnThread();
        }
    }

    /** Where executions run. */
    enum Threads {
        CALLERS,
        OWN
    }

    @TempDir
    Path directory;

    private final ExecutorService own = Executors.newSingleThreadExecutor();
    private final WallTime wall = new WallTime();
    private final VirtualTime virtual = new VirtualTime();
    private TimeSource.Hold skipping = () -> {};
    private StepFunctionsSimulator simulator;
    private String machine;
    private String quick;
    private String activity;

    @AfterEach
    void close() {
        skipping.close();
        simulator.close();
        own.shutdownNow();
        wall.close();
    }

    static Stream<ArgumentSet> places() {
        return Arrays.stream(Clock.values())
                .flatMap(clock -> Arrays.stream(Threads.values())
                        .flatMap(threads -> Stream.of(true, false)
                                .map(kept -> org.junit.jupiter.params.provider.Arguments.argumentSet(
                                        "%s %s %s".formatted(clock, threads, kept ? "journal" : ""),
                                        clock,
                                        threads,
                                        kept))));
    }

    private void start(Clock clock, Threads threads, boolean kept) {
        var builder = StepFunctionsSimulator.builder().time(clock == Clock.WALL ? new Hurried(wall) : virtual);
        if (threads == Threads.OWN) builder.executor(own);
        if (kept) builder.journal(directory);
        simulator = builder.start();
        activity = get(simulator.createActivity("A"));
        machine = create("M", MACHINE, MachineType.STANDARD);
        quick = create("Q", QUICK, MachineType.EXPRESS);
    }

    private String create(String name, String definition, MachineType type) {
        return get(simulator.createStateMachine(
                new CreateStateMachine(name, definition, "arn:aws:iam::123456789012:role/r", type)));
    }

    /** Every kind of call there is, each followed by calls that are waited for. */
    @ParameterizedTest
    @MethodSource("places")
    void whoeverIsToldOfAnAnswerMayWaitForTheNext(Clock clock, Threads threads, boolean kept) {
        start(clock, threads, kept);
        var task = simulator.poll(activity, Optional.empty());
        var taken = task.thenApply(
                each -> afterwards(each.map(ActivityTask::taskToken).orElse("none")));
        var execution = told(simulator.startExecution(request(machine))).executionArn();
        // Not before: with nothing else to wait for, time would skip to the end of the poll.
        if (clock == Clock.SKIPPING) skipping = virtual.skipping();
        var closed = told(simulator.whenClosed(execution), clock);
        var token = await(taken, clock);

        told(simulator.heartbeat(token));
        told(simulator.describeExecution(execution));
        told(simulator.executionHistory(GetExecutionHistory.of(execution)));
        told(simulator.listExecutions(new ListExecutions(machine, Optional.empty(), 0, Optional.empty())));
        told(simulator.facts(execution));
        told(simulator.succeed(token, "{}"));
        await(closed, clock);
        await(told(simulator.startSyncExecution(request(quick)), clock), clock);

        var stopped = told(simulator.startExecution(request(machine))).executionArn();
        told(simulator.stopExecution(stopped, Optional.empty(), Optional.empty()));
        told(call(Operation.REDRIVE_EXECUTION, "executionArn", stopped));
        var held = await(simulator.poll(activity, Optional.empty()), clock).orElseThrow();
        told(simulator.fail(held.taskToken(), Optional.empty(), Optional.empty()));
        told(simulator.createActivity("B"));
        told(call(Operation.PUBLISH_STATE_MACHINE_VERSION, "stateMachineArn", machine));
        told(call(Operation.TEST_STATE, "definition", "{\"Type\":\"Pass\",\"End\":true}"));
        told(simulator.failTasks(machine, "Gone", "by test"));
    }

    private static StartExecution request(String machine) {
        return new StartExecution(machine, Optional.empty(), Optional.empty());
    }

    private CompletionStage<ObjectNode> call(Operation operation, String member, String value) {
        return simulator
                .api()
                .call(
                        operation,
                        Arguments.of(
                                operation, JsonNodeFactory.instance.objectNode().put(member, value)));
    }

    private <T> T told(CompletionStage<T> answer) {
        return get(answer.thenApply(this::afterwards));
    }

    /** Of an answer that takes time. */
    private <T> CompletionStage<T> told(CompletionStage<T> answer, Clock clock) {
        return answer.thenApply(this::afterwards);
    }

    /** A call that changes something, one that asks an execution and one that asks the registry, by whatever way there is to wait. */
    private <T> T afterwards(T answer) {
        var started =
                simulator.startExecution(request(quick)).toCompletableFuture().join();
        var facts = simulator.facts(started.executionArn()).toCompletableFuture();
        var created = simulator.createActivity("A").toCompletableFuture();
        CompletableFuture.allOf(facts, created).join();
        assertThat(facts.join()).isNotEmpty();
        return answer;
    }

    private <T> T await(CompletionStage<T> answer, Clock clock) {
        if (clock == Clock.BY_HAND) {
            while (virtual.isBusy()) Thread.onSpinWait();
            virtual.advance(Duration.ofSeconds(2));
        }
        return get(answer);
    }

    /** Far longer than any of it takes: a caller that waits for ever is to fail the test. */
    private static <T> T get(CompletionStage<T> answer) {
        try {
            return answer.toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError("Expected an answer, but found none", failed);
        }
    }

    /** A worker that asks for the next task with each answer, as deep as there are tasks, and no deeper on the stack. */
    @Test
    void tasksAnsweredByTheirOwnAnswersAreNoDeeperOnTheStack() {
        start(Clock.BY_HAND, Threads.CALLERS, false);
        var loop = create("L", """
                {"StartAt":"T","States":{"T":{"Type":"Task","Resource":"%s","Next":"C"},
                  "C":{"Type":"Choice","Choices":[{"Variable":"$.n","NumericLessThan":1000,"Next":"T"}],"Default":"S"},"S":{"Type":"Succeed"}}}""".formatted(activity), MachineType.STANDARD);
        work(1);
        var execution = told(simulator.startExecution(request(loop))).executionArn();
        assertThat(get(simulator.describeExecution(execution)).output()).contains("{\"n\":1000}");
    }

    private void work(int n) {
        simulator.poll(activity, Optional.empty()).thenAccept(task -> {
            simulator.succeed(task.orElseThrow().taskToken(), "{\"n\":%s}".formatted(n));
            if (n < 1000) work(n + 1);
        });
    }

    @Test
    void whoeverIsToldByHandMovedTimeIsToldBeforeTheMoveReturns() {
        start(Clock.BY_HAND, Threads.CALLERS, false);
        var seen = simulator
                .startSyncExecution(request(quick))
                .thenApply(this::afterwards)
                .thenApply(List::of)
                .toCompletableFuture();
        virtual.advance(Duration.ofSeconds(1));
        assertThat(seen).isCompleted();
    }
}
