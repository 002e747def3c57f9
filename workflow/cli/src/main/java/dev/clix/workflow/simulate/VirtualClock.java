package dev.clix.workflow.simulate;

import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.Skip;
import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves virtual time: by itself as its {@link ClockMode} says, and as it is told. All of it happens on the executor that
 * runs executions, one after the other, so that none is running meanwhile.
 */
final class VirtualClock {
    private static final Logger LOG = LoggerFactory.getLogger(VirtualClock.class);

    /** How long it has to be quiet: time enough for a client's next call. */
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** How long a task may wait for its worker when none is there at all: time enough for a program to start and poll. */
    private static final long OFFER_NANOS = TimeUnit.SECONDS.toNanos(3);

    private static final long LOOK_MILLIS = 10;

    private final StepFunctionsSimulator simulator;
    private final VirtualTime time;
    private final WatchedApi api;
    private final ScheduledExecutorService executor;
    private final StandstillNotice notice;
    /** Orders not done yet: they are done one after the other, and nothing is skipped meanwhile. */
    private final AtomicInteger orders = new AtomicInteger();

    private CompletionStage<Instant> lastOrder = CompletableFuture.completedFuture(Instant.EPOCH);
    private volatile ClockMode mode;
    private long looked = System.nanoTime();

    VirtualClock(
            StepFunctionsSimulator simulator,
            VirtualTime time,
            ScheduledExecutorService executor,
            ClockMode mode,
            StandstillNotice notice) {
        this.simulator = simulator;
        this.time = time;
        this.api = new WatchedApi(simulator.api(), time, executor);
        this.executor = executor;
        this.mode = mode;
        this.notice = notice;
    }

    void start() {
        // A look logs what it fails of.
        var unused = executor.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The simulator's, watched so that time knows when nothing goes on. */
    WatchedApi api() {
        return api;
    }

    VirtualTime time() {
        return time;
    }

    ClockMode mode() {
        return mode;
    }

    /** From here on time moves like this. Completes once everything is at rest. */
    CompletionStage<Instant> become(ClockMode next) {
        return order(() -> {
            mode = next;
            return new ClockMove(time, executor).to(time.now());
        });
    }

    /**
     * Moves time, moment by moment; completes once all that is due until then has happened.
     *
     * @param to where to, from what time it is when its turn has come
     */
    CompletionStage<Instant> advance(Function<VirtualTime, Instant> to) {
        return order(() -> new ClockMove(time, executor).to(to.apply(time)));
    }

    /** Looks at what executions are at, while none is running. */
    <T> CompletionStage<T> ask(Supplier<T> look) {
        return CompletableFuture.supplyAsync(look, executor);
    }

    private synchronized CompletionStage<Instant> order(Supplier<CompletionStage<Instant>> order) {
        orders.incrementAndGet();
        lastOrder = lastOrder
                .handle((done, failure) -> Optional.empty())
                .thenComposeAsync(before -> order.get(), executor)
                .whenComplete((done, failure) -> orders.decrementAndGet());
        return lastOrder;
    }

    /** A look that fails must not be the last. */
    private void look() {
        try {
            flow();
            if (orders.get() == 0 && mode != ClockMode.FROZEN && api.quietNanos() >= quietNanos()) skip();
        } catch (RuntimeException bug) {
            LOG.error("Expected time to move, but it failed", bug);
        }
    }

    /** Time flows by whole milliseconds, since histories have no finer times. */
    private void flow() {
        var passed = Duration.ofNanos(System.nanoTime() - looked).truncatedTo(ChronoUnit.MILLIS);
        looked += passed.toNanos();
        if (orders.get() == 0 && mode == ClockMode.SKIP) time.flow(passed);
    }

    private void skip() {
        var holders = time.holders();
        if (!holders.isEmpty()) {
            notice.held(holders);
            return;
        }
        var skipped = mode == ClockMode.SKIP ? time.skipUnlessAwaited() : skipAll();
        // Tasks that fall due are put in the executor's line; the next look comes after them.
        if (skipped instanceof Skip.Moved) executor.execute(this::look);
        notice.saw(skipped, time.now());
    }

    private Skip skipAll() {
        if (!time.skip()) return new Skip.Idle();
        if (awaitsWorkers()) api.heard();
        return new Skip.Moved();
    }

    private long quietNanos() {
        return mode == ClockMode.SKIP_ALL && awaitsWorkers() ? OFFER_NANOS : QUIET_NANOS;
    }

    /** Where workers wait, they are there, and want other tasks than those on offer. */
    private boolean awaitsWorkers() {
        return !api.hasWorkersWaiting() && simulator.hasTasksOnOffer();
    }
}
