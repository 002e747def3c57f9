package dev.clix.browser;

import dev.clix.workflow.simulate.Simulate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./clix simulate} as a process of its own, which may be killed and, with a journal, started again. */
final class StepFunctionsProcess implements AutoCloseable {
    private static final String LISTENING = "Step Functions API is listening on http://127.0.0.1:";
    private static final Path TEMPLATE = Path.of("src", "main", "resources", "template.yaml");

    private final List<String> options;
    private Process process;
    private int port;

    private StepFunctionsProcess(List<String> options) {
        this.options = options;
    }

    static StepFunctionsProcess start(Path journal) {
        return with("--journal", journal.toString(), "--template", TEMPLATE.toString());
    }

    static StepFunctionsProcess with(String... options) {
        StepFunctionsProcess started = new StepFunctionsProcess(List.of(options));
        started.start();
        return started;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** kill -9. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** At the same port, with the same options. */
    synchronized void start() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Simulate.class.getName(),
                "--port",
                Integer.toString(port)));
        command.addAll(options);
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            port = listening(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int listening(Process process) throws IOException {
        String line = process.inputReader().readLine();
        if (line == null || !line.startsWith(LISTENING)) {
            process.destroyForcibly(); // or it would outlive the tests, and whoever reads their output would wait for
            // it
            throw new AssertionError("Expected the API to listen, but it said " + line);
        }
        return Integer.parseInt(line.substring(LISTENING.length()));
    }

    @Override
    public synchronized void close() {
        kill();
    }
}
