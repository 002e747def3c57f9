package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.clix.workflow.MachineType;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.OpenWait;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.simulator.task.TaskFailure;
import dev.clix.workflow.time.VirtualTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Those who look on are told what executions wait for, and of executions of any type. */
class OpenWaitsTest {
    private final Workbench bench = new Workbench();

    private List<OpenWait> waits() {
        return Workbench.get(bench.simulator.waits(1_000));
    }

    @Test
    void aTaskWithATokenIsAnsweredByIt() {
        bench.simulator.handle("*sqs*", call -> Map.of());
        bench.run("""
                {'StartAt': 'Ask', 'States': {'Ask': {'Type': 'Task', 'Resource': 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
                  'Parameters': {'QueueUrl': 'https://sqs/q', 'MessageBody.$': '$$.Task.Token'},
                  'TimeoutSeconds': 60, 'HeartbeatSeconds': 20, 'End': true}}}""", "{}");

        assertThat(waits()).singleElement().satisfies(wait -> {
            assertThat(wait.state()).isEqualTo("Ask");
            assertThat(wait.since()).isEqualTo(VirtualTime.START);
            assertThat(wait.due()).contains(VirtualTime.START.plusSeconds(20));
            assertThat(wait.answer()).isEqualTo("SendTaskSuccess or SendTaskFailure with its token");
        });
        bench.call(
                Operation.SEND_TASK_SUCCESS, "taskToken", waits().get(0).token().orElseThrow(), "output", "{}");
        assertThat(waits()).isEmpty();
    }

    @Test
    void anActivitysTaskHasNoTokenUntilItIsTaken() {
        var activity = bench.activity("Pack");
        bench.run(
                "{'StartAt': 'Pack', 'States': {'Pack': {'Type': 'Task', 'Resource': '%s', 'End': true}}}"
                        .formatted(activity),
                "{}");
        assertThat(waits()).extracting(OpenWait::token).containsExactly(Optional.empty());

        var task = bench.take(activity);
        assertThat(waits()).extracting(OpenWait::token).containsExactly(Optional.of(task.taskToken()));
    }

    @Test
    void whatTimeEndsIsTold() {
        bench.simulator.handle("*fails*", call -> {
            throw new TaskFailure(Optional.of("Busy"), Optional.empty());
        });
        bench.run("""
                {'StartAt': 'Both', 'States': {'Both': {'Type': 'Parallel', 'End': true, 'Branches': [
                  {'StartAt': 'Rest', 'States': {'Rest': {'Type': 'Wait', 'Seconds': 30, 'End': true}}},
                  {'StartAt': 'Try', 'States': {'Try': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:1:function:fails',
                    'Retry': [{'ErrorEquals': ['Busy'], 'IntervalSeconds': 7}], 'End': true}}}]}}}""", "{}");

        assertThat(waits())
                .extracting(
                        OpenWait::state, OpenWait::answer, wait -> wait.due().orElseThrow())
                .containsExactlyInAnyOrder(
                        tuple("Rest", "its time", VirtualTime.START.plusSeconds(30)),
                        tuple("Try", "its next attempt", VirtualTime.START.plusSeconds(7)));
    }

    @Test
    void ofSoManyExecutionsNoMoreAreAsked() {
        var machine = bench.machine("{'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'Seconds': 90, 'End': true}}}");
        for (var count = 0; count < 3; count++) bench.start(machine, "{}");

        assertThat(Workbench.get(bench.simulator.waits(2))).hasSize(2);
    }

    @Test
    void expressExecutionsAreShownToThoseWhoLookOnAlone() {
        var machine = bench.machine("{'StartAt': 'S', 'States': {'S': {'Type': 'Succeed'}}}", MachineType.EXPRESS);
        var execution = bench.start(machine, "{'a': 1}");
        var listing = Workbench.arguments(Operation.LIST_EXECUTIONS, "stateMachineArn", machine);

        assertThat(Workbench.refusal(bench.simulator.api().call(listing.operation(), listing))
                        .code())
                .isEqualTo(Code.STATE_MACHINE_TYPE_NOT_SUPPORTED);
        assertThat(look(listing)).contains(execution);
        for (var operation : List.of(Operation.DESCRIBE_EXECUTION, Operation.DESCRIBE_STATE_MACHINE_FOR_EXECUTION))
            assertThat(look(Workbench.arguments(operation, "executionArn", execution)))
                    .contains(machine);
        assertThat(look(Workbench.arguments(Operation.GET_EXECUTION_HISTORY, "executionArn", execution)))
                .contains("ExecutionStarted", "SucceedStateEntered", "ExecutionSucceeded");
    }

    private String look(Arguments asked) {
        return Workbench.get(bench.simulator.apiWithExpress().call(asked.operation(), asked))
                .toString();
    }
}
