package dev.clix.workflow.junit;

import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Collects what the tests of a run reach of their machines, if the configuration parameter {@code clix.coverage} names a folder.
 * When the last test has ended, the reports are written there, and the run fails where less than {@code
 * clix.coverage.minimum} percent was reached.
 */
@SuppressWarnings("deprecation") // the word for it that every JUnit from 5.9 on knows
final class CoverageCollector implements ExtensionContext.Store.CloseableResource {
    private static final String FOLDER = "clix.coverage";
    private static final String MINIMUM = "clix.coverage.minimum";
    private static final Namespace NAMESPACE = Namespace.create(CoverageCollector.class);
    /** Surefire's name for the JVM, where there are several. */
    private static final String FORK = "surefire.forkNumber";

    private final Path folder;
    private final double minimum;
    private final Map<Definition, MachineCoverage> machines = new ConcurrentHashMap<>();

    /** Tests of different classes may have different machines of one name. */
    private record Definition(String name, String text) {}

    private CoverageCollector(Path folder, double minimum) {
        this.folder = folder;
        this.minimum = minimum;
    }

    /** @return the run's; empty where coverage is not asked for */
    static Optional<CoverageCollector> of(ExtensionContext context) {
        var folder = context.getConfigurationParameter(FOLDER).filter(name -> !name.isBlank());
        return folder.map(name -> context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        CoverageCollector.class,
                        unused -> new CoverageCollector(Path.of(name), minimum(context)),
                        CoverageCollector.class));
    }

    private static double minimum(ExtensionContext context) {
        return context.getConfigurationParameter(MINIMUM)
                .map(Double::parseDouble)
                .orElse(0.0);
    }

    /** Once a test's executions have ended, or will never. */
    void collect(StepFunctionsSimulator simulator) {
        for (var arn : simulator.executionArns()) {
            var execution = TestAnswers.get(simulator.description(arn));
            if (execution.summary().mapRunArn().isEmpty()) collect(simulator, execution);
        }
    }

    private void collect(StepFunctionsSimulator simulator, ExecutionDescription execution) {
        var machine = machine(simulator, execution.stateMachineArn());
        machine.ifPresent(coverage ->
                ExecutionTree.of(simulator, execution.executionArn()).forEach(coverage::follow));
    }

    /** Empty when a test has deleted it. */
    private Optional<MachineCoverage> machine(StepFunctionsSimulator simulator, String stateMachineArn) {
        try {
            var described = MachineStates.described(simulator, stateMachineArn);
            var definition = new Definition(described.summary().name(), described.definition());
            return Optional.of(machines.computeIfAbsent(
                    definition,
                    unused -> new MachineCoverage(
                            definition.name(), MachineStates.of(described).machine())));
        } catch (WorkflowException gone) {
            return Optional.empty();
        }
    }

    /** @throws AssertionError when too little was reached */
    @Override
    public void close() {
        var sorted = machines.values().stream()
                .sorted(Comparator.comparing(MachineCoverage::name))
                .toList();
        var report = new CoverageReport(sorted);
        try {
            report.write(
                    folder,
                    Optional.ofNullable(System.getProperty(FORK))
                            .filter(number -> !number.equals("1"))
                            .map(number -> "-" + number)
                            .orElse(""));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write the coverage of workflows to " + folder, unwritable);
        }
        if (report.percent() < minimum)
            throw new AssertionError(
                    "Expected tests to reach at least %s %% of their workflows, but they reached %s %%. Missed:%s"
                            .formatted(minimum, report.percent(), report.missed()));
    }
}
