package dev.clix.workflow.simulator;

import static dev.clix.workflow.simulator.Workbench.get;
import static dev.clix.workflow.simulator.Workbench.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Operation;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No more executions run at once than may, whoever starts them; and what waits for those that may not run ends. */
class OpenExecutionsTest {
    private static final String WAIT = "{'StartAt':'W','States':{'W':{'Type':'Wait','Seconds':10,'End':true}}}";
    private static final String SELF = "arn:aws:states:us-east-1:111111111111:stateMachine:machine-1";
    private static final String LIMIT = "StepFunctions.ExecutionLimitExceededException";
    private static final int MANY = 2_000;

    private static Workbench bench(int openMax) {
        return new Workbench(builder -> builder.openExecutionsMax(openMax));
    }

    private static WorkflowException refusedStart(Workbench bench, String machine, String name) {
        var request = new StartExecution(machine, Optional.of(name), Optional.of("{}"));
        return refusal(bench.simulator.startExecution(request));
    }

    @Test
    void oneTooManyIsRefusedUntilOneHasEnded() {
        var bench = bench(2);
        var machine = bench.machine(WAIT);
        bench.start(machine, "{}");
        bench.start(machine, "{}");
        var refused = refusedStart(bench, machine, "third");
        assertThat(refused.code()).isEqualTo(Code.EXECUTION_LIMIT_EXCEEDED);
        assertThat(refused).hasMessageStartingWith("The maximum number of running executions has been reached: 2.");
        bench.advance(10);
        bench.start(machine, "{}");
        get(bench.simulator.stopExecution(bench.start(machine, "{}"), Optional.empty(), Optional.empty()));
        bench.start(machine, "{}");
        assertThat(refusedStart(bench, machine, "fourth").code()).isEqualTo(Code.EXECUTION_LIMIT_EXCEEDED);
    }

    @Test
    void theSameStartAgainIsNoneMore() {
        var bench = bench(1);
        var request = new StartExecution(bench.machine(WAIT), Optional.of("one"), Optional.of("{}"));
        var first = get(bench.simulator.startExecution(request));
        assertThat(get(bench.simulator.startExecution(request))).isEqualTo(first);
    }

    @Test
    void anExpressExecutionIsOneOfThem() {
        var bench = bench(1);
        bench.run(WAIT, "{}");
        var express = bench.machine("{'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}}", MachineType.EXPRESS);
        var refused = bench.refusal(Operation.START_SYNC_EXECUTION, "stateMachineArn", express, "input", "{}");
        assertThat(refused.code()).isEqualTo(Code.EXECUTION_LIMIT_EXCEEDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"states:startExecution.sync:2", "states:startExecution.sync"})
    void whoStartsItselfForEverEndsWithAllItHasStarted(String integration) {
        var bench = bench(MANY);
        var execution = bench.run(
                "{'StartAt':'T','States':{'T':{'Type':'Task','Resource':'arn:aws:states:::%s','Parameters':{'StateMachineArn':'%s'},'End':true}}}"
                        .formatted(integration, SELF),
                "{}");
        var ended = bench.describe(execution);
        assertThat(ended.error()).contains("States.TaskFailed");
        assertThat(bench.simulator.executionArns())
                .allMatch(arn -> bench.describe(arn).status() == ExecutionStatus.FAILED)
                .anyMatch(arn -> bench.describe(arn).error().equals(Optional.of(LIMIT)));
        bench.run(WAIT, "{}");
    }

    @Test
    void aDistributedMapsItemFailsWhenItsExecutionMayNotRun() {
        var bench = bench(3);
        var execution = bench.run(
                "{'StartAt':'M','States':{'M':{'Type':'Map','ToleratedFailurePercentage':100,'End':true,"
                        + "'ItemProcessor':{'ProcessorConfig':{'Mode':'DISTRIBUTED','ExecutionType':'STANDARD'},"
                        + "'StartAt':'W','States':{'W':{'Type':'Wait','Seconds':10,'End':true}}}}}}",
                "[1,2,3,4,5]");
        bench.advance(10);
        var ended = bench.describe(execution);
        assertThat(ended.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(ended.output().orElseThrow()).contains("1").doesNotContain("5");
        assertThat(refusedRedrive(bench)).isEqualTo(Code.EXECUTION_LIMIT_EXCEEDED);
    }

    private static Code refusedRedrive(Workbench bench) {
        var failed = bench.run("{'StartAt':'F','States':{'F':{'Type':'Fail','Error':'E'}}}", "{}");
        for (var i = 0; i < 3; i++) bench.run(WAIT, "{}");
        return bench.refusal(Operation.REDRIVE_EXECUTION, "executionArn", failed)
                .code();
    }

    @Test
    void aRedriveThatIsRefusedLeavesTheExecutionAsItWas() {
        var bench = bench(1);
        var failed = bench.run("{'StartAt':'F','States':{'F':{'Type':'Fail','Error':'E'}}}", "{}");
        bench.run(WAIT, "{}");
        bench.refusal(Operation.REDRIVE_EXECUTION, "executionArn", failed);
        assertThat(bench.describe(failed).status()).isEqualTo(ExecutionStatus.FAILED);
        bench.advance(10);
        bench.call(Operation.REDRIVE_EXECUTION, "executionArn", failed);
        assertThat(bench.types(failed)).contains("ExecutionRedriven");
        bench.run(WAIT, "{}");
    }
}
