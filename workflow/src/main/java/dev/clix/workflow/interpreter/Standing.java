package dev.clix.workflow.interpreter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The commands that stand, and which frame each is for; kept up to date one at a time. */
final class Standing {
    /** Tasks that wait for their answer, whether still on offer or taken. */
    private final Map<Long, Frame> tasks = new HashMap<>(4);

    private final Map<Long, Row> timers = new HashMap<>(4);
    private final Map<Long, Row> offers = new HashMap<>(4);
    private final Map<Long, Row> tokens = new HashMap<>(4);
    private final Map<Long, Row> requests = new HashMap<>(4);
    private List<Command.Change> changes = new ArrayList<>(4);

    private record Row(Frame frame, Command command) {}

    private void stand(Map<Long, Row> rows, long id, Frame frame, Command command) {
        rows.put(id, new Row(frame, command));
        changes.add(new Command.Change(command, true));
    }

    private void lapse(Map<Long, Row> rows, long id) {
        var row = rows.remove(id);
        if (row != null) changes.add(new Command.Change(row.command(), false));
    }

    private static Optional<Frame> frame(Map<Long, Row> rows, long id) {
        return Optional.ofNullable(rows.get(id)).map(Row::frame);
    }

    void arm(Frame frame, Command.ArmTimer timer) {
        stand(timers, timer.id(), frame, timer);
    }

    void disarm(long timer) {
        lapse(timers, timer);
    }

    void offer(Frame frame, Command.OfferTask task) {
        tasks.put(task.id(), frame);
        stand(offers, task.id(), frame, task);
        task.token().ifPresent(token -> honour(frame, task.id(), token));
    }

    void honour(Frame frame, long task, String token) {
        stand(tokens, task, frame, new Command.HonourToken(task, token));
    }

    /** Somebody has it: it is no longer on offer, but still to be answered. */
    void take(long task) {
        lapse(offers, task);
    }

    void close(long task) {
        tasks.remove(task);
        lapse(offers, task);
        lapse(tokens, task);
    }

    void request(Frame frame, Command.Request request) {
        stand(requests, request.id(), frame, request);
    }

    void withdraw(long request) {
        lapse(requests, request);
    }

    Optional<Frame> frameOfTimer(long timer) {
        return frame(timers, timer);
    }

    Optional<Frame> frameOfTask(long task) {
        return Optional.ofNullable(tasks.get(task));
    }

    Optional<Frame> frameOfRequest(long request) {
        return frame(requests, request);
    }

    boolean stands(Command command) {
        var rows = command instanceof Command.ArmTimer
                ? timers
                : command instanceof Command.OfferTask
                        ? offers
                        : command instanceof Command.HonourToken ? tokens : requests;
        return rows.containsKey(command.id());
    }

    Optional<Command.OfferTask> offered(long task) {
        return Optional.ofNullable(offers.get(task)).map(row -> (Command.OfferTask) row.command());
    }

    List<Command.OfferTask> taken() {
        var taken = new ArrayList<Command.OfferTask>();
        for (var frame : tasks.values())
            if (frame.position instanceof Position.Tasking task && task.started())
                taken.add(new Command.OfferTask(
                        task.task(),
                        task.resource(),
                        frame.currentState().name(),
                        task.input(),
                        frame.attempt,
                        task.token()));
        return taken;
    }

    void forEach(Consumer<Command> action) {
        for (var rows : List.of(timers, offers, tokens, requests))
            rows.values().forEach(row -> action.accept(row.command()));
    }

    List<Command.Change> drainChanges() {
        var drained = changes;
        changes = drained.isEmpty() ? drained : new ArrayList<>(4);
        return drained;
    }
}
