package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.CreateStateMachine;
import java.util.List;
import java.util.Optional;

/**
 * A template's state machines and activities, resolved.
 *
 * @param passedOver everything else it declares, each by its name and type
 * @param madeUp the values that only a deployment knows and that were made up in the right form, each by its name
 */
public record Stack(
        List<Activity> activities,
        List<StateMachine> stateMachines,
        List<Version> versions,
        List<Alias> aliases,
        List<String> passedOver,
        List<String> madeUp) {
    /** A template is deployed once: every machine has one revision, and its ARN ends with this as that of its first version. */
    public static final String FIRST_VERSION = ":1";

    public Stack {
        activities = List.copyOf(activities);
        stateMachines = List.copyOf(stateMachines);
        versions = List.copyOf(versions);
        aliases = List.copyOf(aliases);
        passedOver = List.copyOf(passedOver);
        madeUp = List.copyOf(madeUp);
    }

    /**
     * @param logicalId its name within the template
     * @param settings tags and encryption, as CreateActivity takes them
     */
    public record Activity(String logicalId, String name, String arn, ObjectNode settings) {}

    /**
     * @param logicalId its name within the template
     * @param settings tags, logging, tracing and encryption, as CreateStateMachine takes them
     */
    public record StateMachine(String logicalId, String arn, CreateStateMachine machine, ObjectNode settings) {}

    /** @param logicalId its name within the template */
    public record Version(String logicalId, String stateMachineArn, Optional<String> description) {}

    /** @param logicalId its name within the template */
    public record Alias(String logicalId, String name, List<Route> routes, Optional<String> description) {}

    /** @param weight of 100 */
    public record Route(String versionArn, int weight) {}
}
