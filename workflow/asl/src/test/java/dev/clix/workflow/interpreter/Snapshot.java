package dev.clix.workflow.interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Everything an execution is, as a text: two executions are equal when their texts are. */
public final class Snapshot {
    private final List<String> lines = new ArrayList<>();

    private Snapshot() {}

    public static String of(Execution execution) {
        var snapshot = new Snapshot();
        snapshot.lines.add("%s after %s facts, %s events, %s frames"
                .formatted(execution.status, execution.sequence, execution.publicId, execution.framesBegun));
        snapshot.lines.add(
                "%s %s %s %s".formatted(execution.startDate, execution.stopDate, execution.identity, execution.input));
        snapshot.lines.add("%s %s %s".formatted(execution.output, execution.error, execution.cause));
        execution.root.ifPresent(snapshot::frame);
        snapshot.lines.add(commands(execution));
        return String.join("\n", snapshot.lines);
    }

    private static String commands(Execution execution) {
        return execution.commands().stream().map(Snapshot::command).sorted().collect(Collectors.joining("\n"));
    }

    /** Without the definition, which does not change. */
    private static String command(Command command) {
        if (command instanceof Command.RunChild run) return "run %s %s %s".formatted(run.id(), run.name(), run.input());
        if (command instanceof Command.WriteResults write) return "write %s %s".formatted(write.id(), write.results());
        if (command instanceof Command.ReadItems read) return "read %s %s".formatted(read.id(), read.arguments());
        return command.toString();
    }

    private void frame(Frame frame) {
        lines.add("frame %s index %s live %s chain %s at %s"
                .formatted(frame.id, frame.index, frame.isLive, frame.chain, frame.position));
        lines.add("  %s entered %s after %s at %s attempt %s retries %s variables %s input %s"
                .formatted(
                        frame.state.map(s -> s.name()),
                        frame.enteredId,
                        frame.enteredPrevious,
                        frame.enteredAt,
                        frame.attempt,
                        retries(frame),
                        new TreeMap<>(frame.variables),
                        frame.input));
        frame.fork.ifPresent(this::fork);
        frame.mapRun.ifPresent(
                run -> lines.add("  map run %s next %s ready %s request %s running %s results %s written %s"
                        .formatted(
                                run.arn,
                                run.next(),
                                run.ready,
                                run.request,
                                run.running().stream().sorted().toList(),
                                run.results(List.of()),
                                run.written)));
    }

    private static List<Integer> retries(Frame frame) {
        return java.util.Arrays.stream(frame.retries).boxed().toList();
    }

    private void fork(Fork fork) {
        lines.add("  fork next %s running %s succeeded %s freed %s started %s results %s"
                .formatted(
                        fork.next,
                        fork.running,
                        fork.succeeded,
                        fork.freed,
                        fork.started,
                        java.util.Arrays.toString(fork.results)));
        for (var child : fork.children) if (child != null) frame(child);
    }
}
