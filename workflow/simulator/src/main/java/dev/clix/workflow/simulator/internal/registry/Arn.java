package dev.clix.workflow.simulator.internal.registry;

import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An ARN of Step Functions, in its parts.
 *
 * @param type {@code stateMachine}, {@code execution}, {@code express}, {@code activity} or {@code mapRun}
 * @param name of the state machine or activity
 * @param qualifiers the parts after the name: an execution's name, a version, an alias
 */
public record Arn(String partition, String region, String account, String type, String name, List<String> qualifiers) {
    private static final int PARTS_MIN = 7;

    public Arn {
        qualifiers = List.copyOf(qualifiers);
    }

    /** @throws WorkflowException InvalidArn */
    public static Arn parse(String text) {
        requirePrefix(text);
        var parts = List.of(text.split(":", -1));
        if (parts.size() < PARTS_MIN || parts.stream().skip(3).anyMatch(String::isEmpty))
            throw invalid("Invalid ARN: " + text);
        if (!parts.get(2).equals("states")) throw invalid("Service name not valid in this context: " + parts.get(2));
        return of(text);
    }

    /** @throws WorkflowException InvalidArn */
    static void requirePrefix(String text) {
        if (!text.startsWith("arn:")) throw invalid("Invalid ARN prefix: " + text);
    }

    /** The parts of a text that was taken for an ARN before; those that are not there are empty. */
    public static Arn of(String text) {
        var parts = new ArrayList<>(List.of(text.split(":", -1)));
        while (parts.size() < PARTS_MIN) parts.add("");
        return new Arn(
                parts.get(1), parts.get(3), parts.get(4), parts.get(5), parts.get(6), parts.subList(7, parts.size()));
    }

    /** @throws WorkflowException InvalidArn, when it is no ARN or one of something else */
    public static Arn parse(String text, String... types) {
        var arn = parse(text);
        if (!List.of(types).contains(arn.type()))
            throw invalid("Resource type not valid in this context: " + arn.type());
        return arn;
    }

    /** @throws WorkflowException InvalidArn, when it is no ARN or one of something else */
    public static void check(String text, String type) {
        var unused = parse(text, type);
    }

    /** The qualifier of the name: a version's number, or an alias's or an execution's name. */
    public Optional<String> qualifier() {
        return qualifiers.isEmpty() ? Optional.empty() : Optional.of(qualifiers.get(0));
    }

    /** Without qualifiers. */
    public Arn unqualified() {
        return new Arn(partition, region, account, type, name, List.of());
    }

    /** Whether it is an ARN of the same resource, with whatever qualifiers. */
    boolean isOfSameAs(Arn other) {
        return name.equals(other.name)
                && type.equals(other.type)
                && account.equals(other.account)
                && region.equals(other.region)
                && partition.equals(other.partition);
    }

    public Arn qualified(String qualifier) {
        return new Arn(partition, region, account, type, name, List.of(qualifier));
    }

    public Optional<Integer> version() {
        return qualifier().filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    @Override
    public String toString() {
        var head = String.join(":", "arn", partition, "states", region, account, type, name);
        return qualifiers.isEmpty() ? head : head + ":" + String.join(":", qualifiers);
    }

    private static WorkflowException invalid(String what) {
        return new WorkflowException(Code.INVALID_ARN, "Invalid Arn: '%s'".formatted(what));
    }
}
