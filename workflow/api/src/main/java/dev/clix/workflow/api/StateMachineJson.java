package dev.clix.workflow.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.CreatedStateMachine;
import dev.clix.workflow.ExecutionStateMachine;
import dev.clix.workflow.StateMachineDescription;
import dev.clix.workflow.StateMachineRevision;
import dev.clix.workflow.StateMachineSummary;
import dev.clix.workflow.UpdatedStateMachine;

/** State machines as they are on the wire. */
final class StateMachineJson {
    private StateMachineJson() {}

    static ObjectNode created(CreatedStateMachine created) {
        var shown = AwsJson.object().put("stateMachineArn", created.stateMachineArn());
        shown.set("creationDate", AwsJson.timestamp(created.creationDate()));
        created.stateMachineVersionArn().ifPresent(arn -> shown.put("stateMachineVersionArn", arn));
        return shown;
    }

    static ObjectNode updated(UpdatedStateMachine updated) {
        var shown = AwsJson.date("updateDate", updated.updateDate());
        updated.revisionId().ifPresent(id -> shown.put("revisionId", id));
        updated.stateMachineVersionArn().ifPresent(arn -> shown.put("stateMachineVersionArn", arn));
        return shown;
    }

    static ObjectNode listed(StateMachineSummary machine) {
        return AwsJson.object()
                .put("stateMachineArn", machine.stateMachineArn())
                .put("name", machine.name())
                .put("type", machine.type().name())
                .set("creationDate", AwsJson.timestamp(machine.creationDate()));
    }

    static ObjectNode described(StateMachineDescription machine) {
        var shown = listed(machine.summary()).put("status", machine.status().name());
        machine.description().ifPresent(text -> shown.put("description", text));
        return with(shown, machine.revision());
    }

    static ObjectNode described(ExecutionStateMachine machine) {
        var shown = AwsJson.object()
                .put("stateMachineArn", machine.stateMachineArn())
                .put("name", machine.name());
        shown.set("updateDate", AwsJson.timestamp(machine.updateDate()));
        with(shown, machine.revision());
        machine.mapRun()
                .ifPresent(run -> shown.put("mapRunArn", run.mapRunArn()).put("label", run.label()));
        return shown;
    }

    private static ObjectNode with(ObjectNode shown, StateMachineRevision revision) {
        shown.put("definition", revision.definition()).put("roleArn", revision.roleArn());
        shown.set("loggingConfiguration", ConfigurationJson.shown(revision.loggingConfiguration()));
        shown.set("tracingConfiguration", ConfigurationJson.shown(revision.tracingConfiguration()));
        shown.set("encryptionConfiguration", ConfigurationJson.shown(revision.encryptionConfiguration()));
        revision.revisionId().ifPresent(id -> shown.put("revisionId", id));
        if (!revision.variableReferences().isEmpty()) {
            var references = shown.putObject("variableReferences");
            revision.variableReferences().forEach((state, names) -> names.forEach(references.withArray(state)::add));
        }
        return shown;
    }
}
