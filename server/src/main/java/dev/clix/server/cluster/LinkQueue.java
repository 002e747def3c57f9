package dev.clix.server.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entries that wait to leave over a link, in their order. Not safe for use by many threads. */
final class LinkQueue {
    /** So few that were superseded are not worth being looked for. */
    private static final int HUSKS_MIN = 64;

    private Deque<Waiting> waiting = new ArrayDeque<>();
    private final Map<Object, Waiting> latest = new HashMap<>();
    private int bytes;
    private int husks;

    private static final class Waiting {
        final byte[] entry;
        final @Nullable Object key;
        boolean superseded;

        Waiting(byte[] entry, @Nullable Object key) {
            this.entry = entry;
            this.key = key;
        }
    }

    /** How many bytes those that wait take in batches. */
    int bytes() {
        return bytes;
    }

    boolean isEmpty() {
        return waiting.size() == husks;
    }

    void add(byte[] entry) {
        append(new Waiting(entry, null));
    }

    /** @param key of an entry that a later one with the same key makes worthless */
    void add(byte[] entry, Object key) {
        Waiting last = new Waiting(entry, key);
        append(last);
        latest.put(key, last);
    }

    private void append(Waiting last) {
        waiting.add(last);
        bytes += LinkBatch.bytes(last.entry);
    }

    /** The one with this key is needless now. */
    void supersede(Object key) {
        Waiting earlier = latest.remove(key);
        if (earlier == null) return;
        earlier.superseded = true;
        bytes -= LinkBatch.bytes(earlier.entry);
        husks++;
        if (husks > Math.max(HUSKS_MIN, waiting.size() / 2)) sweep();
    }

    private void sweep() {
        Deque<Waiting> kept = new ArrayDeque<>();
        for (Waiting one : waiting) if (!one.superseded) kept.add(one);
        waiting = kept;
        husks = 0;
    }

    /** @return the first of them, up to about so many bytes; one at least, if there is any */
    List<byte[]> take(int max) {
        List<byte[]> taken = new ArrayList<>();
        int size = 0;
        while (size < max && !waiting.isEmpty()) {
            Waiting first = waiting.remove();
            if (first.superseded) husks--;
            else {
                taken.add(first.entry);
                size += LinkBatch.bytes(first.entry);
                if (first.key != null) latest.remove(first.key, first);
            }
        }
        bytes -= size;
        return taken;
    }

    void clear() {
        waiting.clear();
        latest.clear();
        bytes = 0;
        husks = 0;
    }
}
