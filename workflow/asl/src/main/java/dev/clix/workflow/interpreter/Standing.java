package dev.clix.workflow.interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The commands that stand, each with its frame. It is kept up to date fact by fact, so that its cost does not grow with
 * the branches waiting.
 */
final class Standing {
    /** Tasks that wait for their answer, whether still on offer or taken. */
    private final Rows tasks = new Rows();

    private final Rows timers = new Rows();
    private final Rows offers = new Rows();
    private final Rows tokens = new Rows();
    private final Rows requests = new Rows();
    private List<Command.Change> changes = new ArrayList<>(4);

    private void stand(Rows rows, Frame frame, Command command) {
        rows.put(command.id(), frame, command);
        changes.add(new Command.Change(command, true));
    }

    private void lapse(Rows rows, long id) {
        rows.remove(id).ifPresent(command -> changes.add(new Command.Change(command, false)));
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
        return rows(command).command(command.id()).isPresent();
    }

    private Rows rows(Command command) {
        return command.accept(ROWS, this);
    }

    private static final Command.Visitor<Standing, Rows> ROWS = new Command.Visitor<>() {
        @Override
        public Rows armTimer(Standing standing, Command.ArmTimer command) {
            return standing.timers;
        }

        @Override
        public Rows offerTask(Standing standing, Command.OfferTask command) {
            return standing.offers;
        }

        @Override
        public Rows honourToken(Standing standing, Command.HonourToken command) {
            return standing.tokens;
        }

        @Override
        public Rows readItems(Standing standing, Command.ReadItems command) {
            return standing.requests;
        }

        @Override
        public Rows runChild(Standing standing, Command.RunChild command) {
            return standing.requests;
        }

        @Override
        public Rows writeResults(Standing standing, Command.WriteResults command) {
            return standing.requests;
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
}
