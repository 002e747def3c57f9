package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.simulator.task.TaskFailure;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Map runs: looked at, changed while they run, and redriven with their execution. */
class MapRunTest {
    private final Workbench bench = new Workbench();

    @Test
    void aMapRunRunsAgainWhatFailed() {
        var repaired = new AtomicBoolean();
        var calls = new AtomicInteger();
        bench.simulator.handle("arn:aws:lambda:*", call -> {
            calls.incrementAndGet();
            if (!repaired.get() && call.input().path("bad").asBoolean()) throw new TaskFailure("Broken", "not yet");
            return call.input();
        });
        var arn = bench.run("""
                {'StartAt': 'Each', 'States': {'Each': {'Type': 'Map', 'Label': 'Each', 'ToleratedFailureCount': 1, 'End': true,
                  'ItemProcessor': {'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'},
                  'StartAt': 'T', 'States': {'T': {'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:1:function:f', 'End': true}}}}}}""", "[{'n': 0}, {'bad': true}, {'bad': true, 'n': 2}]");
        var run = bench.call(Operation.LIST_MAP_RUNS, "executionArn", arn)
                .at("/mapRuns/0/mapRunArn")
                .asText();
        var failed = bench.call(Operation.DESCRIBE_MAP_RUN, "mapRunArn", run);
        assertThat(failed.path("status").asText()).isEqualTo("FAILED");
        assertThat(failed.at("/itemCounts/failed").asInt()).isEqualTo(2);
        assertThat(failed.at("/itemCounts/total").asInt()).isEqualTo(3);
        repaired.set(true);
        var before = calls.get();

        bench.call(Operation.REDRIVE_EXECUTION, "executionArn", arn);

        assertThat(bench.describe(arn).output()).contains("[{\"n\":0},{\"bad\":true},{\"bad\":true,\"n\":2}]");
        assertThat(calls.get()).isEqualTo(before + 2);
        assertThat(bench.types(arn))
                .containsSubsequence("MapRunFailed", "ExecutionRedriven", "MapRunRedriven", "MapRunSucceeded");
        var redriven = bench.call(Operation.DESCRIBE_MAP_RUN, "mapRunArn", run);
        assertThat(redriven.path("redriveCount").asInt()).isEqualTo(1);
        assertThat(redriven.at("/executionCounts/succeeded").asInt()).isEqualTo(3);
        var children = bench.call(Operation.LIST_EXECUTIONS, "mapRunArn", run, "redriveFilter", "REDRIVEN");
        assertThat(children.path("executions")).hasSize(2);
    }

    /** As recorded: radkawar/stackd, distributed_map.json, child_describe, child_definition and children. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"``|[1,{'Items':[1,2,3]}]|1,1", "'ItemBatcher':{'MaxItemsPerBatch':2},|[1,2,3]|1,2"})
    void aChildTellsWhatItRunsAndHowManyItemsItIsFor(String fields, String items, String counts) {
        var processor =
                "'StartAt':'P','States':{'P':{'Type':'Pass','Parameters':{'of.$':'$$.StateMachine'},'End':true}}";
        var execution = bench.run("""
                {'StartAt':'All','States':{'All':{'Type':'Parallel','End':true,'Branches':[{'StartAt':'Each','States':{'Each':{'Type':'Map','Label':'L','End':true,%s
                  'ItemProcessor':{'ProcessorConfig':{'Mode':'DISTRIBUTED','ExecutionType':'STANDARD'},%s}}}}]}}}""".formatted(fields, processor), items);
        var run = bench.call(Operation.LIST_MAP_RUNS, "executionArn", execution)
                .at("/mapRuns/0/mapRunArn")
                .asText();
        var children = bench.call(Operation.LIST_EXECUTIONS, "mapRunArn", run).path("executions");
        assertThat(children.findValuesAsText("itemCount").stream().sorted().collect(Collectors.joining(",")))
                .isEqualTo(counts);

        var child = children.get(0).path("executionArn").asText();
        var machine = bench.call(Operation.DESCRIBE_STATE_MACHINE_FOR_EXECUTION, "executionArn", execution);
        var told = bench.call(Operation.DESCRIBE_STATE_MACHINE_FOR_EXECUTION, "executionArn", child);
        assertThat(told.path("definition").asText()).isEqualTo(Workbench.json("{" + processor + "}"));
        assertThat(told.path("stateMachineArn").asText())
                .isEqualTo(machine.path("stateMachineArn").asText() + "/L");
        assertThat(told.path("mapRunArn").asText()).isEqualTo(run);
        assertThat(told.path("label").asText()).isEqualTo("L");
        for (var same : List.of(
                "name",
                "roleArn",
                "updateDate",
                "loggingConfiguration",
                "tracingConfiguration",
                "encryptionConfiguration")) assertThat(told.path(same)).as(same).isEqualTo(machine.path(same));
        assertThat(bench.describe(child).output())
                .hasValueSatisfying(output -> assertThat(output)
                        .contains("\"Id\":\"%s/L\",\"Name\":\"%s\""
                                .formatted(
                                        machine.path("stateMachineArn").asText(),
                                        machine.path("name").asText())));
    }

    @Test
    void aMapRunGoesOnByOtherNumbers() {
        var activity = bench.activity("item");
        var arn = bench.run("""
                {'StartAt': 'Each', 'States': {'Each': {'Type': 'Map', 'Label': 'Each', 'MaxConcurrency': 1, 'End': true,
                  'ItemProcessor': {'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'},
                  'StartAt': 'T', 'States': {'T': {'Type': 'Task', 'Resource': '%s', 'End': true}}}}}}""".formatted(activity), "[1, 2, 3]");
        var run = bench.call(Operation.LIST_MAP_RUNS, "executionArn", arn)
                .at("/mapRuns/0/mapRunArn")
                .asText();
        assertThat(bench.call(Operation.DESCRIBE_MAP_RUN, "mapRunArn", run)
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

        var described = bench.call(Operation.DESCRIBE_MAP_RUN, "mapRunArn", run);
        assertThat(described.path("maxConcurrency").asInt()).isEqualTo(2);
        assertThat(described.path("toleratedFailurePercentage").asDouble()).isEqualTo(50.5);
        assertThat(described.at("/itemCounts/running").asInt()).isEqualTo(2);
        Workbench.get(bench.simulator.stopExecution(arn, Optional.empty(), Optional.empty()));
        assertThat(bench.call(Operation.DESCRIBE_MAP_RUN, "mapRunArn", run)
                        .path("status")
                        .asText())
                .isEqualTo("ABORTED");
        assertThat(Workbench.refusal(bench.simulator
                        .api()
                        .call(Operation.UPDATE_MAP_RUN, Arguments.of(Operation.UPDATE_MAP_RUN, update))))
                .hasMessageContaining("has completed");
    }

    @Test
    void aTokenOfAnotherListIsRefused() {
        var arn = bench.run("{'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'End': true}}}", "{}");

        assertThat(bench.refusal(Operation.LIST_MAP_RUNS, "executionArn", arn, "nextToken", "stray")
                        .code())
                .isEqualTo(Code.INVALID_TOKEN);
        assertThat(bench.refusal(Operation.GET_EXECUTION_HISTORY, "executionArn", arn, "nextToken", "stray")
                        .code())
                .isEqualTo(Code.INVALID_TOKEN);
    }
}
