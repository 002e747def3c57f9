package dev.clix.workflow.time;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who keeps time from skipping. Thread-safe. */
final class Holds {
    private final Map<Object, Holder> holders = new LinkedHashMap<>();
    private int brief;

    /** @param lasting whether nobody knows for how long */
    private record Holder(String name, boolean lasting) {}

    TimeSource.Hold add(String name, boolean lasting) {
        var key = new Object();
        synchronized (this) {
            holders.put(key, new Holder(name, lasting));
            if (!lasting) brief++;
        }
        return () -> release(key);
    }

    private synchronized void release(Object key) {
        var released = holders.remove(key);
        if (released != null && !released.lasting()) brief--;
    }

    /** Whether something goes on that will be over by itself. */
    synchronized boolean isBusy() {
        return brief > 0;
    }

    synchronized boolean isFree() {
        return holders.isEmpty();
    }

    /** In the order they began to. */
    synchronized List<String> holders() {
        return holders.values().stream().map(Holder::name).toList();
    }
}
