package dev.clix.bench.workflow;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.interpreter.Limits;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.VirtualTime;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The cost of a page of ten executions, among few and among many. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
public class ListsBenchmark {
    private static final String CHOICE =
            "{\"StartAt\":\"C\",\"States\":{\"C\":{\"Type\":\"Choice\",\"Default\":\"S\",\"Choices\":"
                    + "[{\"Variable\":\"$\",\"NumericEquals\":0,\"Next\":\"F\"}]},"
                    + "\"S\":{\"Type\":\"Succeed\"},\"F\":{\"Type\":\"Fail\"}}%s}";

    /** Which page is asked for. */
    public enum List {
        /** The newest of a machine. */
        ALL,
        /** Those that have failed, which are few and old. */
        STATUS,
        /** From the middle on. */
        TOKEN,
        /** The children of a map run that have succeeded and were never redriven. */
        MAP_RUN
    }

    @Param({"ALL", "STATUS", "TOKEN", "MAP_RUN"})
    public List list;

    @Param({"1000", "50000"})
    public int executions;

    private final StepFunctionsSimulator simulator = StepFunctionsSimulator.builder()
            .time(new VirtualTime())
            .limits(new Limits(25_000, 1_000_000, 1_000_000, 10_485_760, 40, 10_000, 31_536_000, 300))
            .closedExecutionsMax(100_000)
            .closedBytesMax(Long.MAX_VALUE)
            .start();
    private Arguments asked;

    @Setup
    public void prepare() {
        asked = arguments(list == List.MAP_RUN ? ofMapRun() : ofMachine());
        if (page().path("executions").size() != 10)
            throw new IllegalStateException("Expected ten executions, but found " + page());
    }

    private ObjectNode ofMachine() {
        var machine = machine("machine", CHOICE.formatted(""));
        for (var i = 0; i < executions; i++) start(machine, Integer.toString(i < 10 ? 0 : i));
        var members = members().put("stateMachineArn", machine);
        if (list == List.STATUS) return members.put("statusFilter", "FAILED");
        return list == List.TOKEN ? members.put("nextToken", middle(members)) : members;
    }

    /** The token of the page that ends in the middle. */
    private String middle(ObjectNode members) {
        var page = members.deepCopy().put("maxResults", 500);
        var token = call(Operation.LIST_EXECUTIONS, arguments(page)).path("nextToken");
        for (var shown = 500; shown < executions / 2; shown += 500)
            token = call(Operation.LIST_EXECUTIONS, arguments(page.deepCopy().put("nextToken", token.asText())))
                    .path("nextToken");
        return token.asText();
    }

    private ObjectNode ofMapRun() {
        var map =
                "{\"StartAt\":\"M\",\"States\":{\"M\":{\"Type\":\"Map\",\"ResultPath\":null,\"End\":true,\"ItemProcessor\":%s}}}"
                        .formatted(CHOICE.formatted(
                                ",\"ProcessorConfig\":{\"Mode\":\"DISTRIBUTED\",\"ExecutionType\":\"STANDARD\"}"));
        var items = JsonNodeFactory.instance.arrayNode();
        for (var i = 0; i < executions; i++) items.add(1 + i % 9); // an input of 256 KB at most
        var parent = start(machine("map", map), items.toString());
        var run = call(
                        Operation.LIST_MAP_RUNS,
                        Arguments.of(
                                Operation.LIST_MAP_RUNS,
                                JsonNodeFactory.instance.objectNode().put("executionArn", parent)))
                .at("/mapRuns/0/mapRunArn");
        return members()
                .put("mapRunArn", run.asText())
                .put("statusFilter", "SUCCEEDED")
                .put("redriveFilter", "NOT_REDRIVEN");
    }

    private static ObjectNode members() {
        return JsonNodeFactory.instance.objectNode().put("maxResults", 10);
    }

    private static Arguments arguments(ObjectNode members) {
        return Arguments.of(Operation.LIST_EXECUTIONS, members);
    }

    private String machine(String name, String definition) {
        return get(simulator.createStateMachine(
                new CreateStateMachine(name, definition, "arn:aws:iam::1:role/r", MachineType.STANDARD)));
    }

    private String start(String machine, String input) {
        return get(simulator.startExecution(new StartExecution(machine, Optional.empty(), Optional.of(input))))
                .executionArn();
    }

    private ObjectNode call(Operation operation, Arguments arguments) {
        return get(simulator.api().call(operation, arguments));
    }

    private static <T> T get(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    @Benchmark
    public ObjectNode page() {
        return call(Operation.LIST_EXECUTIONS, asked);
    }
}
