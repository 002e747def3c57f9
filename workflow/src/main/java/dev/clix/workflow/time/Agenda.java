package dev.clix.workflow.time;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;

/** What is planned, by due moment and then in the order it was asked for. Thread-safe. */
final class Agenda {
    private record Slot(Instant due, long order) {}

    private record Entry(Runnable task, boolean idle) {}

    /** Something planned whose moment has come. */
    record Due(Instant due, Runnable task) {}

    private final TreeMap<Slot, Entry> entries =
            new TreeMap<>(Comparator.comparing(Slot::due).thenComparing(Slot::order));
    private long order;
    private int busy;

    /** @param idle whether it is no reason of its own for time to move */
    synchronized TimeSource.Cancellable add(Instant due, Runnable task, boolean idle) {
        var slot = new Slot(due, order++);
        entries.put(slot, new Entry(task, idle));
        if (!idle) busy++;
        return () -> remove(slot);
    }

    private synchronized void remove(Slot slot) {
        forget(entries.remove(slot));
    }

    private void forget(Entry entry) {
        if (entry != null && !entry.idle()) busy--;
    }

    synchronized Optional<Instant> next() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.firstKey().due());
    }

    /** Whether anything planned is a reason for time to move. */
    synchronized boolean isBusy() {
        return busy > 0;
    }

    /** Takes the first that is due at this instant or before. */
    synchronized Optional<Due> takeUntil(Instant latest) {
        if (entries.isEmpty() || entries.firstKey().due().isAfter(latest)) return Optional.empty();
        var first = entries.pollFirstEntry();
        forget(first.getValue());
        return Optional.of(new Due(first.getKey().due(), first.getValue().task()));
    }

    synchronized int size() {
        return entries.size();
    }
}
