package dev.clix.workflow.simulate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Operation;

/** Makes a state machine that is there into the one that is declared. */
record MachineUpdate(DeploymentCalls calls, MachineMembers wanted, ObjectNode is) {
    /** @return the last call's answer: where there are versions, it names the machine's */
    ObjectNode done() {
        checkType();
        tag();
        return isSame() ? same() : calls.call(Operation.UPDATE_STATE_MACHINE, wanted.updated());
    }

    /** CloudFormation would replace it, and with it its executions. */
    private void checkType() {
        var type = wanted.declared().machine().type().name();
        if (!is.path("type").asText().equals(type))
            throw new WorkflowException(
                    Code.STATE_MACHINE_ALREADY_EXISTS,
                    "Expected the type %s, but the state machine that is there has the type %s, which cannot be updated: '%s'"
                            .formatted(
                                    type,
                                    is.path("type").asText(),
                                    wanted.declared().arn()));
    }

    private boolean isSame() {
        var machine = wanted.declared().machine();
        return is.path("roleArn").asText().equals(machine.roleArn())
                && is.path("definition").asText().equals(machine.definition());
    }

    /** Creating it once more tells whether its settings are the same as well. */
    private ObjectNode same() {
        try {
            return calls.call(Operation.CREATE_STATE_MACHINE, wanted.created());
        } catch (WorkflowException differs) {
            if (differs.code() != Code.STATE_MACHINE_ALREADY_EXISTS) throw differs;
            return calls.call(Operation.UPDATE_STATE_MACHINE, wanted.updated());
        }
    }

    private void tag() {
        var tags = wanted.declared().settings().path("tags");
        var arn = wanted.declared().arn();
        var own =
                calls.call(Operation.LIST_TAGS_FOR_RESOURCE, "resourceArn", arn).path("tags");
        if (tags.isEmpty() || tags.equals(own)) return;
        var members = wanted.declared().settings().objectNode().put("resourceArn", arn);
        members.set("tags", tags);
        calls.call(Operation.TAG_RESOURCE, members);
    }
}
