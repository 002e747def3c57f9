package dev.clix.workflow.interpreter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The commands that stand, each with its frame. It is kept up to date fact by fact, so that its cost does not grow with
 * the branches waiting.
 */
final class OpenCommands {
    /** Tasks that wait for their answer, whether still on offer or taken. */
    private final ById tasks = new ById();

    private final ById timers = new ById();
    private final ById offers = new ById();
    private final ById tokens = new ById();
    private final ById requests = new ById();
    private List<Command.Change> changes = new ArrayList<>(4);

    private void stand(ById kind, Frame frame, Command command) {
        kind.put(command.id(), frame, command);
        changes.add(new Command.Change(command, true));
    }

    private void lapse(ById kind, long id) {
        kind.remove(id).ifPresent(command -> changes.add(new Command.Change(command, false)));
    }

    void arm(Frame frame, Command.ArmTimer timer) {
        stand(timers, frame, timer);
    }

    void disarm(long timer) {
        lapse(timers, timer);
    }

    void offer(Frame frame, Command.OfferTask task) {
        tasks.put(task.id(), frame, task);
        task.token().ifPresent(token -> honour(frame, task.id(), token));
        stand(offers, frame, task);
    }

    void honour(Frame frame, long task, String token) {
        stand(tokens, frame, new Command.HonourToken(task, token));
    }

    /** A worker has the task: it is no longer on offer, but its answer is still open. */
    void take(long task) {
        lapse(offers, task);
    }

    /** Reports the task's end even when it was taken, so that its handler can be cancelled. */
    void close(long task) {
        offers.remove(task);
        lapse(tasks, task);
        lapse(tokens, task);
    }

    void request(Frame frame, Command.Request request) {
        stand(requests, frame, request);
    }

    void withdraw(long request) {
        lapse(requests, request);
    }

    Optional<Frame> frameOfTimer(long timer) {
        return timers.frame(timer);
    }

    Optional<Frame> frameOfTask(long task) {
        return tasks.frame(task);
    }

    Optional<Frame> frameOfRequest(long request) {
        return requests.frame(request);
    }

    boolean stands(Command command) {
        return kind(command).command(command.id()).isPresent();
    }

    private ById kind(Command command) {
        return command.accept(BY_KIND, this);
    }

    private static final Command.Visitor<OpenCommands, ById> BY_KIND = new Command.Visitor<>() {
        @Override
        public ById armTimer(OpenCommands open, Command.ArmTimer command) {
            return open.timers;
        }

        @Override
        public ById offerTask(OpenCommands open, Command.OfferTask command) {
            return open.offers;
        }

        @Override
        public ById honourToken(OpenCommands open, Command.HonourToken command) {
            return open.tokens;
        }

        @Override
        public ById readItems(OpenCommands open, Command.ReadItems command) {
            return open.requests;
        }

        @Override
        public ById runChild(OpenCommands open, Command.RunChild command) {
            return open.requests;
        }

        @Override
        public ById writeResults(OpenCommands open, Command.WriteResults command) {
            return open.requests;
        }
    };

    Optional<Command.OfferTask> offered(long task) {
        return offers.command(task).map(Command.OfferTask.class::cast);
    }

    Stream<Command.OfferTask> taken() {
        return open(Position.Tasking::started);
    }

    Stream<Command.OfferTask> open() {
        return open(task -> true);
    }

    private Stream<Command.OfferTask> open(Predicate<Position.Tasking> wanted) {
        return tasks.frames()
                .flatMap(frame -> frame.position instanceof Position.Tasking task && wanted.test(task)
                        ? Stream.of(task(frame, task))
                        : Stream.empty());
    }

    Optional<Command.OfferTask> open(long task) {
        return tasks.frame(task)
                .filter(frame -> frame.position instanceof Position.Tasking)
                .map(frame -> task(frame, (Position.Tasking) frame.position));
    }

    private static Command.OfferTask task(Frame frame, Position.Tasking task) {
        return new Command.OfferTask(
                task.task(), task.resource(), frame.currentState().name(), task.input(), frame.attempt, task.token());
    }

    boolean isSubmitted(long task) {
        return tasks.frame(task)
                .filter(frame -> frame.position instanceof Position.Tasking tasking && tasking.submitted())
                .isPresent();
    }

    Optional<Command.Request> requested(long id) {
        return requests.command(id).map(Command.Request.class::cast);
    }

    /**
     * Among the commands of one fact, the timer comes first, and a token before the offer of its task, since the worker
     * may use it at once.
     */
    void forEach(Consumer<Command> action) {
        timers.forEach(action);
        tokens.forEach(action);
        offers.forEach(action);
        requests.forEach(action);
    }

    List<Command.Change> drainChanges() {
        if (changes.isEmpty()) return List.of();
        var drained = changes;
        changes = new ArrayList<>(4);
        return drained;
    }

    /** Commands of one kind by their ids. Most executions have none or one of a kind, so a map is made for the second only. */
    private static final class ById {
        private static final long NONE = 0;

        private long onlyId = NONE;
        private Row only = Row.NONE;
        private Map<Long, Row> more = Map.of();

        private record Row(Optional<Frame> frame, Optional<Command> command) {
            static final Row NONE = new Row(Optional.empty(), Optional.empty());
        }

        void put(long id, Frame frame, Command command) {
            var row = new Row(Optional.of(frame), Optional.of(command));
            if (onlyId == NONE && more.isEmpty()) {
                onlyId = id;
                only = row;
                return;
            }
            if (more.isEmpty()) more = new HashMap<>();
            if (onlyId != NONE) more.put(onlyId, only);
            more.put(id, row);
            clear();
        }

        private void clear() {
            onlyId = NONE;
            only = Row.NONE;
        }

        Optional<Command> remove(long id) {
            var row = row(id);
            if (onlyId == id) clear();
            else if (!more.isEmpty()) more.remove(id);
            return row.command();
        }

        private Row row(long id) {
            return onlyId == id ? only : more.getOrDefault(id, Row.NONE);
        }

        Optional<Frame> frame(long id) {
            return row(id).frame();
        }

        Optional<Command> command(long id) {
            return row(id).command();
        }

        Stream<Frame> frames() {
            return Stream.concat(Stream.of(only), more.values().stream()).flatMap(row -> row.frame().stream());
        }

        void forEach(Consumer<Command> action) {
            only.command().ifPresent(action);
            more.values().forEach(row -> row.command().ifPresent(action));
        }
    }
}
