package dev.clix.bench.realtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server in a process of its own, told apart from ours by the operating system's books. It is made for one core; it
 * may start and warm up on all there are, and is measured when pinned to one.
 */
public final class ServerProcess implements AutoCloseable {
    private static final String CORE = "0";
    private static final String ALL_CORES = "0,1";
    private static final Pattern LISTENING = Pattern.compile(".* is listening on http://127\\.0\\.0\\.1:(\\d+)");
    private static final Pattern LIVE_TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
    /** The unit of CPU time in {@code /proc}; fixed at 100 a second by Linux for user space. */
    private static final double TICKS_PER_SECOND = 100;

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * On one core from the beginning.
     *
     * @param log takes what the server writes to its error stream
     */
    public static ServerProcess start(String main, List<String> arguments, Path log) throws IOException {
        ServerProcess server = startOnAllCores(main, arguments, log);
        server.pin();
        return server;
    }

    static ServerProcess startOnAllCores(String main, List<String> arguments, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of("taskset", "-c", ALL_CORES, java("java")));
        // As many threads as on one core, and collected as ./clix serve is.
        command.addAll(
                List.of("-XX:ActiveProcessorCount=1", "-Xms1g", "-Xmx1g", "-XX:+UseG1GC", "-XX:MaxGCPauseMillis=20"));
        // The archive of classes that ./clix has made halves each start; one that does not fit is passed over.
        Optional.ofNullable(System.getProperty("clix.bench.archive"))
                .ifPresent(archive -> command.addAll(
                        List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        return new ServerProcess(process, awaitPort(process, main, log));
    }

    /** From now on all its threads share one core. */
    void pin() {
        place(CORE);
    }

    /** Warms up sooner. */
    void spread() {
        place(ALL_CORES);
    }

    private void place(String cores) {
        run("taskset", "-a", "-c", "-p", cores, Long.toString(process.pid()));
    }

    private static String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() == 0) return output;
            throw new IllegalStateException("Expected %s to succeed, but it said %s".formatted(command[0], output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected %s to end, but was interrupted".formatted(command[0]), e);
        }
    }

    private static int awaitPort(Process process, String main, Path log) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.matches()) {
                drain(out);
                return Integer.parseInt(listening.group(1));
            }
        }
        throw new IOException("Expected %s to listen, but it ended; see %s".formatted(main, log));
    }

    /** A full pipe would stop the server. */
    private static void drain(BufferedReader out) {
        Thread drain = new Thread(() -> out.lines().forEach(line -> {}), "drain");
        drain.setDaemon(true);
        drain.start();
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    public int port() {
        return port;
    }

    /** CPU seconds used so far, in user and system. */
    public double cpuSeconds() {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            // The command in parentheses may hold blanks; the fields after it do not.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of live objects after a full collection. */
    public long liveHeapBytes() {
        jcmd("GC.run"); // objects that a concurrent cycle has yet to free are counted as live otherwise
        String histogram = jcmd("GC.class_histogram");
        Matcher total = LIVE_TOTAL.matcher(histogram);
        if (total.find()) return Long.parseLong(total.group(1));
        throw new IllegalStateException("Expected a histogram's total from jcmd, but found " + histogram);
    }

    private String jcmd(String command) {
        return run(java("jcmd"), Long.toString(process.pid()), command);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
