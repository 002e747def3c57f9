package dev.clix.workflow.template;

import dev.clix.workflow.CreateStateMachine;
import java.util.List;

/** What a template declares of Step Functions, resolved. */
public record Stack(List<Activity> activities, List<StateMachine> stateMachines) {
    public Stack {
        activities = List.copyOf(activities);
        stateMachines = List.copyOf(stateMachines);
    }

    /** @param logicalId its name within the template */
    public record Activity(String logicalId, String name, String arn) {}

    /** @param logicalId its name within the template */
    public record StateMachine(String logicalId, String arn, CreateStateMachine machine) {}
}
