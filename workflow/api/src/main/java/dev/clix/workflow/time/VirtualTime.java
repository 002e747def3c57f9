package dev.clix.workflow.time;

import dev.clix.workflow.Stages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Time that moves only when told to, and then instantly.
 *
 * <p>Planned tasks run on the thread that moves time, each at exactly its instant; when {@link #advance} returns, all
 * of them have run. Moving time from within a planned task is refused. {@link #skipping} makes time move by itself.
 * Only {@link #skipUnlessAwaited} and {@link #flow} treat a {@link Deadline} otherwise than any timer.
 */
public final class VirtualTime implements TimeSource {
    /** Any fixed moment will do. */
    public static final Instant START = Instant.parse("2027-01-01T00:00:00Z");

    private static final Logger LOG = LoggerFactory.getLogger(VirtualTime.class);
    private static final Duration FARTHEST = Duration.ofDays(365 * 10_000L);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Agenda agenda = new Agenda();
    private final Holds holds = new Holds();
    private final ReentrantLock moving = new ReentrantLock();
    private final ChangeSignal changes = new ChangeSignal();
    private final Duration patience;
    private volatile Instant now;
    /** The time by a clock that never skips: only {@link #flow} and {@link #advance} move it. */
    private volatile Instant elapsed;

    public VirtualTime() {
        this(START);
    }

    public VirtualTime(Instant start) {
        this(start, PATIENCE);
    }

    /** @param patience how long, by the wall's time, {@link #await} stands still before it gives up */
    public VirtualTime(Instant start, Duration patience) {
        this.now = start;
        this.elapsed = start;
        this.patience = patience;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void notBefore(Instant earliest) {
        if (now.isBefore(earliest)) advanceTo(earliest);
    }

    @Override
    public Cancellable at(Instant due, Runnable task) {
        var planned = agenda.add(later(due), task, false);
        changes.signal();
        return planned;
    }

    @Override
    public Cancellable idleUntil(Instant due, Runnable task) {
        return agenda.add(later(due), task, true);
    }

    /** The deadline's whole span is measured by the clock that never skips. */
    @Override
    public Cancellable deadline(Instant due, Runnable task, Deadline deadline, boolean idle) {
        var planned = later(due);
        var term = new AwaitedDeadline(deadline, elapsed.plus(Duration.between(now, planned)));
        var added = agenda.add(planned, task, idle, term);
        if (!idle) changes.signal();
        return added;
    }

    private Instant later(Instant due) {
        return due.isBefore(now) ? now : due;
    }

    @Override
    public Hold hold(String holder) {
        return held(holds.add(holder, false));
    }

    @Override
    public Hold holdForSomebody(String holder) {
        return held(holds.add(holder, true));
    }

    private Hold held(Hold hold) {
        return () -> {
            hold.close();
            changes.signal();
        };
    }

    @Override
    public boolean isOwnThread() {
        return Thread.currentThread() instanceof Skipper;
    }

    /** Whether time is held by more than parties outside, so that waiting for it helps. */
    public boolean isBusy() {
        return holds.isBusy();
    }

    /** The next instant that time would skip to. */
    public Optional<Instant> next() {
        return agenda.passage(elapsed).map(Agenda.Passage::due);
    }

    /** The deadline a skip would stop at now; empty when it would not stop. */
    public Optional<Skip.Stands> standing() {
        return agenda.passage(elapsed).flatMap(VirtualTime::standing);
    }

    private static Optional<Skip.Stands> standing(Agenda.Passage passage) {
        return passage.awaited().map(deadline -> new Skip.Stands(passage.due(), deadline));
    }

    /** The holders that keep time from skipping, oldest first. */
    public List<String> holders() {
        return holds.holders();
    }

    /** Moves time in spite of holds, and runs the tasks that fall due on the way. */
    public void advance(Duration by) {
        if (by.isNegative() || by.compareTo(FARTHEST) > 0)
            throw new IllegalArgumentException(
                    "Expected time to move on, by up to %s, but was asked for %s".formatted(FARTHEST, by));
        advanceTo(now.plus(by));
    }

    /** Like {@link #advance}; an instant that has passed only runs the tasks due now. */
    public void advanceTo(Instant instant) {
        move(() -> {
            var end = later(instant);
            elapsed = elapsed.plus(Duration.between(now, end)); // advance moves both clocks
            runUntil(end);
        });
    }

    private void skipTo(Instant instant) {
        move(() -> runUntil(later(instant)));
    }

    /**
     * Moves time, in spite of holds, to the next instant at which tasks are due, and runs them.
     *
     * @return false when no planned task is a reason to skip
     */
    public boolean skip() {
        if (!agenda.isBusy()) return false;
        agenda.next().ifPresent(this::skipTo);
        return true;
    }

    /**
     * Like {@link #skip}, but never to a deadline that a party outside may still meet: time stands before it until it
     * is met, or until {@link #flow} has granted its whole span.
     */
    public Skip skipUnlessAwaited() {
        var passage = agenda.passage(elapsed);
        if (passage.isEmpty()) return new Skip.Idle();
        var standing = standing(passage.get());
        if (standing.isPresent()) return standing.get();
        skipTo(passage.get().due());
        return new Skip.Moved();
    }

    /**
     * Lets as much time pass here, in spite of holds, as has passed outside. It stops short of a deadline whose span
     * was partly skipped, until the party outside has had the whole of it.
     */
    public void flow(Duration by) {
        move(() -> {
            elapsed = elapsed.plus(by);
            var end = now.plus(by);
            for (var next = agenda.passable(end, elapsed); next.isPresent(); next = agenda.passable(end, elapsed))
                runUntil(next.get());
            if (agenda.next().filter(next -> !next.isAfter(end)).isEmpty()) now = end;
        });
    }

    private void runUntil(Instant moment) {
        for (var due = agenda.takeUntil(moment); due.isPresent(); due = agenda.takeUntil(moment)) run(due.get());
        now = later(moment);
    }

    private void run(Agenda.Due due) {
        now = later(due.due()); // planned while time moved on
        due.task().run();
    }

    private void move(Runnable movement) {
        if (moving.isHeldByCurrentThread())
            throw new IllegalStateException("Expected planned tasks to leave time alone, but one moves it");
        moving.lock();
        try {
            movement.run();
        } finally {
            moving.unlock();
        }
    }

    /**
     * From here on time skips by itself to the next instant at which tasks are due, whenever it is not held. The tasks
     * run on a daemon thread.
     *
     * @return stops it
     */
    public Hold skipping() {
        var skipper = new Skipper(this::skipForEver);
        skipper.start();
        return skipper::interrupt;
    }

    private static final class Skipper extends Thread {
        Skipper(Runnable skipping) {
            super(skipping, "virtual-time");
            setDaemon(true);
        }
    }

    /** Logs exceptions, since no caller sees those of this thread. */
    private boolean skipUnharmed() {
        try {
            return skip();
        } catch (RuntimeException bug) {
            LOG.error("A planned task failed", bug);
            return true;
        }
    }

    private void skipForEver() {
        changes.watch();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var seen = changes.count();
                if (!(holds.isFree() && skipUnharmed())) changes.await(seen, patience);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            changes.unwatch();
        }
    }

    /**
     * Skips through time, whenever it is not held, until the answer is there.
     *
     * @throws IllegalStateException when none comes; its message names the holders, or says that nothing is planned
     */
    public <T> T await(CompletionStage<T> answer) {
        var future = answer.toCompletableFuture();
        Stages.onceDone(future, (value, failure) -> changes.signal());
        changes.watch();
        try {
            skipUntil(future);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw stuck();
        } finally {
            changes.unwatch();
        }
        return future.join();
    }

    private void skipUntil(CompletableFuture<?> future) throws InterruptedException {
        var lastMove = System.nanoTime();
        while (!future.isDone()) {
            var seen = changes.count();
            if (holds.isFree() && skip()) lastMove = System.nanoTime();
            else if (System.nanoTime() - lastMove > patience.toNanos()) throw stuck();
            else if (!future.isDone()) changes.await(seen, patience);
        }
    }

    private IllegalStateException stuck() {
        var held = holders();
        return new IllegalStateException(
                held.isEmpty()
                        ? "Expected an answer, but none came: nobody holds time, and nothing is planned (%s, %s idle waits)"
                                .formatted(now, agenda.size())
                        : "Expected an answer, but none came: time stands at %s, held by %s".formatted(now, held));
    }
}
