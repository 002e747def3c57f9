package dev.clix.workflow.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.workflow.Activities;
import dev.clix.workflow.ActivityTask;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.DescribeExecution;
import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionEvent;
import dev.clix.workflow.ExecutionRedriveFilter;
import dev.clix.workflow.ExecutionRedriveStatus;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.ExecutionSummary;
import dev.clix.workflow.GetExecutionHistory;
import dev.clix.workflow.ListExecutions;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.Page;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.Workflows;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The contract of every binding of the port. */
abstract class PortContract {
    private static final String ROLE =
            Optional.ofNullable(System.getenv("CLIX_ROLE_ARN")).orElse("arn:aws:iam::123456789012:role/clix");

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);

    abstract Workflows workflows();

    abstract Activities activities();

    @Test
    void aTaskGoesFromTheExecutionToItsWorkerAndBack() {
        var execution = start(machineOfOneTask("go"), "game", "{\"gameId\":\"g1\"}");

        var task = poll("go");
        assertThat(task.input()).isEqualTo("{\"gameId\":\"g1\"}");
        await(activities().heartbeat(task.taskToken()));
        await(activities().succeed(task.taskToken(), "{\"winner\":\"p\"}"));

        var ended = ended(execution);
        assertThat(ended.output()).contains("{\"winner\":\"p\"}");
        assertThat(history(execution))
                .containsExactly(
                        "ExecutionStarted",
                        "TaskStateEntered",
                        "ActivityScheduled",
                        "ActivityStarted",
                        "ActivitySucceeded",
                        "TaskStateExited",
                        "ExecutionSucceeded");
    }

    @Test
    void aTaskThatFailsFailsTheExecution() {
        var execution = start(machineOfOneTask("fail"), "game", "{}");

        await(activities().fail(poll("fail").taskToken(), Optional.of("Boom"), Optional.of("it broke")));

        var ended = ended(execution);
        assertThat(ended.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(ended.error()).contains("Boom");
        assertThat(ended.cause()).contains("it broke");
    }

    @Test
    void aTaskIsAnsweredOnce() {
        start(machineOfOneTask("once"), "game", "{}");
        var token = poll("once").taskToken();
        await(activities().succeed(token, "1"));

        assertRefused(Code.TASK_TIMED_OUT, () -> await(activities().succeed(token, "2")));
        assertRefused(Code.TASK_TIMED_OUT, () -> await(activities().heartbeat(token)));
        assertRefused(
                Code.INVALID_TOKEN, () -> await(activities().fail("no token", Optional.empty(), Optional.empty())));
    }

    @Test
    void anAnswerThatIsNoJsonIsRefusedAndTheTaskGoesOn() {
        var execution = start(machineOfOneTask("json"), "game", "{}");
        var token = poll("json").taskToken();

        assertRefused(Code.INVALID_OUTPUT, () -> await(activities().succeed(token, "{no json")));
        await(activities().succeed(token, "\"yes\""));
        assertThat(ended(execution).output()).contains("\"yes\"");
    }

    @Test
    void theSameNameAndInputStartOneExecution() {
        var machine = machineOfOneTask("name");
        var first = start(machine, "game", "{}");

        assertThat(start(machine, "game", "{}")).isEqualTo(first);
        assertRefused(Code.EXECUTION_ALREADY_EXISTS, () -> start(machine, "game", "{\"other\":1}"));
        assertRefused(Code.INVALID_NAME, () -> start(machine, "ga me", "{}"));
        assertRefused(Code.INVALID_EXECUTION_INPUT, () -> start(machine, "other", "{no json"));
    }

    @Test
    void aStoppedExecutionIsAborted() {
        var execution = start(machineOfOneTask("stop"), "game", "{}");
        await(workflows().stopExecution(execution, Optional.of("Enough"), Optional.of("nobody plays")));

        var ended = ended(execution);
        assertThat(ended.status()).isEqualTo(ExecutionStatus.ABORTED);
        assertThat(ended.error()).contains("Enough");
    }

    @Test
    void executionsAreListedByHowTheyStand() {
        var machine = machineOfOneTask("list");
        var first = start(machine, "first", "{}");
        var second = start(machine, "second", "{}");
        await(workflows().stopExecution(first, Optional.empty(), Optional.empty()));

        var running = new ListExecutions(machine, Optional.of(ExecutionStatus.RUNNING), 10, Optional.empty());
        assertThat(await(workflows().listExecutions(running)).items())
                .extracting(ExecutionSummary::executionArn)
                .containsExactly(second);
        var page =
                await(workflows().listExecutions(new ListExecutions(machine, Optional.empty(), 1, Optional.empty())));
        assertThat(page.items()).extracting(ExecutionSummary::name).containsExactly("second");
        var rest =
                await(workflows().listExecutions(new ListExecutions(machine, Optional.empty(), 1, page.nextToken())));
        assertThat(rest.items()).extracting(ExecutionSummary::name).containsExactly("first");
    }

    @Test
    void anExecutionIsDescribedWithItsDataOnlyWhereThatIsAsked() {
        var execution = start(machineOfOneTask("data"), "game", "{\"a\":1}");
        await(activities().succeed(poll("data").taskToken(), "2"));
        ended(execution);

        var metadata = await(workflows().describeExecution(new DescribeExecution(execution, false)));
        assertThat(metadata.includesData()).isFalse();
        assertThat(metadata.input()).isEmpty();
        assertThat(metadata.output()).isEmpty();
        var all = ended(execution);
        assertThat(all.includesData()).isTrue();
        assertThat(all.input()).isEqualTo("{\"a\":1}");
        assertThat(all.output()).contains("2");
        assertThat(all.summary()).isEqualTo(metadata.summary());
    }

    @Test
    void anExecutionTellsItsTraceAndWhetherItMayBeRedriven() {
        var trace = "Root=1-5759e988-bd862e3fe1be46a994272793";
        var request = new StartExecution(
                machineOfOneTask("trace"), Optional.of("game"), Optional.of("{}"), Optional.of(trace));
        var execution = await(workflows().startExecution(request)).executionArn();

        var running = await(workflows().describeExecution(execution));
        assertThat(running.traceHeader()).contains(trace);
        assertThat(running.redriveStatus()).contains(ExecutionRedriveStatus.NOT_REDRIVABLE);
        assertThat(running.redriveStatusReason()).isNotEmpty();
        assertThat(running.summary().redriveCount()).isZero();
        await(workflows().stopExecution(execution, Optional.empty(), Optional.empty()));
        assertThat(ended(execution).redriveStatus()).contains(ExecutionRedriveStatus.REDRIVABLE);
    }

    @Test
    void executionsAreListedOfOneMachineOrOneMapRun() {
        var machine = Optional.of(machineOfOneTask("either"));
        var none = Optional.<String>empty();
        assertRefused(Code.VALIDATION, () -> list(none, none, Optional.empty()));
        assertRefused(Code.VALIDATION, () -> list(machine, machine, Optional.empty()));
        assertRefused(Code.VALIDATION, () -> list(machine, none, Optional.of(ExecutionRedriveFilter.REDRIVEN)));
        assertThat(list(machine, none, Optional.empty()).items()).isEmpty();
    }

    private Page<ExecutionSummary> list(
            Optional<String> machine, Optional<String> mapRun, Optional<ExecutionRedriveFilter> redrive) {
        return await(workflows()
                .listExecutions(new ListExecutions(machine, mapRun, Optional.empty(), redrive, 10, Optional.empty())));
    }

    @Test
    void historyComesInPagesFromEitherEnd() {
        var execution = start(machineOfOneTask("pages"), "game", "{}");
        await(activities().succeed(poll("pages").taskToken(), "{}"));
        ended(execution);

        var newest = await(
                workflows().executionHistory(new GetExecutionHistory(execution, 2, true, Optional.empty(), false)));
        assertThat(newest.items()).extracting(ExecutionEvent::id).containsExactly(7L, 6L);
        assertThat(newest.items().get(0).details().has("output")).isFalse();
        var next = await(
                workflows().executionHistory(new GetExecutionHistory(execution, 2, true, newest.nextToken(), true)));
        assertThat(next.items()).extracting(ExecutionEvent::id).containsExactly(5L, 4L);
    }

    @Test
    void historyDoesNotGoOnAfterAnythingButItsOwnPages() {
        var execution = start(machineOfOneTask("stray"), "game", "{}");

        assertRefused(
                Code.INVALID_TOKEN,
                () -> await(workflows()
                        .executionHistory(new GetExecutionHistory(execution, 2, true, Optional.of("stray"), true))));
    }

    @Test
    void whatIsNotThereIsRefused() {
        var machine = machineOfOneTask("gone");
        var noMachine = machine + "x";
        assertRefused(Code.STATE_MACHINE_DOES_NOT_EXIST, () -> start(noMachine, "game", "{}"));
        assertRefused(
                Code.EXECUTION_DOES_NOT_EXIST,
                () -> await(
                        workflows().describeExecution(machine.replace(":stateMachine:", ":execution:") + ":nobody")));
        assertRefused(Code.INVALID_ARN, () -> await(workflows().describeExecution("nonsense")));
        assertRefused(
                Code.INVALID_DEFINITION,
                () -> await(workflows()
                        .createStateMachine(
                                new CreateStateMachine("bad-" + suffix, "{}", ROLE, MachineType.STANDARD))));
    }

    private String machineOfOneTask(String name) {
        var activity = await(activities().createActivity(name + "-" + suffix));
        var definition =
                "{\"StartAt\":\"T\",\"States\":{\"T\":{\"Type\":\"Task\",\"Resource\":\"%s\",\"TimeoutSeconds\":300,\"End\":true}}}"
                        .formatted(activity);
        return await(workflows()
                .createStateMachine(
                        new CreateStateMachine(name + "-" + suffix, definition, ROLE, MachineType.STANDARD)));
    }

    private String start(String machine, String name, String input) {
        return await(workflows().startExecution(new StartExecution(machine, Optional.of(name), Optional.of(input))))
                .executionArn();
    }

    private ActivityTask poll(String name) {
        var activity = await(activities().createActivity(name + "-" + suffix));
        return await(activities().poll(activity, Optional.of("contract"))).orElseThrow();
    }

    private ExecutionDescription ended(String execution) {
        return await(workflows().describeExecution(execution));
    }

    private List<String> history(String execution) {
        return await(workflows().executionHistory(GetExecutionHistory.of(execution))).items().stream()
                .map(ExecutionEvent::type)
                .toList();
    }

    private static void assertRefused(Code code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        WorkflowException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().orTimeout(90, TimeUnit.SECONDS).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof WorkflowException refusal ? refusal : failed;
        }
    }
}
