package dev.clix.bench.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How many executions of each workload a second, on either side; both remember the last hundred. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TransitionsBenchmark {
    private static final int REMEMBERED = 100;

    /** The lower bound. */
    @State(Scope.Thread)
    public static class Bound {
        @Param({"W1", "W2", "W3", "W4"})
        public Workload workload;

        private LowerBound bound;
        private JsonNode input;
        private ArrayDeque<List<?>> histories;

        @Setup
        public void prepare() throws IOException {
            bound = workload.bound();
            input = new ObjectMapper().readTree(workload.input());
            histories = new ArrayDeque<>(REMEMBERED + 1);
        }
    }

    /** The simulator. */
    @State(Scope.Thread)
    public static class Simulated {
        @Param({"W1", "W2", "W3", "W4"})
        public Workload workload;

        private SimulatorTarget side;

        @Setup
        public void prepare() {
            side = new SimulatorTarget(workload);
            side.check();
        }
    }

    @Benchmark
    public int bound(Bound state) {
        var history = state.bound.run(state.input);
        state.histories.add(history);
        if (state.histories.size() > REMEMBERED) state.histories.poll();
        return history.size();
    }

    @Benchmark
    public String simulator(Simulated state) {
        return state.side.run();
    }
}
