package dev.clix.bench.workflow;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.interpreter.Limits;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.VirtualTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The cost of an item of a Map and of a branch of a Parallel, each waiting a second, among few and among many. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
public class BranchesBenchmark {
    private static final String WAITING =
            "{\"StartAt\":\"W%1$d\",\"States\":{\"W%1$d\":{\"Type\":\"Wait\",\"Seconds\":1,\"End\":true}}}";

    @Param({"MAP", "PARALLEL"})
    public String kind;

    @Param({"100", "10000"})
    public int size;

    private final VirtualTime time = new VirtualTime();
    private StepFunctionsSimulator simulator;
    private StartExecution start;

    @Setup
    public void prepare() {
        // As many at once as there are, or AWS's limit of 40 would be measured.
        var limits = new Limits(25_000, 1_000_000, 262_144, 10_485_760, size, size, 31_536_000, 300);
        simulator = StepFunctionsSimulator.builder()
                .time(time)
                .limits(limits)
                .closedExecutionsMax(1)
                .start();
        var arn = simulator
                .createStateMachine(
                        new CreateStateMachine("branches", definition(), "arn:aws:iam::1:role/r", MachineType.EXPRESS))
                .toCompletableFuture()
                .join();
        var items = JsonNodeFactory.instance.arrayNode();
        for (var i = 0; i < size; i++) items.add(i);
        start = new StartExecution(arn, Optional.empty(), Optional.of(items.toString()));
    }

    private String definition() {
        if (kind.equals("MAP"))
            return "{\"StartAt\":\"M\",\"States\":{\"M\":{\"Type\":\"Map\",\"End\":true,\"ItemProcessor\":%s}}}"
                    .formatted(WAITING.formatted(0));
        var branches = new StringBuilder();
        for (var i = 0; i < size; i++) branches.append(i == 0 ? "" : ",").append(WAITING.formatted(i));
        return "{\"StartAt\":\"P\",\"States\":{\"P\":{\"Type\":\"Parallel\",\"End\":true,\"ResultPath\":null,\"Branches\":[%s]}}}"
                .formatted(branches);
    }

    @Benchmark
    public ExecutionDescription run() {
        var ended = simulator.startSyncExecution(start).toCompletableFuture();
        while (!ended.isDone()) time.skip();
        return ended.join();
    }
}
