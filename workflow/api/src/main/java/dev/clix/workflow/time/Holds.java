package dev.clix.workflow.time;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The holds that keep time from skipping. Thread-safe. */
final class Holds {
    private final Map<Object, Holder> holders = new LinkedHashMap<>();
    private int brief;

    /** @param lasting whether its end depends on a party outside */
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

    /** Whether any hold will end without a party outside. */
    synchronized boolean isBusy() {
        return brief > 0;
    }

    synchronized boolean isFree() {
        return holders.isEmpty();
    }

    /** The names of the holders, oldest first. */
    synchronized List<String> holders() {
        return holders.values().stream().map(Holder::name).toList();
    }
}
