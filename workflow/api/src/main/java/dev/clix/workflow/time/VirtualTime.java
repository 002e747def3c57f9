package dev.clix.workflow.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

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

    private static final Duration FARTHEST = Duration.ofDays(365 * 10_000L);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Long enough for a program to start its workers, and for a worker to ask for its next task. */
    private static final Duration EXPECTATION = Duration.ofSeconds(1);

    private final Agenda agenda = new Agenda();
    private final Holds holds;
    private final ReentrantLock moving = new ReentrantLock();
    private final ChangeSignal changes = new ChangeSignal();
    private final Duration patience;
    private final Duration expectation;
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
        this.expectation = patience.compareTo(EXPECTATION) < 0 ? patience : EXPECTATION;
        this.holds = new Holds(expectation);
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

    @Override
    public Hold expect(String party) {
        return held(holds.expect(party));
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
     * @return stops it; its thread has ended when this returns, unless this is that thread
     */
    public Hold skipping() {
        var skipper = new Skipper(this, holds, changes, patience);
        skipper.start();
        return skipper::end;
    }

    /**
     * Skips through time, whenever it is not held, until the answer is there.
     *
     * @throws IllegalStateException when none comes; its message names the holders, or says that nothing is planned
     */
    public <T> T await(CompletionStage<T> answer) {
        return awaiting(Optional.empty()).answer(answer);
    }

    /**
     * As {@link #await(CompletionStage)}, but gives up at once when nothing holds time, nothing is planned, and nothing
     * that is waited for may end otherwise; or, where a party outside might end it, after a second of the wall's time in which
     * nothing happens.
     *
     * @param standstill tells why no answer comes
     * @throws IllegalStateException when none comes; its message has the standstill's reason
     */
    public <T> T await(CompletionStage<T> answer, Standstill standstill) {
        return awaiting(Optional.of(standstill)).answer(answer);
    }

    private Awaiting awaiting(Optional<Standstill> standstill) {
        return new Awaiting(this, holds, changes, patience, expectation, standstill);
    }

    /** As {@link #skip}, unless time is held once no other thread moves it. */
    boolean skipIfFree() {
        var skipped = new AtomicBoolean();
        move(() -> {
            if (!holds.isFree() || !agenda.isBusy()) return;
            skipped.set(true);
            agenda.next().map(this::later).ifPresent(this::runUntil);
        });
        return skipped.get();
    }

    /** Whether nothing holds time, no thread is moving it, and nothing is planned that it could skip to. */
    boolean isAtRest() {
        if (!moving.tryLock()) return false;
        try {
            return holds.isFree() && !agenda.isBusy();
        } finally {
            moving.unlock();
        }
    }

    int planned() {
        return agenda.size();
    }
}
