package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.List;

/** The branches of a Parallel or the iterations of a Map, counted so that one more costs the same however many there are. */
final class Fork {
    final Frame[] children;
    final JsonNode[] results;
    final JsonNode items;
    final List<String> keys;
    final int maxConcurrency;
    /** The ids of the last events of ended iterations, which the next ones follow. */
    final ArrayDeque<Long> freed = new ArrayDeque<>(1);
    /** The event all the others follow. */
    final long started;

    int next;
    int running;
    int succeeded;

    Fork(int size, JsonNode items, List<String> keys, int maxConcurrency, long started) {
        this.children = new Frame[size];
        this.results = new JsonNode[size];
        this.items = items;
        this.keys = keys;
        this.maxConcurrency = maxConcurrency;
        this.started = started;
    }

    int size() {
        return results.length;
    }

    boolean hasRoom() {
        return next < size() && running < maxConcurrency;
    }

    boolean isComplete() {
        return succeeded == size();
    }

    void begin(Frame child) {
        children[child.index] = child;
        next++;
        running++;
    }

    void succeed(Frame child, JsonNode output) {
        children[child.index] = null;
        results[child.index] = output;
        running--;
        succeeded++;
    }
}
