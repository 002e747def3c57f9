package dev.clix.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ./clix serve} in a process of its own, which can be killed. */
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param settings as {@code -Dclix.…} has them */
    static ServerProcess start(List<String> settings, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // On a busy machine loops are late, and it is no test's business.
                "-Dclix.overload.lagMillis=60000"));
        settings.forEach(setting -> command.add("-Dclix." + setting));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("--host", "127.0.0.1"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new ServerProcess(process, port(process));
    }

    private static int port(Process process) throws IOException {
        BufferedReader told =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = told.readLine();
        if (line == null) throw new AssertionError("Expected a server that listens, but it ended");
        return Integer.parseInt(line.replaceFirst(".*:", ""));
    }

    int port() {
        return port;
    }

    /** As {@code kill -9} does: it has no time for anything. */
    void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS))
                throw new AssertionError("Expected a process that can be killed");
        } catch (InterruptedException e) {
            throw new AssertionError("Expected to wait in peace", e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
