package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.asl.parser.AslParser;
import dev.clix.workflow.interpreter.Limits;
import dev.clix.workflow.interpreter.Replays;
import dev.clix.workflow.simulator.task.TaskFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** RedriveExecution ("Restarting executions with redrive"). */
class RedriveTest {
    private final Workbench bench = new Workbench();
    private final AtomicBoolean repaired = new AtomicBoolean();
    private final AtomicInteger calls = new AtomicInteger();

    private void work() {
        bench.simulator.handle("arn:aws:lambda:*", call -> {
            calls.incrementAndGet();
            if (!repaired.get() && call.input().path("bad").asBoolean()) throw new TaskFailure("Broken", "not yet");
            return call.input();
        });
    }

    private ObjectNode redrive(String arn) {
        return bench.call(Operation.REDRIVE_EXECUTION, "executionArn", arn);
    }

    private ObjectNode described(String arn) {
        return bench.call(Operation.DESCRIBE_EXECUTION, "executionArn", arn);
    }

    @Test
    void theFailedStepBeginsAgain() {
        work();
        var arn = bench.run("""
                {'StartAt': 'First', 'States': {
                  'First': {'Type': 'Pass', 'Next': 'Second'},
                  'Second': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:1:function:f', 'ResultPath': null, 'Next': 'Third'},
                  'Third': {'Type': 'Pass', 'Parameters': {'redrives.$': '$$.Execution.RedriveCount'}, 'End': true}}}""", "{'bad': true}");
        assertThat(described(arn).path("redriveStatus").asText()).isEqualTo("REDRIVABLE");
        repaired.set(true);

        assertThat(redrive(arn).path("redriveDate").isNumber()).isTrue();

        var described = described(arn);
        assertThat(described.path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(described.path("output").asText()).isEqualTo("{\"redrives\":1}");
        assertThat(described.path("redriveCount").asInt()).isEqualTo(1);
        assertThat(described.has("error")).isFalse();
        assertThat(bench.types(arn))
                .containsSubsequence("LambdaFunctionFailed", "ExecutionFailed", "ExecutionRedriven")
                .endsWith(
                        "ExecutionRedriven",
                        "LambdaFunctionScheduled",
                        "LambdaFunctionStarted",
                        "LambdaFunctionSucceeded",
                        "TaskStateExited",
                        "PassStateEntered",
                        "PassStateExited",
                        "ExecutionSucceeded");
        assertThat(bench.types(arn).stream().filter("PassStateEntered"::equals)).hasSize(2);
    }

    @Test
    void retriesAreCountedAnew() {
        work();
        var arn = bench.run("""
                {'StartAt': 'T', 'States': {'T': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:1:function:f',
                  'Retry': [{'ErrorEquals': ['States.ALL'], 'IntervalSeconds': 1, 'MaxAttempts': 2}], 'End': true}}}""", "{'bad': true}");
        bench.time.advance(Duration.ofMinutes(1));
        assertThat(calls.get()).isEqualTo(3);

        redrive(arn);
        bench.time.advance(Duration.ofMinutes(1));

        assertThat(calls.get()).isEqualTo(6);
        assertThat(described(arn).path("status").asText()).isEqualTo("FAILED");
        assertThat(described(arn).path("redriveStatus").asText()).isEqualTo("REDRIVABLE");
    }

    @Test
    void onlyTheBranchesThatFailedOrWereStoppedRunAgain() {
        work();
        var arn = bench.run("""
                {'StartAt': 'Both', 'States': {'Both': {'Type': 'Parallel', 'End': true, 'Branches': [
                  {'StartAt': 'Good', 'States': {'Good': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:1:function:f', 'InputPath': '$.good', 'End': true}}},
                  {'StartAt': 'Slow', 'States': {'Slow': {'Type': 'Wait', 'Seconds': 60, 'Next': 'Late'}, 'Late': {'Type': 'Pass', 'Result': 'late', 'End': true}}},
                  {'StartAt': 'Short', 'States': {'Short': {'Type': 'Wait', 'Seconds': 5, 'Next': 'Bad'},
                    'Bad': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:1:function:f', 'End': true}}}]}}}""", "{'bad': true, 'good': {'n': 1}}");
        bench.time.advance(Duration.ofSeconds(5));
        assertThat(described(arn).path("status").asText()).isEqualTo("FAILED");
        repaired.set(true);

        redrive(arn);
        bench.time.advance(Duration.ofSeconds(60));

        assertThat(described(arn).path("output").asText())
                .isEqualTo("[{\"n\":1},\"late\",{\"bad\":true,\"good\":{\"n\":1}}]");
        assertThat(calls.get()).isEqualTo(3);
        Replays.assertPrefixesReplay(
                AslParser.parse(definition(arn)).orThrow(), Limits.AWS, Workbench.get(bench.simulator.facts(arn)));
    }

    private String definition(String arn) {
        return bench.call(Operation.DESCRIBE_STATE_MACHINE_FOR_EXECUTION, "executionArn", arn)
                .path("definition")
                .asText();
    }

    @Test
    void onlyTheIterationsThatFailedRunAgain() {
        work();
        var arn = bench.run("""
                {'StartAt': 'Each', 'States': {'Each': {'Type': 'Map', 'MaxConcurrency': 2, 'End': true, 'ItemProcessor': {
                  'StartAt': 'T', 'States': {'T': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:1:function:f', 'End': true}}}}}}""", "[{'n': 0}, {'n': 1}, {'n': 2, 'bad': true}, {'n': 3}]");
        var before = calls.get();
        repaired.set(true);

        redrive(arn);

        assertThat(described(arn).path("output").asText())
                .isEqualTo("[{\"n\":0},{\"n\":1},{\"n\":2,\"bad\":true},{\"n\":3}]");
        assertThat(calls.get()).isLessThanOrEqualTo(before + 2);
    }

    @Test
    void stoppedAndTimedOutExecutionsGoOn() {
        var activity = bench.activity("pack");
        var arn = bench.run("""
                {'StartAt': 'T', 'TimeoutSeconds': 30, 'States': {
                  'T': {'Type': 'Task', 'Resource': '%s', 'End': true}}}""".formatted(activity), "{'n': 1}");
        bench.time.advance(Duration.ofSeconds(30));
        assertThat(described(arn).path("status").asText()).isEqualTo("TIMED_OUT");

        redrive(arn);
        bench.time.advance(Duration.ofSeconds(29));
        assertThat(described(arn).path("status").asText()).isEqualTo("RUNNING");
        Workbench.get(bench.simulator.stopExecution(arn, Optional.empty(), Optional.empty()));
        redrive(arn);
        var task =
                Workbench.get(bench.simulator.poll(activity, Optional.empty())).orElseThrow();
        Workbench.get(bench.simulator.succeed(task.taskToken(), "\"packed\""));

        assertThat(described(arn).path("output").asText()).isEqualTo("\"packed\"");
        assertThat(described(arn).path("redriveCount").asInt()).isEqualTo(2);
    }

    @Test
    void aFailStateFailsAgain() {
        var arn = bench.run("{'StartAt': 'F', 'States': {'F': {'Type': 'Fail', 'Error': 'E'}}}", "{}");

        redrive(arn);

        assertThat(bench.types(arn))
                .containsExactly(
                        "ExecutionStarted",
                        "FailStateEntered",
                        "ExecutionFailed",
                        "ExecutionRedriven",
                        "FailStateEntered",
                        "ExecutionFailed");
    }

    @Test
    void aTokenNamesOneRedrive() {
        var arn = bench.run("{'StartAt': 'F', 'States': {'F': {'Type': 'Fail'}}}", "{}");

        var first = bench.call(Operation.REDRIVE_EXECUTION, "executionArn", arn, "clientToken", "t1");
        bench.time.advance(Duration.ofMinutes(10));
        var second = bench.call(Operation.REDRIVE_EXECUTION, "executionArn", arn, "clientToken", "t1");
        bench.call(Operation.REDRIVE_EXECUTION, "executionArn", arn, "clientToken", "t2");

        assertThat(second).isEqualTo(first);
        assertThat(described(arn).path("redriveCount").asInt()).isEqualTo(2);
    }

    @Test
    void whatCannotBeRedrivenSaysWhy() {
        var done = bench.run("{'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'End': true}}}", "{}");
        var old = bench.run("{'StartAt': 'F', 'States': {'F': {'Type': 'Fail'}}}", "{}");
        bench.time.advance(Duration.ofDays(15));

        assertThat(bench.refusal(Operation.REDRIVE_EXECUTION, "executionArn", done))
                .hasMessage("Execution is SUCCEEDED and cannot be redriven");
        assertThat(bench.refusal(Operation.REDRIVE_EXECUTION, "executionArn", old))
                .hasMessage("Execution redrivable period exceeded");
        assertThat(described(old).path("redriveStatusReason").asText())
                .isEqualTo("Execution redrivable period exceeded");
    }

    @Test
    void aDeletedMachineStaysUntilItsRedrivenExecutionHasEnded() {
        work();
        var machine = bench.machine("""
                {'StartAt': 'T', 'States': {
                  'T': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:1:function:f', 'Next': 'W'},
                  'W': {'Type': 'Wait', 'Seconds': 60, 'Next': 'E'},
                  'E': {'Type': 'Pass', 'End': true}}}""");
        var arn = bench.start(machine, "{'bad': true}");
        repaired.set(true);
        redrive(arn);

        bench.call(Operation.DELETE_STATE_MACHINE, "stateMachineArn", machine);
        var deleting = bench.call(Operation.DESCRIBE_STATE_MACHINE, "stateMachineArn", machine);
        assertThat(deleting.path("status").asText()).isEqualTo("DELETING");
        bench.advance(60);

        assertThat(described(arn).path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(bench.refusal(Operation.DESCRIBE_STATE_MACHINE, "stateMachineArn", machine)
                        .code())
                .isEqualTo(Code.STATE_MACHINE_DOES_NOT_EXIST);
    }
}
