package dev.clix.workflow.simulator.internal.registry;

import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;

/** The refusals that several operations share. */
public final class Refusals {
    private Refusals() {}

    public static WorkflowException noActivity(Object arn) {
        return new WorkflowException(Code.ACTIVITY_DOES_NOT_EXIST, "Activity Does Not Exist: '%s'".formatted(arn));
    }

    static WorkflowException noMachine(Object arn) {
        return new WorkflowException(
                Code.STATE_MACHINE_DOES_NOT_EXIST, "State Machine Does Not Exist: '%s'".formatted(arn));
    }

    static WorkflowException deleting(Object arn) {
        return new WorkflowException(
                Code.STATE_MACHINE_DELETING, "State Machine is being deleted: '%s'".formatted(arn));
    }

    static WorkflowException noResource(Object arn) {
        return new WorkflowException(Code.RESOURCE_NOT_FOUND, "Resource not found: '%s'".formatted(arn));
    }

    /** The refusal that was recorded for aliases. */
    static WorkflowException noSuchResource() {
        return new WorkflowException(Code.RESOURCE_NOT_FOUND, "Request references a resource that does not exist.");
    }

    static WorkflowException invalid(String what) {
        return new WorkflowException(Code.VALIDATION, what);
    }

    static WorkflowException conflict(String what) {
        return new WorkflowException(Code.CONFLICT, what);
    }
}
