package dev.clix.bench.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs what {@code ./clix bench workflow} runs, and tells the figures. */
public final class WorkflowBench {
    private static final String USAGE = "./clix bench workflow [--quick] [--json FILE]";

    private final boolean quick;
    private final List<Figure> figures = new ArrayList<>();

    /** One number of a run. */
    record Figure(String work, String figure, double value) {}

    private WorkflowBench(boolean quick) {
        this.quick = quick;
    }

    public static void main(String[] arguments) throws RunnerException, IOException {
        var asked = List.of(arguments);
        var json = asked.indexOf("--json");
        var file = json < 0 ? Optional.<Path>empty() : Optional.of(file(asked, json + 1));
        if (asked.size() != (asked.contains("--quick") ? 1 : 0) + (json < 0 ? 0 : 2))
            throw new IllegalArgumentException("Expected %s, but found %s".formatted(USAGE, asked));
        var bench = new WorkflowBench(asked.contains("--quick"));
        bench.run();
        if (file.isPresent())
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValue(file.get().toFile(), bench.figures);
    }

    private static Path file(List<String> asked, int at) {
        if (at < asked.size()) return Path.of(asked.get(at));
        throw new IllegalArgumentException("Expected a file after --json; " + USAGE);
    }

    private void run() throws RunnerException {
        var results = new ArrayList<RunResult>();
        results.addAll(measured("TransitionsBenchmark.bound", 2));
        results.addAll(measured("TransitionsBenchmark.simulator", 7));
        transitions(results);
        branches(measured("BranchesBenchmark.run", 6));
        lists(measured("ListsBenchmark.page", 4));
        tell("heap", "megabytes_of_100000_waiting_executions", WaitingHeap.measure(), "goal: under 1000");
    }

    /** @param shortWarmups warm-up iterations with {@code --quick}: the simulator is more code than its bound */
    private Collection<RunResult> measured(String benchmark, int shortWarmups) throws RunnerException {
        var options = new OptionsBuilder()
                .include(Pattern.quote(benchmark) + "$")
                .forks(1)
                .warmupIterations(quick ? shortWarmups : 6)
                .warmupTime(TimeValue.milliseconds(quick ? 450 : 2_000))
                .measurementIterations(quick ? 3 : 5)
                .measurementTime(TimeValue.milliseconds(quick ? 250 : 2_000))
                .jvmArgsAppend("-Xms2g", "-Xmx2g")
                .build();
        return new Runner(options).run();
    }

    private void transitions(Collection<RunResult> results) {
        for (var workload : Workload.values()) {
            var perExecution = workload.transitions();
            var bound = score(results, "bound", workload.name()) * perExecution;
            var simulator = score(results, "simulator", workload.name()) * perExecution;
            tell(workload.name(), "lower_bound_transitions_per_second", bound, "");
            tell(workload.name(), "transitions_per_second", simulator, "");
            tell(
                    workload.name(),
                    "ratio_to_lower_bound",
                    simulator / bound,
                    String.format(Locale.ROOT, "goal: at least %.2f", workload.goal()));
        }
    }

    private void branches(Collection<RunResult> results) {
        for (var kind : List.of("MAP", "PARALLEL")) {
            var few = cost(results, "kind", kind, "size", 100) / 100;
            var many = cost(results, "kind", kind, "size", 10_000) / 10_000;
            tell(kind, "microseconds_each_of_100", few, "");
            tell(kind, "microseconds_each_of_10000", many, "");
            tell(kind, "cost_of_10000_to_100", many / few, "goal: at most 1.5");
        }
    }

    private static double score(Collection<RunResult> results, String method, String workload) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .filter(result -> result.getParams().getParam("workload").equals(workload))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElseThrow();
    }

    private void lists(Collection<RunResult> results) {
        for (var list : ListsBenchmark.List.values()) {
            var few = cost(results, "list", list.name(), "executions", 1_000);
            var many = cost(results, "list", list.name(), "executions", 50_000);
            tell(list.name(), "microseconds_ten_of_1000_executions", few, "");
            tell(list.name(), "microseconds_ten_of_50000_executions", many, "");
            tell(list.name(), "cost_of_a_page_of_50000_to_1000", many / few, "goal: at most 1.5");
        }
    }

    /** @return microseconds a call */
    private static double cost(Collection<RunResult> results, String kind, String word, String size, int number) {
        return results.stream()
                .filter(result -> result.getParams().getParam(kind).equals(word))
                .filter(result -> result.getParams().getParam(size).equals(Integer.toString(number)))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElseThrow();
    }

    private void tell(String work, String figure, double value, String goal) {
        figures.add(new Figure(work, figure, value));
        System.out.printf(Locale.ROOT, "%-9s %-42s %,16.2f  %s%n", work, figure, value, goal);
    }
}
