package dev.clix.workflow.simulator.internal.recovery;

import dev.clix.workflow.simulator.internal.execution.ExecutionRegistry;
import dev.clix.workflow.simulator.internal.execution.RunningExecution;
import dev.clix.workflow.simulator.internal.execution.SharedRegistry;
import dev.clix.workflow.simulator.internal.spec.Origin;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Tells the owners whose records a journal still needs: executions that are remembered, and their origins. */
public final class Owners implements Supplier<LongPredicate> {
    private final ExecutionRegistry executions;
    private final SharedRegistry registry;

    public Owners(ExecutionRegistry executions, SharedRegistry registry) {
        this.executions = executions;
        this.registry = registry;
    }

    @Override
    public LongPredicate get() {
        var remembered = executions.all();
        var owners = new HashSet<>(registry.kept(machines(remembered)));
        for (var running : remembered) {
            owners.add(running.number());
            running.spec().origin().stream().flatMap(Origin::lineage).forEach(owners::add);
        }
        return owners::contains;
    }

    /** The items of a Map run what {@code …:stateMachine:NAME/LABEL} says; that comes from NAME. */
    private static Set<String> machines(List<RunningExecution> remembered) {
        return remembered.stream()
                .map(running -> running.machine().arn().split("/", 2)[0])
                .collect(Collectors.toSet());
    }
}
