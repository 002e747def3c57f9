package dev.clix.workflow.simulator.internal.task;

import static dev.clix.workflow.WorkflowException.Code.ACTIVITY_WORKER_LIMIT_EXCEEDED;

import dev.clix.workflow.ActivityTask;
import dev.clix.workflow.Stages;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.time.TimeSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The tasks of one activity, and the workers that wait for one; both in the order they came. Thread-safe. */
public final class ActivityQueue {
    private static final Duration LONG_POLL = Duration.ofSeconds(60);

    private final TimeSource time;
    private final int workersMax;
    private final String arn;
    private final Map<Key, Offer> offers = new LinkedHashMap<>();
    private final Set<Worker> workers = new LinkedHashSet<>();
    /** Workers whose turn came for a task that was gone by then: first in line. */
    private final ArrayDeque<Worker> turnedAway = new ArrayDeque<>();
    /** Whether a worker may still come that has not been waited for: the first one, or one that comes back. */
    private boolean mayCome = true;
    /** Time stands for a moment while tasks are on offer, and a worker may come for them. */
    private TimeSource.Hold expected = () -> {};

    private record Key(TaskOwner execution, long task) {}

    private record Offer(TaskOwner execution, long task) {}

    /** A worker that polls. */
    public static final class Worker {
        public final Optional<String> name;
        public final CompletableFuture<Optional<ActivityTask>> answer = new CompletableFuture<>();
        private TimeSource.Cancellable patience = () -> {};

        Worker(Optional<String> name) {
            this.name = name;
        }
    }

    ActivityQueue(String arn, TimeSource time, int workersMax) {
        this.arn = arn;
        this.time = time;
        this.workersMax = workersMax;
    }

    public void offer(TaskOwner execution, long task) {
        synchronized (this) {
            offers.put(new Key(execution, task), new Offer(execution, task));
        }
        match();
    }

    synchronized boolean hasOffers() {
        return !offers.isEmpty();
    }

    public synchronized void withdraw(TaskOwner execution, long task) {
        offers.remove(new Key(execution, task));
        expect();
    }

    /** The number of workers that wait for a task. */
    public synchronized int polling() {
        return workers.size() + turnedAway.size();
    }

    /** A worker's task is over, however it ended: the worker comes back for the next one. */
    public synchronized void expectBack() {
        mayCome = true;
        expect();
    }

    /** One that polls has come, but may not have been given its task yet. */
    private synchronized void expect() {
        if (offers.isEmpty()) {
            expected.close();
            expected = () -> {};
        } else if (mayCome || polling() > 0) {
            mayCome = false;
            var before = expected;
            expected = time.expect("a worker that may come for a task of " + arn);
            before.close();
        }
    }

    public CompletableFuture<Optional<ActivityTask>> poll(Optional<String> workerName) {
        var worker = new Worker(workerName);
        synchronized (this) {
            if (polling() >= workersMax)
                throw new WorkflowException(
                        ACTIVITY_WORKER_LIMIT_EXCEEDED,
                        "Activity Worker Limit Exceeded: %s workers poll already".formatted(workersMax));
            workers.add(worker);
            worker.patience = time.idleUntil(time.now().plus(LONG_POLL), () -> giveUp(worker));
        }
        Stages.onceDone(worker.answer, (task, failure) -> forget(worker));
        match();
        return worker.answer;
    }

    private void giveUp(Worker worker) {
        if (!forget(worker)) return;
        expectBack();
        worker.answer.complete(Optional.empty());
    }

    private synchronized boolean forget(Worker worker) {
        worker.patience.cancel();
        var waited = workers.remove(worker);
        return turnedAway.remove(worker) || waited;
    }

    /** The task was gone when the worker's turn came: it waits on, before all others. */
    public void turnAway(Worker worker) {
        synchronized (this) {
            turnedAway.addFirst(worker);
            worker.patience = time.idleUntil(time.now().plus(LONG_POLL), () -> giveUp(worker));
        }
        match();
    }

    private void match() {
        for (var pair = nextPair(); pair.isPresent(); pair = nextPair()) {
            var offer = pair.get().offer();
            try (var hold = pair.get().hold()) {
                offer.execution().handOver(offer.task(), pair.get().worker(), this);
            }
        }
        expect();
    }

    /** @param hold on time, until the execution holds it that hands the task over */
    private record Pair(Offer offer, Worker worker, TimeSource.Hold hold) {}

    private synchronized Optional<Pair> nextPair() {
        if (offers.isEmpty() || (workers.isEmpty() && turnedAway.isEmpty())) return Optional.empty();
        var offer = offers.values().iterator().next();
        offers.remove(new Key(offer.execution(), offer.task()));
        var worker = turnedAway.isEmpty() ? workers.iterator().next() : turnedAway.peekFirst();
        forget(worker);
        return Optional.of(new Pair(offer, worker, time.hold("a task of " + arn)));
    }
}
