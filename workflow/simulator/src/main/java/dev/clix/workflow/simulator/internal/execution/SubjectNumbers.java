package dev.clix.workflow.simulator.internal.execution;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The machines and activities that facts of the registry are about, by their ARNs. In a journal each has a number below
 * zero, and another one when it is created again. Not thread-safe.
 */
final class SubjectNumbers {
    private final Map<String, Long> present = new HashMap<>();
    private final Set<Long> numbers = new HashSet<>();
    /** Those that were deleted; executions of theirs may still be remembered. */
    private final Map<Long, String> deleted = new HashMap<>();

    private long last;

    long number(String arn) {
        if (!present.containsKey(arn)) restore(arn, last - 1);
        return requireNonNull(present.get(arn));
    }

    void restore(String arn, long number) {
        var before = present.put(arn, number);
        if (before != null) numbers.remove(before);
        numbers.add(number);
        last = Math.min(last, number);
    }

    boolean knows(long number) {
        return numbers.contains(number);
    }

    void delete(String arn) {
        var number = present.remove(arn);
        if (number == null) return;
        numbers.remove(number);
        deleted.put(number, arn);
    }

    /**
     * Forgets deleted subjects that are not referred to any more.
     *
     * @return the numbers of all others
     */
    Set<Long> kept(Set<String> referredTo) {
        deleted.values().retainAll(referredTo);
        var kept = new HashSet<>(numbers);
        kept.addAll(deleted.keySet());
        return kept;
    }
}
