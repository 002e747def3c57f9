package dev.clix.browser;

import dev.clix.workflow.simulate.Simulate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** {@code ./clix simulate} with a journal, as a process of its own that may be killed and started again. */
final class StepFunctionsProcess implements AutoCloseable {
    private static final String LISTENING = "Step Functions API is listening on http://127.0.0.1:";
    private static final Path TEMPLATE = Path.of("src", "main", "resources", "template.yaml");

    private final Path journal;
    private Process process;
    private int port;

    private StepFunctionsProcess(Path journal) {
        this.journal = journal;
    }

    static StepFunctionsProcess start(Path journal) {
        StepFunctionsProcess started = new StepFunctionsProcess(journal);
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

    /** At the same port, from the same journal. */
    synchronized void start() {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Simulate.class.getName(),
                "--port",
                Integer.toString(port),
                "--journal",
                journal.toString(),
                "--template",
                TEMPLATE.toString());
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
