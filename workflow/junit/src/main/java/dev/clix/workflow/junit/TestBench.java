package dev.clix.workflow.junit;

import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.simulator.mock.MockConfig;
import dev.clix.workflow.time.TimeSource;
import dev.clix.workflow.time.VirtualTime;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** The fixture of one test, or of all tests of an instance that share it: a simulator, its time, and its machines. */
final class TestBench {
    private static final TimeSource.Hold NOT_SKIPPING = () -> {};

    private final VirtualTime time;
    private final StepFunctionsSimulator simulator;
    private final TestMachines machines;
    private TestSettings settings;
    private Optional<AssertionError> told = Optional.empty();
    private TimeSource.Hold skipping = NOT_SKIPPING;

    TestBench(TestSettings settings) {
        this.settings = settings;
        this.time = new VirtualTime(settings.startingAt());
        var builder = StepFunctionsSimulator.builder().time(time);
        builder.mocks(this::mocks);
        settings.buckets().ifPresent(builder::buckets);
        settings.seed().ifPresent(seed -> builder.random(new Random(seed)));
        this.simulator = builder.start();
        this.machines = new TestMachines(simulator, time);
    }

    /** From here on it is used by a test of these settings. */
    void use(TestSettings next) {
        settings = next;
        if (next.skipping() && skipping == NOT_SKIPPING) skipping = time.skipping();
    }

    private MockConfig mocks() {
        return settings.mocks()
                .map(file -> MockConfig.parse(file.text()))
                .orElseThrow(
                        () -> new IllegalStateException(
                                "Expected a mock configuration, such as @WorkflowTest(mocks = \"mocks.json\"), but there is none"));
    }

    VirtualTime time() {
        return time;
    }

    StepFunctionsSimulator simulator() {
        return simulator;
    }

    TestMachines machines() {
        machines.create(settings);
        return machines;
    }

    /**
     * Reports a failure; fails a test that passed when an assertion failed in a handler.
     *
     * @param failure of the test
     */
    void finish(Optional<Throwable> failure, FailureReport report) {
        stopSkipping();
        var inHandler =
                simulator.failedAssertion().filter(found -> told.stream().noneMatch(found::equals));
        told = simulator.failedAssertion();
        if (failure.isPresent() || inHandler.isPresent()) tell(report);
        else report.delete();
        if (failure.isPresent())
            inHandler.filter(found -> found != failure.get()).ifPresent(failure.get()::addSuppressed);
        else if (inHandler.isPresent()) throw inHandler.get();
    }

    private void tell(FailureReport report) {
        System.out.println(HistoryText.of(simulator));
        report.write(simulator).ifPresent(file -> System.out.println("With pictures: " + file.toAbsolutePath()));
    }

    /** Fails tests that passed when a mock was left unused. */
    void end(Optional<Throwable> failure, Optional<CoverageCollector> coverage) {
        stopSkipping();
        coverage.ifPresent(collector -> collector.collect(simulator));
        simulator.close();
        var unused = Stream.concat(simulator.unusedMocks().stream(), machines.unusedMocks().stream())
                .toList();
        if (failure.isEmpty() && !unused.isEmpty()) throw new AssertionError("Mocks were left unused: " + unused);
    }

    private void stopSkipping() {
        skipping.close();
        skipping = NOT_SKIPPING;
    }
}
