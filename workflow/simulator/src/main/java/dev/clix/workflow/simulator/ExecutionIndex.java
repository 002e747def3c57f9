package dev.clix.workflow.simulator;

import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.simulator.ExecutionRegistry.Entry;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The executions of each machine, version, alias and map run, apart by how they stand: a list costs what it shows, however
 * many executions there are and whatever it leaves out. {@link ExecutionRegistry} guards it.
 */
final class ExecutionIndex {
    private static final Comparator<Entry> NEWEST_FIRST =
            Comparator.comparingLong(Entry::number).reversed();

    /** By the ARN of what an execution belongs to. */
    private final Map<String, Group> groups = new HashMap<>();

    /**
     * Which executions of a group.
     *
     * @param redriven whether they have been; empty for both
     */
    record Filter(Optional<ExecutionStatus> status, Optional<Boolean> redriven) {
        static final Filter ALL = new Filter(Optional.empty(), Optional.empty());
        static final Filter OPEN = new Filter(Optional.of(ExecutionStatus.RUNNING), Optional.empty());
    }

    /** What belongs to one ARN. An execution is in one set only: that of its status, redriven or not. */
    private static final class Group {
        private final Map<ExecutionStatus, NavigableSet<Entry>> neverRedriven = new EnumMap<>(ExecutionStatus.class);
        private final Map<ExecutionStatus, NavigableSet<Entry>> redriven = new EnumMap<>(ExecutionStatus.class);

        void add(Entry entry) {
            place(entry.brief().isRedriven())
                    .computeIfAbsent(entry.brief().status(), unused -> new TreeSet<>(NEWEST_FIRST))
                    .add(entry);
        }

        void remove(Entry entry) {
            place(entry.brief().isRedriven()).get(entry.brief().status()).remove(entry);
        }

        private Map<ExecutionStatus, NavigableSet<Entry>> place(boolean isRedriven) {
            return isRedriven ? redriven : neverRedriven;
        }

        boolean isEmpty() {
            return sets(Filter.ALL).allMatch(NavigableSet::isEmpty);
        }

        Stream<NavigableSet<Entry>> sets(Filter filter) {
            return filter.redriven()
                    .map(this::place)
                    .map(Stream::of)
                    .orElseGet(() -> Stream.of(neverRedriven, redriven))
                    .flatMap(place -> filter.status()
                            .map(status -> Stream.ofNullable(place.get(status)))
                            .orElseGet(() -> place.values().stream()));
        }
    }

    void add(RunningExecution execution) {
        for (var arn : execution.machine().listedUnder())
            groups.computeIfAbsent(arn, unused -> new Group()).add(execution);
    }

    /** Before it stands otherwise. */
    void remove(RunningExecution execution) {
        for (var arn : execution.machine().listedUnder()) groups.get(arn).remove(execution);
    }

    /** It is forgotten. */
    void forget(RunningExecution execution) {
        remove(execution);
        for (var arn : execution.machine().listedUnder()) if (groups.get(arn).isEmpty()) groups.remove(arn);
    }

    boolean hasAny(String arn, Filter filter) {
        return sets(arn, filter).anyMatch(set -> !set.isEmpty());
    }

    /** Newest first. */
    List<RunningExecution> all(String arn, Filter filter) {
        return merged(sets(arn, filter).flatMap(NavigableSet::stream)).toList();
    }

    /**
     * The newest, each set giving no more than are asked for.
     *
     * @param before all that are returned are older than the one with this number, which may be gone
     */
    List<RunningExecution> page(String arn, Filter filter, long before, int count) {
        var bound = new Entry(before);
        var newest = sets(arn, filter)
                .flatMap(set -> set.tailSet(bound, false).stream().limit(count));
        return merged(newest).limit(count).toList();
    }

    private Stream<NavigableSet<Entry>> sets(String arn, Filter filter) {
        return Stream.ofNullable(groups.get(arn)).flatMap(group -> group.sets(filter));
    }

    private static Stream<RunningExecution> merged(Stream<Entry> entries) {
        return entries.sorted(NEWEST_FIRST).map(RunningExecution.class::cast);
    }
}
