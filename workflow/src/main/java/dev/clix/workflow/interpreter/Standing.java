package dev.clix.workflow.interpreter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The commands that stand, and which frame each is for; kept up to date one at a time. */
final class Standing {
    private final Map<Long, Frame> timers = new HashMap<>(4);
    private final Map<Long, Frame> tasks = new HashMap<>(4);
    private final Map<Long, Command.ArmTimer> armed = new HashMap<>(4);
    private final Map<Long, Command.OfferTask> offered = new HashMap<>(4);
    private final Map<Long, Command.HonourToken> honoured = new HashMap<>(4);
    private List<Command.Change> changes = new ArrayList<>(4);

    void arm(Frame frame, Command.ArmTimer timer) {
        timers.put(timer.timer(), frame);
        armed.put(timer.timer(), timer);
        changes.add(new Command.Change(timer, true));
    }

    void disarm(long timer) {
        timers.remove(timer);
        var command = armed.remove(timer);
        if (command != null) changes.add(new Command.Change(command, false));
    }

    void offer(Frame frame, Command.OfferTask task) {
        tasks.put(task.task(), frame);
        offered.put(task.task(), task);
        changes.add(new Command.Change(task, true));
        task.token().ifPresent(token -> honour(task.task(), token));
    }

    void honour(long task, String token) {
        var command = new Command.HonourToken(task, token);
        honoured.put(task, command);
        changes.add(new Command.Change(command, true));
    }

    /** Somebody has it: it is no longer on offer, but still to be answered. */
    void take(long task) {
        var command = offered.remove(task);
        if (command != null) changes.add(new Command.Change(command, false));
    }

    void close(long task) {
        take(task);
        tasks.remove(task);
        var command = honoured.remove(task);
        if (command != null) changes.add(new Command.Change(command, false));
    }

    Optional<Frame> frameOfTimer(long timer) {
        return Optional.ofNullable(timers.get(timer));
    }

    Optional<Frame> frameOfTask(long task) {
        return Optional.ofNullable(tasks.get(task));
    }

    boolean isArmed(long timer) {
        return armed.containsKey(timer);
    }

    Optional<Command.OfferTask> offered(long task) {
        return Optional.ofNullable(offered.get(task));
    }

    void forEach(Consumer<Command> action) {
        armed.values().forEach(action);
        offered.values().forEach(action);
        honoured.values().forEach(action);
    }

    List<Command.Change> drainChanges() {
        var drained = changes;
        changes = drained.isEmpty() ? drained : new ArrayList<>(4);
        return drained;
    }
}
