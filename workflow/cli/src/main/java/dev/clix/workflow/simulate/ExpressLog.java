package dev.clix.workflow.simulate;

import dev.clix.workflow.MachineType;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.Identity;
import dev.clix.workflow.simulator.execution.HistoryListener;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The events of EXPRESS executions, as they happen: on AWS, nothing but a log tells of them. */
final class ExpressLog implements HistoryListener, AutoCloseable {
    private static final String STANDARD_OUTPUT = "-";

    private final String region;
    private final PrintStream out;
    private final boolean isFile;
    private final Consumer<String> line;
    private boolean isBroken;

    private ExpressLog(String region, OutputStream out, boolean isFile, Consumer<String> line) {
        this.region = region;
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        this.isFile = isFile;
        this.line = line;
    }

    /**
     * @param file gets what comes after what it has; {@code -} is the standard output
     * @param line told when it cannot be written
     */
    static ExpressLog to(Path file, String region, Consumer<String> line) {
        if (file.toString().equals(STANDARD_OUTPUT)) return new ExpressLog(region, System.out, false, line);
        try {
            var appended = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return new ExpressLog(region, appended, true, line);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void happened(Identity execution, List<HistoryEvent> events) {
        if (execution.type() != MachineType.EXPRESS) return;
        var lines = new EventLog(region, execution.executionArn())
                .lines(events)
                .map(event -> event + "\n")
                .collect(Collectors.joining());
        if (!lines.isEmpty()) write(lines);
    }

    /** Executions go on without a log. */
    private synchronized void write(String lines) {
        out.print(lines);
        if (!out.checkError() || isBroken) return;
        isBroken = true;
        line.accept("The log of EXPRESS executions cannot be written; some of it is missing from here on");
    }

    /** The standard output is everybody's, and stays open. */
    @Override
    public void close() {
        if (out.checkError() || !isFile) return;
        out.close();
    }
}
