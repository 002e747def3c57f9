package dev.clix.workflow.junit;

import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.simulator.mock.MockConfig;
import dev.clix.workflow.time.VirtualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The fixture of one test: a simulator, its time, and the workflow it names. */
final class TestBench implements AutoCloseable {
    private final Class<?> testClass;
    private final WorkflowTest annotation;
    private final VirtualTime time = new VirtualTime();
    private final StepFunctionsSimulator simulator;
    private final Runnable stop;

    TestBench(Class<?> testClass, WorkflowTest annotation) {
        this.testClass = testClass;
        this.annotation = annotation;
        var builder = StepFunctionsSimulator.builder().time(time);
        if (!annotation.mocks().isEmpty()) builder.mocks(MockConfig.parse(resource(annotation.mocks())));
        this.simulator = builder.start();
        this.stop = annotation.skipping() ? time.skipping()::close : () -> {};
    }

    VirtualTime time() {
        return time;
    }

    StepFunctionsSimulator simulator() {
        return simulator;
    }

    Workflow workflow() {
        var file = annotation.value();
        if (file.isEmpty())
            throw new IllegalStateException("Expected @WorkflowTest to name a definition, such as \"order.asl.json\"");
        var name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("[.].*$", "");
        var request = new CreateStateMachine(
                name, resource(file), "arn:aws:iam::123456789012:role/" + name, MachineType.STANDARD);
        return new Workflow(simulator, time, TestAnswers.get(simulator.createStateMachine(request)));
    }

    private String resource(String name) {
        try (var stream = testClass.getResourceAsStream(name)) {
            if (stream == null)
                throw new IllegalArgumentException(
                        "Expected a resource '%s' beside %s".formatted(name, testClass.getName()));
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Adds the histories to a test's failure; fails a test that passed when an assertion failed in a handler, or a mock
     * was left unused.
     */
    void finish(Optional<Throwable> failure) {
        var inHandler = simulator.failedAssertion();
        if (failure.isPresent() || inHandler.isPresent()) System.out.println(HistoryText.of(simulator));
        if (failure.isPresent()) {
            inHandler.filter(found -> found != failure.get()).ifPresent(failure.get()::addSuppressed);
            return;
        }
        if (inHandler.isPresent()) throw inHandler.get();
        var unused = simulator.unusedMocks();
        if (!unused.isEmpty()) throw new AssertionError("Mocks were left unused: " + unused);
    }

    @Override
    public void close() {
        stop.run();
    }
}
