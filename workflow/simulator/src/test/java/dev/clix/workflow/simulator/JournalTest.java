package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.time.VirtualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A simulator with a journal in files. */
class JournalTest {
    private static final int REMEMBERED = 10;
    private static final long BYTES_MAX = 100_000;
    private static final String ACTIVITY = "arn:aws:states:us-east-1:111111111111:activity:Work";

    /** Each item is an execution of its own; then a task that nobody does. */
    private static final String DEFINITION = Workbench.json("""
            {'StartAt':'M','States':{
              'M':{'Type':'Map','Next':'T','ItemProcessor':{'ProcessorConfig':{'Mode':'DISTRIBUTED','ExecutionType':'STANDARD'},
                'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}}},
              'T':{'Type':'Task','Resource':'%s','TimeoutSeconds':5,'End':true}}}""".formatted(ACTIVITY));

    @TempDir
    Path directory;

    private final VirtualTime time = new VirtualTime();

    private StepFunctionsSimulator open() {
        return StepFunctionsSimulator.builder()
                .time(time)
                .account("111111111111")
                .closedExecutionsMax(REMEMBERED)
                .journal(directory)
                .journalBytesMax(BYTES_MAX)
                .start();
    }

    /** Ten times as much is written as there may be. A caller that is too fast for the compaction tries again. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void whatIsForgottenLeavesTheJournal() throws IOException {
        Map<String, ExecutionDescription> before;
        try (var simulator = open()) {
            join(simulator.createActivity("Work"));
            for (var i = 0; i < 200; i++) {
                var name = "machine-" + i;
                var machine = onceThereIsRoom(() -> machine(simulator, name));
                time.await(simulator.whenClosed(onceThereIsRoom(() -> start(simulator, machine, "e"))));
                delete(simulator, machine);
            }
            before = described(simulator);
        }
        assertThat(before).hasSize(REMEMBERED);
        assertThat(size()).isLessThan(BYTES_MAX);
        try (var simulator = open()) {
            assertThat(described(simulator)).isEqualTo(before);
            start(simulator, machine(simulator, "machine-1"), "e");
        }
    }

    private static <T> T onceThereIsRoom(Supplier<T> call) {
        while (true) {
            try {
                return call.get();
            } catch (WorkflowException full) {
                assertThat(full).hasMessageContaining("The journal is full");
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void anExecutionOfADeletedMachineIsDescribedAsLongAsItIsRemembered() {
        String execution;
        try (var simulator = open()) {
            join(simulator.createActivity("Work"));
            var machine = machine(simulator, "m");
            execution = start(simulator, machine, "e");
            time.await(simulator.whenClosed(execution));
            delete(simulator, machine);
        }
        try (var simulator = open()) {
            assertThat(join(simulator.describeExecution(execution)).error()).contains("States.Timeout");
            assertThat(start(simulator, machine(simulator, "m"), "another")).isNotEqualTo(execution);
        }
    }

    @Test
    void aStartMovesVirtualTimeToWhereItWasAndGoesOn() {
        String execution;
        try (var simulator = open()) {
            join(simulator.createActivity("Work"));
            time.advance(Duration.ofHours(1));
            execution = start(simulator, machine(simulator, "m"), "e");
            join(simulator.createActivity("Kept")); // all before is kept then
        }
        var later = new VirtualTime();
        try (var simulator = StepFunctionsSimulator.builder()
                .time(later)
                .account("111111111111")
                .journal(directory)
                .start()) {
            assertThat(later.now()).isEqualTo(time.now());
            later.advance(Duration.ofSeconds(5));
            assertThat(join(simulator.describeExecution(execution)).error()).contains("States.Timeout");
        }
    }

    @Test
    void nothingIsBegunOnceItIsFull() {
        try (var simulator = open()) {
            join(simulator.createActivity("Work"));
            var machine = machine(simulator, "m");
            assertThatThrownBy(() -> {
                        for (var i = 0; i < 1_000; i++) start(simulator, machine, "e" + i);
                    })
                    .isInstanceOfSatisfying(
                            WorkflowException.class,
                            refused -> assertThat(refused.code()).isEqualTo(WorkflowException.Code.UNAVAILABLE))
                    .hasMessageContaining("The journal is full");
            // Running executions go on, and calls that make room are done.
            var task = join(simulator.poll(ACTIVITY, Optional.empty())).orElseThrow();
            join(simulator.succeed(task.taskToken(), "1"));
            delete(simulator, machine);
        }
    }

    @Test
    void nothingIsAcknowledgedOnceItIsClosed() {
        var simulator = open();
        simulator.close();
        assertThatThrownBy(() -> join(simulator.createActivity("Work")))
                .isInstanceOf(WorkflowException.class)
                .hasMessageContaining("the journal is closed");
    }

    /** The first simulator is not closed: its process dies. */
    @Test
    void aRedriveIsKept(@TempDir Path after) throws IOException {
        var simulator = open();
        join(simulator.createActivity("Work"));
        var arn = start(simulator, machine(simulator, "m"), "e");
        join(simulator.stopExecution(arn, Optional.empty(), Optional.empty()));
        call(simulator, Operation.REDRIVE_EXECUTION, "executionArn", arn);
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) Files.copy(file, after.resolve(file.getFileName()));
        }
        directory = after;
        try (var second = open()) {
            var task = join(second.poll(ACTIVITY, Optional.empty())).orElseThrow();
            join(second.succeed(task.taskToken(), "7"));
            assertThat(join(second.describeExecution(arn)).output()).contains("7");
        }
    }

    /** A client that was not told of the answer calls again, after a restart as well. */
    @Test
    void theSameRedriveAgainIsNoSecondOne() {
        String execution;
        ObjectNode first;
        try (var simulator = open()) {
            join(simulator.createActivity("Work"));
            execution = start(simulator, machine(simulator, "m"), "e");
            time.await(simulator.whenClosed(execution));
            first = call(simulator, Operation.REDRIVE_EXECUTION, "executionArn", execution, "clientToken", "token");
            time.await(simulator.whenClosed(execution));
        }
        try (var simulator = open()) {
            assertThat(call(simulator, Operation.REDRIVE_EXECUTION, "executionArn", execution, "clientToken", "token"))
                    .isEqualTo(first);
            assertThat(join(simulator.describeExecution(execution)).status()).isEqualTo(ExecutionStatus.FAILED);
            time.advance(Duration.ofMinutes(16));
            assertThat(call(simulator, Operation.REDRIVE_EXECUTION, "executionArn", execution, "clientToken", "token"))
                    .isNotEqualTo(first);
        }
    }

    private static String machine(StepFunctionsSimulator simulator, String name) {
        return join(simulator.createStateMachine(
                new CreateStateMachine(name, DEFINITION, "arn:aws:iam::1:role/r", MachineType.STANDARD)));
    }

    private static String start(StepFunctionsSimulator simulator, String machine, String name) {
        return join(simulator.startExecution(new StartExecution(machine, Optional.of(name), Optional.of("[1,2]"))))
                .executionArn();
    }

    private static void delete(StepFunctionsSimulator simulator, String machine) {
        call(simulator, Operation.DELETE_STATE_MACHINE, "stateMachineArn", machine);
    }

    private static ObjectNode call(StepFunctionsSimulator simulator, Operation operation, String... members) {
        return join(simulator.api().call(operation, Workbench.arguments(operation, members)));
    }

    private static Map<String, ExecutionDescription> described(StepFunctionsSimulator simulator) {
        return simulator.executionArns().stream()
                .collect(Collectors.toMap(arn -> arn, arn -> join(simulator.describeExecution(arn))));
    }

    private long size() throws IOException {
        try (var files = Files.list(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static <T> T join(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof WorkflowException refused ? refused : failed;
        }
    }
}
