package dev.clix.workflow.simulator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What calls are about: machines and activities, by their ARNs. In a journal each has a number below zero, and another
 * one when it is created again. Not thread-safe.
 */
final class Subjects {
    private final Map<String, Long> present = new HashMap<>();
    /** Those that were deleted; executions of theirs may still be remembered. */
    private final Map<Long, String> deleted = new HashMap<>();

    private long last;

    long number(String arn) {
        return present.computeIfAbsent(arn, unused -> --last);
    }

    void restore(String arn, long number) {
        present.put(arn, number);
        last = Math.min(last, number);
    }

    boolean knows(long number) {
        return present.containsValue(number);
    }

    void delete(String arn) {
        var number = present.remove(arn);
        if (number != null) deleted.put(number, arn);
    }

    /**
     * Forgets those that were deleted and that nobody refers to.
     *
     * @return the numbers of all others
     */
    Set<Long> kept(Set<String> referredTo) {
        deleted.values().retainAll(referredTo);
        var kept = new HashSet<>(present.values());
        kept.addAll(deleted.keySet());
        return kept;
    }
}
