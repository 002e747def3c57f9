package dev.clix.workflow.junit;

import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file for each test that has failed, in Markdown: every execution's way through its machine, as a picture of Mermaid, and its
 * history. In {@code target/workflow-reports}, {@code build/workflow-reports} beside a Gradle build, or the folder that
 * the system property {@code clix.reports} names.
 */
final class FailureReport {
    private static final String FOLDER = "clix.reports";
    private static final Pattern UNFIT = Pattern.compile("[^\\w.$-]+");
    private static final boolean IS_GRADLE = new File("build.gradle").exists() || new File("build.gradle.kts").exists();

    private final Path file;

    private FailureReport(Path file) {
        this.file = file;
    }

    /** @param test its class and method, {@code shop.OrderTest.isPaidBack}, and more where one method is several tests */
    static FailureReport of(String test) {
        return new FailureReport(folder().resolve(UNFIT.matcher(test).replaceAll("_") + ".md"));
    }

    private static Path folder() {
        return Path.of(System.getProperty(FOLDER, (IS_GRADLE ? "build" : "target") + "/workflow-reports"));
    }

    /** @return the file's path; empty where it cannot be written, as a report is not worth a failure of its own */
    Optional<Path> write(StepFunctionsSimulator simulator) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text(simulator));
            return Optional.of(file);
        } catch (IOException unwritable) {
            return Optional.empty();
        }
    }

    /** The test has passed, so that the report of an earlier run would mislead. */
    void delete() {
        if (!file.toFile().exists()) return; // costs a thousand tests less than to try in vain
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            throw new UncheckedIOException("Expected to delete the report of an earlier run, " + file, kept);
        }
    }

    private static String text(StepFunctionsSimulator simulator) {
        return simulator.executionArns().stream()
                .map(arn -> TestAnswers.get(simulator.description(arn)))
                .filter(execution -> execution.summary().mapRunArn().isEmpty())
                .map(execution -> text(simulator, execution))
                .collect(Collectors.joining("\n"));
    }

    private static String text(StepFunctionsSimulator simulator, ExecutionDescription execution) {
        return """
                # %s

                %s

                ```mermaid
                %s```

                ```
                %s
                ```
                """.formatted(
                        execution.executionArn(),
                        PathText.of(TestAnswers.get(simulator.facts(execution.executionArn())), execution.status()),
                        picture(simulator, execution),
                        HistoryText.of(simulator, execution.executionArn()));
    }

    private static String picture(StepFunctionsSimulator simulator, ExecutionDescription execution) {
        var machine = MachineStates.of(simulator, execution.stateMachineArn()).machine();
        var taken = new PathsTaken(machine);
        ExecutionTree.of(simulator, execution.executionArn()).forEach(taken::follow);
        return MermaidReport.of(machine, taken);
    }
}
