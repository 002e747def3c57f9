package dev.clix.workflow.time;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who keeps time from skipping. Thread-safe. */
final class Holds {
    private final Map<Object, String> holders = new LinkedHashMap<>();

    TimeSource.Hold add(String holder) {
        var key = new Object();
        synchronized (this) {
            holders.put(key, holder);
        }
        return () -> release(key);
    }

    private synchronized void release(Object key) {
        holders.remove(key);
    }

    synchronized boolean isFree() {
        return holders.isEmpty();
    }

    /** In the order they began to. */
    synchronized List<String> holders() {
        return List.copyOf(holders.values());
    }
}
