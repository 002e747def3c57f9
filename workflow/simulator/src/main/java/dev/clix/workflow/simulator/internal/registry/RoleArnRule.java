package dev.clix.workflow.simulator.internal.registry;

import dev.clix.workflow.WorkflowException;

/** Checks a role's ARN. Permissions are not simulated. */
public final class RoleArnRule {
    private RoleArnRule() {}

    /** @throws WorkflowException InvalidArn */
    public static String check(String arn) {
        Arn.requirePrefix(arn);
        return arn;
    }
}
