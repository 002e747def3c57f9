package dev.clix.workflow.time;

import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

/** The planned tasks, by due instant and then in the order they were planned. Thread-safe. */
final class Agenda {
    /**
     * By instant, since thousands of branches may wait for one: adding or cancelling a task among them takes constant
     * time.
     */
    private final TreeMap<Instant, Moment> moments = new TreeMap<>();

    private int size;
    private int busy;

    /** A planned task that is due. */
    record Due(Instant due, Runnable task) {}

    /** @param idle whether it is no reason for time to skip */
    TimeSource.Cancellable add(Instant due, Runnable task, boolean idle) {
        return add(due, task, idle, AwaitedDeadline.NONE);
    }

    synchronized TimeSource.Cancellable add(Instant due, Runnable task, boolean idle, AwaitedDeadline term) {
        var entry = new Entry(moments.computeIfAbsent(due, Moment::new), task, idle, term);
        entry.moment.add(entry);
        size++;
        if (!idle) busy++;
        return entry;
    }

    synchronized Optional<Instant> next() {
        return moments.isEmpty() ? Optional.empty() : Optional.of(moments.firstKey());
    }

    /** Whether any planned task is a reason for time to skip. */
    synchronized boolean isBusy() {
        return busy > 0;
    }

    /** The first instant up to the latest at which tasks are due, unless one of them is an awaited deadline. */
    synchronized Optional<Instant> passable(Instant latest, Instant elapsed) {
        if (moments.isEmpty() || moments.firstKey().isAfter(latest)) return Optional.empty();
        var moment = moments.firstEntry().getValue();
        return moment.awaited(elapsed).isPresent() ? Optional.empty() : Optional.of(moment.due);
    }

    /** The next instant that is a reason to skip, or an earlier one with an awaited deadline. */
    synchronized Optional<Passage> passage(Instant elapsed) {
        if (busy == 0) return Optional.empty();
        for (var moment : moments.values()) {
            var awaited = moment.awaited(elapsed);
            if (awaited.isPresent() || moment.isBusy()) return Optional.of(new Passage(moment.due, awaited));
        }
        return Optional.empty();
    }

    /** The instant time may skip to, or, with an awaited deadline, has to stop before. */
    record Passage(Instant due, Optional<Deadline> awaited) {}

    /** Takes the first task that is due at this instant or before. */
    synchronized Optional<Due> takeUntil(Instant latest) {
        if (moments.isEmpty()) return Optional.empty();
        var moment = moments.firstEntry().getValue();
        if (moment.due.isAfter(latest)) return Optional.empty();
        var first = moment.first();
        remove(first);
        return Optional.of(new Due(moment.due, first.task));
    }

    private void remove(Entry entry) {
        entry.unlink();
        if (entry.moment.isEmpty()) moments.remove(entry.moment.due);
        size--;
        if (!entry.idle) busy--;
    }

    private synchronized void cancel(Entry entry) {
        if (entry.isLinked()) remove(entry);
    }

    synchronized int size() {
        return size;
    }

    /** An element of a ring, doubly linked; alone, it is its own neighbour. */
    private static class Link {
        private Link before = this;
        private Link after = this;

        boolean isLinked() {
            return after != this;
        }

        Link after() {
            return after;
        }

        void unlink() {
            before.after = after;
            after.before = before;
            before = this;
            after = this;
        }

        void linkBefore(Link next) {
            before = next.before;
            after = next;
            before.after = this;
            next.before = this;
        }
    }

    /** The tasks due at one instant, as a ring with this as its head. */
    private static final class Moment extends Link {
        private final Instant due;

        Moment(Instant due) {
            this.due = due;
        }

        void add(Entry entry) {
            entry.linkBefore(this);
        }

        boolean isEmpty() {
            return !isLinked();
        }

        Entry first() {
            return (Entry) super.after;
        }

        boolean isBusy() {
            for (var each = super.after; each instanceof Entry entry; each = entry.after())
                if (!entry.idle) return true;
            return false;
        }

        Optional<Deadline> awaited(Instant elapsed) {
            for (var each = super.after; each instanceof Entry entry; each = entry.after())
                if (entry.term.isAwaited(elapsed)) return Optional.of(entry.term.deadline());
            return Optional.empty();
        }
    }

    private final class Entry extends Link implements TimeSource.Cancellable {
        private final Moment moment;
        private final Runnable task;
        private final boolean idle;
        private final AwaitedDeadline term;

        Entry(Moment moment, Runnable task, boolean idle, AwaitedDeadline term) {
            this.moment = moment;
            this.task = task;
            this.idle = idle;
            this.term = term;
        }

        @Override
        public void cancel() {
            Agenda.this.cancel(this);
        }
    }
}
