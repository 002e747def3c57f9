package dev.clix.workflow.simulator.internal.spec;

import dev.clix.workflow.MachineType;
import dev.clix.workflow.asl.StateMachine;
import dev.clix.workflow.simulator.internal.registry.Revision;
import dev.clix.workflow.simulator.internal.registry.Target;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The definition an execution runs, and the machine it comes from.
 *
 * @param target the version or alias that was started; empty for a Map's items, which have none
 * @param mapRunArn the map run whose items it does, if any
 * @param items the number of these items
 * @param processor the item processor, if it does a Map's items
 */
public record SimulatedMachine(
        String arn,
        String name,
        StateMachine machine,
        String roleArn,
        MachineType type,
        Optional<Target> target,
        Optional<String> mapRunArn,
        int items,
        Optional<Processor> processor) {

    /**
     * A Map's processor.
     *
     * @param of the machine the Map is in
     * @param state the Map's name
     */
    public record Processor(SimulatedMachine of, String state) {}

    public static SimulatedMachine of(Target target) {
        var revision = target.revision();
        return new SimulatedMachine(
                target.arn().toString(),
                target.arn().name(),
                revision.machine(),
                revision.roleArn(),
                target.type(),
                Optional.of(target),
                Optional.empty(),
                0,
                Optional.empty());
    }

    /** The machine's own ARN; for a Map's items, that of the machine the Map is in. */
    public String outermostArn() {
        return processor.map(each -> each.of().outermostArn()).orElse(arn);
    }

    /** The revision that was registered; for a Map's items, that of the machine the Map is in. */
    public Optional<Revision> revision() {
        return target.map(Target::revision)
                .or(() -> processor.flatMap(each -> each.of().revision()));
    }

    /** Whether it is still what was asked for: machines are updated, and aliases choose. */
    @SuppressWarnings("ReferenceEquality") // a revision is itself, whatever others say the same
    public boolean runs(Target asked) {
        return target.filter(known -> known.revision() == asked.revision()
                        && known.versionArn().equals(asked.versionArn())
                        && known.arn().equals(asked.arn()))
                .isPresent();
    }

    public Optional<String> versionArn() {
        return target.flatMap(Target::versionArn);
    }

    public Optional<String> aliasArn() {
        return target.flatMap(Target::aliasArn);
    }

    /** The ARNs by which lists ask for its executions: its own, its version's and its alias's, or that of the map run. */
    public List<String> listedUnder() {
        if (mapRunArn.isPresent()) return List.of(mapRunArn.get());
        if (versionArn().isEmpty()) return List.of(arn);
        return Stream.of(Optional.of(arn), versionArn(), aliasArn())
                .flatMap(Optional::stream)
                .toList();
    }
}
