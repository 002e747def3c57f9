package dev.clix.workflow.template;

import static dev.clix.workflow.api.StateMachineOperations.CREATE_STATE_MACHINE;
import static dev.clix.workflow.api.StateMachineOperations.UPDATE_STATE_MACHINE;
import static dev.clix.workflow.api.TagOperations.LIST_TAGS_FOR_RESOURCE;
import static dev.clix.workflow.api.TagOperations.TAG_RESOURCE;

import dev.clix.workflow.ListTagsForResource;
import dev.clix.workflow.StateMachineDescription;
import dev.clix.workflow.TagResource;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import java.util.Optional;

/** Makes a state machine that is there into the one that is declared. */
record MachineUpdate(DeploymentCalls calls, MachineMembers wanted, StateMachineDescription is) {
    /** @return where there are versions, the machine's */
    Optional<String> done() {
        checkType();
        tag();
        return isSame() ? same() : updated();
    }

    /** CloudFormation would replace it, and with it its executions. */
    private void checkType() {
        var type = wanted.declared().machine().type();
        if (is.summary().type() != type)
            throw new WorkflowException(
                    Code.STATE_MACHINE_ALREADY_EXISTS,
                    "Expected the type %s, but the state machine that is there has the type %s, which cannot be updated: '%s'"
                            .formatted(
                                    type, is.summary().type(), wanted.declared().arn()));
    }

    private boolean isSame() {
        var machine = wanted.declared().machine();
        return is.roleArn().equals(machine.roleArn()) && is.definition().equals(machine.definition());
    }

    /** Creating it once more tells whether its settings are the same as well. */
    private Optional<String> same() {
        try {
            return calls.call(CREATE_STATE_MACHINE, wanted.created()).stateMachineVersionArn();
        } catch (WorkflowException differs) {
            if (differs.code() != Code.STATE_MACHINE_ALREADY_EXISTS) throw differs;
            return updated();
        }
    }

    private Optional<String> updated() {
        return calls.call(UPDATE_STATE_MACHINE, wanted.updated()).stateMachineVersionArn();
    }

    private void tag() {
        var tags = wanted.created().tags();
        var arn = wanted.declared().arn();
        if (!tags.isEmpty() && !tags.equals(calls.call(LIST_TAGS_FOR_RESOURCE, new ListTagsForResource(arn))))
            calls.call(TAG_RESOURCE, new TagResource(arn, tags));
    }
}
