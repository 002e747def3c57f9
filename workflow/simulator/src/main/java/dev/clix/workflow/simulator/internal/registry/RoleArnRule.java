package dev.clix.workflow.simulator.internal.registry;

import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;

/** Checks a role's ARN. Permissions are not simulated. */
public final class RoleArnRule {
    private RoleArnRule() {}

    /** @throws WorkflowException InvalidArn */
    public static String check(String arn) {
        if (arn.startsWith("arn:")) return arn;
        throw new WorkflowException(Code.INVALID_ARN, "Invalid Arn: 'Invalid ARN prefix: %s'".formatted(arn));
    }
}
