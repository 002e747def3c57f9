package dev.clix.workflow.simulator.internal.registry;

import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The state machines of an account in a region, by name. */
final class Machines {
    private static final int COUNT_MAX = 150_000;

    private final NavigableMap<String, Machine> byName = new TreeMap<>();
    private final Arn home;

    Machines(String region, String account) {
        home = new Arn("aws", region, account, "stateMachine", "", List.of());
    }

    Arn arn(String name) {
        return new Arn(home.partition(), home.region(), home.account(), home.type(), name, List.of());
    }

    NavigableMap<String, Machine> byName() {
        return byName;
    }

    void checkRoom() {
        if (byName.size() >= COUNT_MAX)
            throw new WorkflowException(
                    Code.STATE_MACHINE_LIMIT_EXCEEDED,
                    "State Machine Limit Exceeded: %s are registered".formatted(COUNT_MAX));
    }

    void add(Machine machine) {
        byName.put(machine.arn().name(), machine);
    }

    boolean has(Arn arn) {
        return find(arn).isPresent();
    }

    /** The machine of an ARN, qualified or not. */
    Optional<Machine> find(Arn arn) {
        return Optional.ofNullable(byName.get(arn.name()))
                .filter(machine -> machine.arn().isOfSameAs(arn));
    }

    /** The machine of an ARN, qualified or not. */
    Machine of(Arn arn) {
        checkIsNoMap(arn);
        return find(arn).orElseThrow(() -> Refusals.noMachine(arn));
    }

    /** {@code …:stateMachine:NAME/LABEL} is a distributed Map within a machine: it cannot be started, changed or deleted. */
    static void checkIsNoMap(Arn arn) {
        if (arn.name().contains("/"))
            throw Refusals.invalid(
                    "Expected the ARN of a state machine, but found that of a Distributed Map state: '%s'"
                            .formatted(arn));
    }

    /** A machine by its own ARN; versions and aliases are not it. */
    Machine exactly(Arn arn) {
        if (arn.qualifier().isPresent()) throw Refusals.noMachine(arn);
        return of(arn);
    }

    /** A machine by its own ARN that is not being deleted. */
    Machine active(Arn arn) {
        var machine = exactly(arn);
        if (machine.isDeleting()) throw Refusals.deleting(arn);
        return machine;
    }
}
