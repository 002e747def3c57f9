package dev.clix.workflow;

import java.util.Optional;

/**
 * A state machine, or a version of one.
 *
 * @param summary of a version: with the version's ARN and date
 * @param description of a version, if it has one
 */
public record StateMachineDescription(
        StateMachineSummary summary,
        StateMachineStatus status,
        Optional<String> description,
        StateMachineRevision revision) {
    public String stateMachineArn() {
        return summary.stateMachineArn();
    }

    public String definition() {
        return revision.definition();
    }

    public String roleArn() {
        return revision.roleArn();
    }
}
