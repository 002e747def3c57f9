package dev.clix.workflow.simulator.internal.registry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.AwsJson;
import java.util.Optional;

/** Answers of the API about machines and their versions. */
public final class MachineJson {
    private MachineJson() {}

    static ObjectNode answer() {
        return JsonNodeFactory.instance.objectNode();
    }

    /**
     * A machine whose data is left out has an empty definition and, since those are part of it, no variable references.
     */
    public static ObjectNode included(ObjectNode shown, Arguments arguments) {
        if (!arguments.optionalText("includedData").equals(Optional.of("METADATA_ONLY"))) return shown;
        return shown.put("definition", "{}").without("variableReferences");
    }

    static ObjectNode summary(Machine machine) {
        var shown = answer().put("stateMachineArn", machine.arn().toString())
                .put("name", machine.arn().name())
                .put("type", machine.type().name());
        shown.set("creationDate", AwsJson.timestamp(machine.creationDate()));
        return shown;
    }

    static ObjectNode machine(Machine machine) {
        var shown = summary(machine).put("status", machine.isDeleting() ? "DELETING" : "ACTIVE");
        return shown.setAll(revision(machine.revision()));
    }

    static ObjectNode version(Machine machine, Version version) {
        var shown = summary(machine)
                .put("status", "ACTIVE")
                .put("stateMachineArn", VersionCalls.arn(machine, version).toString());
        shown.set("creationDate", AwsJson.timestamp(version.creationDate()));
        version.description().ifPresent(text -> shown.put("description", text));
        return shown.setAll(revision(version.revision()));
    }

    static ObjectNode revision(Revision revision) {
        var shown = answer().put("definition", revision.machine().definition()).put("roleArn", revision.roleArn());
        shown.set("loggingConfiguration", revision.settings().logging());
        shown.set("tracingConfiguration", revision.settings().tracing());
        shown.set("encryptionConfiguration", revision.settings().encryption());
        revision.id().ifPresent(id -> shown.put("revisionId", id));
        if (!revision.variables().isEmpty()) {
            var references = shown.putObject("variableReferences");
            revision.variables().forEach((state, names) -> names.forEach(references.withArray(state)::add));
        }
        return shown;
    }
}
