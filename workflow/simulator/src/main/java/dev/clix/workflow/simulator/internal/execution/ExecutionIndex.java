package dev.clix.workflow.simulator.internal.execution;

import static java.util.Objects.requireNonNull;

import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.simulator.internal.spec.SimulatedMachine;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The executions of each machine, version, alias and map run, apart by how they stand: a list costs what it shows, however
 * many executions there are and whatever it leaves out. {@link ExecutionRegistry} guards it.
 */
public final class ExecutionIndex {
    private static final Comparator<RunningExecution> NEWEST_FIRST =
            Comparator.comparingLong(RunningExecution::number).reversed();

    /** By the ARN of what an execution belongs to. */
    private final Map<String, Group> groups = new HashMap<>();

    /** The machine looked up last, since executions of one machine often follow each other. */
    private Optional<SimulatedMachine> lastMachine = Optional.empty();

    private List<Group> lastGroups = List.of();

    /**
     * Which executions of a group.
     *
     * @param redriven whether they have been; empty for both
     */
    public record Filter(Optional<ExecutionStatus> status, Optional<Boolean> redriven) {
        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty());
        public static final Filter OPEN = new Filter(Optional.of(ExecutionStatus.RUNNING), Optional.empty());
    }

    /** The executions of one ARN. Each is in one map only: that of its status, redriven or not. */
    private static final class Group {
        private final Map<ExecutionStatus, NumberedExecutions> neverRedriven = new EnumMap<>(ExecutionStatus.class);
        private final Map<ExecutionStatus, NumberedExecutions> redriven = new EnumMap<>(ExecutionStatus.class);

        private int size;

        void add(RunningExecution execution) {
            size++;
            place(execution.snapshot().isRedriven())
                    .computeIfAbsent(execution.snapshot().status(), unused -> new NumberedExecutions())
                    .add(execution);
        }

        void remove(RunningExecution execution) {
            size--;
            requireNonNull(place(execution.snapshot().isRedriven())
                            .get(execution.snapshot().status()))
                    .remove(execution);
        }

        private Map<ExecutionStatus, NumberedExecutions> place(boolean isRedriven) {
            return isRedriven ? redriven : neverRedriven;
        }

        Stream<NumberedExecutions> parts(Filter filter) {
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
        for (var group : groups(execution.machine())) group.add(execution);
    }

    /** Before it stands otherwise. */
    void remove(RunningExecution execution) {
        for (var group : groups(execution.machine())) group.remove(execution);
    }

    /** It is forgotten. */
    void forget(RunningExecution execution) {
        remove(execution);
        if (!hasEmpty(lastGroups)) return;
        for (var arn : execution.machine().listedUnder())
            if (requireNonNull(groups.get(arn)).size == 0) groups.remove(arn);
        lastMachine = Optional.empty();
    }

    private static boolean hasEmpty(List<Group> groups) {
        for (var group : groups) if (group.size == 0) return true;
        return false;
    }

    @SuppressWarnings("ReferenceEquality") // most executions in a row are of one machine: a look is to cost nothing
    private List<Group> groups(SimulatedMachine machine) {
        if (lastMachine.isPresent() && lastMachine.get() == machine) return lastGroups;
        lastGroups = machine.listedUnder().stream()
                .map(arn -> groups.computeIfAbsent(arn, unused -> new Group()))
                .toList();
        lastMachine = Optional.of(machine);
        return lastGroups;
    }

    boolean hasAny(String arn, Filter filter) {
        return parts(arn, filter).anyMatch(part -> !part.isEmpty());
    }

    /** Newest first. */
    List<RunningExecution> all(String arn, Filter filter) {
        return merged(parts(arn, filter).flatMap(part -> part.page(Long.MAX_VALUE, Integer.MAX_VALUE).stream()))
                .toList();
    }

    /**
     * The newest, each part giving no more than are asked for.
     *
     * @param before all that are returned are older than the one with this number, which may be gone
     */
    List<RunningExecution> page(String arn, Filter filter, long before, int count) {
        var newest = parts(arn, filter).flatMap(part -> part.page(before, count).stream());
        return merged(newest).limit(count).toList();
    }

    private Stream<NumberedExecutions> parts(String arn, Filter filter) {
        return Stream.ofNullable(groups.get(arn)).flatMap(group -> group.parts(filter));
    }

    private static Stream<RunningExecution> merged(Stream<RunningExecution> executions) {
        return executions.sorted(NEWEST_FIRST);
    }
}
