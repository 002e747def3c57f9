package dev.clix.workflow.simulate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./clix simulate} in a process of its own. */
final class SimulateProcess implements AutoCloseable {
    private final Process process;
    private final String url;

    private SimulateProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static SimulateProcess start(String... options) {
        return start(List.of(), options);
    }

    /** @param kilobytes how large a file may grow */
    static SimulateProcess startLimited(int kilobytes, String... options) {
        return start(List.of("bash", "-c", "ulimit -f " + kilobytes + " && exec \"$@\"", "bash"), options);
    }

    private static SimulateProcess start(List<String> before, String... options) {
        var command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Simulate.class.getName()));
        command.addAll(List.of(options));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new SimulateProcess(process, listening(process));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String listening(Process process) throws IOException {
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine())
            if (line.startsWith("Step Functions API is listening on "))
                return line.substring(line.lastIndexOf(' ') + 1);
        throw new IllegalStateException("Expected the API to listen, but the process ended");
    }

    String url() {
        return url;
    }

    int port() {
        return Integer.parseInt(url.substring(url.lastIndexOf(':') + 1));
    }

    /** kill -9. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
