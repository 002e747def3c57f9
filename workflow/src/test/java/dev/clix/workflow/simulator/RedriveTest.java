package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.ExecutionEvent;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.asl.parser.AslParser;
import dev.clix.workflow.interpreter.Limits;
import dev.clix.workflow.interpreter.Replays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** RedriveExecution, and the map runs within ("Restarting executions with redrive"). */
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

    private ObjectNode call(Operation operation, String... members) {
        return Workbench.get(bench.simulator.api().call(operation, arguments(operation, members)));
    }

    private WorkflowException refusal(Operation operation, String... members) {
        return Workbench.refusal(bench.simulator.api().call(operation, arguments(operation, members)));
    }

    private static Arguments arguments(Operation operation, String... members) {
        var arguments = JsonNodeFactory.instance.objectNode();
        for (var i = 0; i < members.length; i += 2) arguments.put(members[i], members[i + 1]);
        return Arguments.of(operation, arguments);
    }

    private ObjectNode redrive(String arn) {
        return call(Operation.REDRIVE_EXECUTION, "executionArn", arn);
    }

    private List<String> types(String arn) {
        return bench.history(arn).stream().map(ExecutionEvent::type).toList();
    }

    private ObjectNode described(String arn) {
        return call(Operation.DESCRIBE_EXECUTION, "executionArn", arn);
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
        assertThat(types(arn))
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
        assertThat(types(arn).stream().filter("PassStateEntered"::equals)).hasSize(2);
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
        return call(Operation.DESCRIBE_STATE_MACHINE_FOR_EXECUTION, "executionArn", arn)
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

        assertThat(types(arn))
                .containsExactly(
                        "ExecutionStarted",
                        "FailStateEntered",
                        "ExecutionFailed",
                        "ExecutionRedriven",
                        "FailStateEntered",
                        "ExecutionFailed");
    }

    @Test
    void aMapRunRunsAgainWhatFailed() {
        work();
        var arn = bench.run("""
                {'StartAt': 'Each', 'States': {'Each': {'Type': 'Map', 'Label': 'Each', 'ToleratedFailureCount': 1, 'End': true,
                  'ItemProcessor': {'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'},
                  'StartAt': 'T', 'States': {'T': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:1:function:f', 'End': true}}}}}}""", "[{'n': 0}, {'bad': true}, {'bad': true, 'n': 2}]");
        var run = call(Operation.LIST_MAP_RUNS, "executionArn", arn)
                .at("/mapRuns/0/mapRunArn")
                .asText();
        var failed = call(Operation.DESCRIBE_MAP_RUN, "mapRunArn", run);
        assertThat(failed.path("status").asText()).isEqualTo("FAILED");
        assertThat(failed.at("/itemCounts/failed").asInt()).isEqualTo(2);
        assertThat(failed.at("/itemCounts/total").asInt()).isEqualTo(3);
        repaired.set(true);
        var before = calls.get();

        redrive(arn);

        assertThat(described(arn).path("output").asText())
                .isEqualTo("[{\"n\":0},{\"bad\":true},{\"bad\":true,\"n\":2}]");
        assertThat(calls.get()).isEqualTo(before + 2);
        assertThat(types(arn))
                .containsSubsequence("MapRunFailed", "ExecutionRedriven", "MapRunRedriven", "MapRunSucceeded");
        var redriven = call(Operation.DESCRIBE_MAP_RUN, "mapRunArn", run);
        assertThat(redriven.path("redriveCount").asInt()).isEqualTo(1);
        assertThat(redriven.at("/executionCounts/succeeded").asInt()).isEqualTo(3);
        var children = call(Operation.LIST_EXECUTIONS, "mapRunArn", run, "redriveFilter", "REDRIVEN");
        assertThat(children.path("executions")).hasSize(2);
    }

    @Test
    void aMapRunGoesOnByOtherNumbers() {
        var activity = bench.activity("item");
        var arn = bench.run("""
                {'StartAt': 'Each', 'States': {'Each': {'Type': 'Map', 'Label': 'Each', 'MaxConcurrency': 1, 'End': true,
                  'ItemProcessor': {'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'},
                  'StartAt': 'T', 'States': {'T': {'Type': 'Task', 'Resource': '%s', 'End': true}}}}}}""".formatted(activity), "[1, 2, 3]");
        var run = call(Operation.LIST_MAP_RUNS, "executionArn", arn)
                .at("/mapRuns/0/mapRunArn")
                .asText();
        assertThat(call(Operation.DESCRIBE_MAP_RUN, "mapRunArn", run)
                        .at("/itemCounts/pending")
                        .asInt())
                .isEqualTo(2);

        var update = JsonNodeFactory.instance
                .objectNode()
                .put("mapRunArn", run)
                .put("maxConcurrency", 2)
                .put("toleratedFailurePercentage", 50.5);
        Workbench.get(
                bench.simulator.api().call(Operation.UPDATE_MAP_RUN, Arguments.of(Operation.UPDATE_MAP_RUN, update)));

        var described = call(Operation.DESCRIBE_MAP_RUN, "mapRunArn", run);
        assertThat(described.path("maxConcurrency").asInt()).isEqualTo(2);
        assertThat(described.path("toleratedFailurePercentage").asDouble()).isEqualTo(50.5);
        assertThat(described.at("/itemCounts/running").asInt()).isEqualTo(2);
        Workbench.get(bench.simulator.stopExecution(arn, Optional.empty(), Optional.empty()));
        assertThat(call(Operation.DESCRIBE_MAP_RUN, "mapRunArn", run)
                        .path("status")
                        .asText())
                .isEqualTo("ABORTED");
        assertThat(Workbench.refusal(bench.simulator
                        .api()
                        .call(Operation.UPDATE_MAP_RUN, Arguments.of(Operation.UPDATE_MAP_RUN, update))))
                .hasMessageContaining("has completed");
    }

    @Test
    void aTraceHeaderIsKept() {
        var machine = bench.machine("{'StartAt': 'F', 'States': {'F': {'Type': 'Fail'}}}");
        var arn = call(Operation.START_EXECUTION, "stateMachineArn", machine, "traceHeader", "Root=1-5f-7")
                .path("executionArn")
                .asText();

        assertThat(described(arn).path("traceHeader").asText()).isEqualTo("Root=1-5f-7");
    }

    @Test
    void aTokenNamesOneRedrive() {
        var arn = bench.run("{'StartAt': 'F', 'States': {'F': {'Type': 'Fail'}}}", "{}");

        var first = call(Operation.REDRIVE_EXECUTION, "executionArn", arn, "clientToken", "t1");
        bench.time.advance(Duration.ofMinutes(10));
        var second = call(Operation.REDRIVE_EXECUTION, "executionArn", arn, "clientToken", "t1");
        call(Operation.REDRIVE_EXECUTION, "executionArn", arn, "clientToken", "t2");

        assertThat(second).isEqualTo(first);
        assertThat(described(arn).path("redriveCount").asInt()).isEqualTo(2);
    }

    @Test
    void whatCannotBeRedrivenSaysWhy() {
        var done = bench.run("{'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'End': true}}}", "{}");
        var old = bench.run("{'StartAt': 'F', 'States': {'F': {'Type': 'Fail'}}}", "{}");
        bench.time.advance(Duration.ofDays(15));

        assertThat(refusal(Operation.REDRIVE_EXECUTION, "executionArn", done))
                .hasMessage("Execution is SUCCEEDED and cannot be redriven");
        assertThat(refusal(Operation.REDRIVE_EXECUTION, "executionArn", old))
                .hasMessage("Execution redrivable period exceeded");
        assertThat(described(old).path("redriveStatusReason").asText())
                .isEqualTo("Execution redrivable period exceeded");
    }

    @Test
    void aRedriveIsKeptInTheJournal(@TempDir Path directory, @TempDir Path after) throws IOException {
        var first = new Workbench(builder -> builder.journal(directory));
        var activity =
                first.simulator.createActivity("pack").toCompletableFuture().join();
        var machine = first.simulator
                .createStateMachine(new CreateStateMachine(
                        "machine",
                        Workbench.json(
                                "{'StartAt': 'T', 'States': {'T': {'Type': 'Task', 'Resource': '%s', 'End': true}}}"
                                        .formatted(activity)),
                        "arn:aws:iam::1:role/r",
                        MachineType.STANDARD))
                .toCompletableFuture()
                .join();
        var arn = first.simulator
                .startExecution(new StartExecution(machine, Optional.empty(), Optional.empty()))
                .toCompletableFuture()
                .join()
                .executionArn();
        first.simulator
                .stopExecution(arn, Optional.empty(), Optional.empty())
                .toCompletableFuture()
                .join();
        first.simulator
                .api()
                .call(Operation.REDRIVE_EXECUTION, arguments(Operation.REDRIVE_EXECUTION, "executionArn", arn))
                .toCompletableFuture()
                .join();

        // As it stands when the process dies.
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) Files.copy(file, after.resolve(file.getFileName()));
        }
        var second = new Workbench(builder -> builder.journal(after));
        second.simulator.resume();

        var task = second.simulator
                .poll(activity, Optional.empty())
                .toCompletableFuture()
                .join()
                .orElseThrow();
        second.simulator.succeed(task.taskToken(), "7").toCompletableFuture().join();
        assertThat(second.simulator
                        .describeExecution(arn)
                        .toCompletableFuture()
                        .join()
                        .output())
                .contains("7");
    }
}
