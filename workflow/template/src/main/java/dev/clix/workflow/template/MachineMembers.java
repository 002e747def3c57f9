package dev.clix.workflow.template;

import static dev.clix.workflow.api.StateMachineOperations.CREATE_STATE_MACHINE;
import static dev.clix.workflow.api.StateMachineOperations.UPDATE_STATE_MACHINE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.UpdateStateMachine;
import java.util.List;

/** A declared state machine as the calls take it. */
record MachineMembers(Stack.StateMachine declared, Stack stack) {
    private static final List<String> SETTINGS =
            List.of("loggingConfiguration", "tracingConfiguration", "encryptionConfiguration");

    CreateStateMachine created() {
        var machine = declared.machine();
        return DeploymentCalls.request(
                CREATE_STATE_MACHINE,
                versioned(declared.settings()
                        .deepCopy()
                        .put("name", machine.name())
                        .put("definition", machine.definition())
                        .put("roleArn", machine.roleArn())
                        .put("type", machine.type().name())));
    }

    /** Settings that are declared no longer are reset, as if they had never been declared. */
    UpdateStateMachine updated() {
        var members = versioned(declared.settings().deepCopy());
        members.remove("tags");
        for (var setting : SETTINGS) if (!members.has(setting)) reset(members.putObject(setting), setting);
        return DeploymentCalls.request(
                UPDATE_STATE_MACHINE,
                members.put("stateMachineArn", declared.arn())
                        .put("definition", declared.machine().definition())
                        .put("roleArn", declared.machine().roleArn()));
    }

    private static void reset(ObjectNode setting, String name) {
        switch (name) {
            case "loggingConfiguration" -> setting.put("level", "OFF").put("includeExecutionData", false);
            case "tracingConfiguration" -> setting.put("enabled", false);
            default -> setting.put("type", "AWS_OWNED_KEY");
        }
    }

    /** A machine that was created with a version counts as the same only in a call that publishes the same version. */
    private ObjectNode versioned(ObjectNode members) {
        stack.versions().stream()
                .filter(version -> version.stateMachineArn().equals(declared.arn()))
                .findFirst()
                .ifPresent(version -> {
                    members.put("publish", true);
                    version.description().ifPresent(description -> members.put("versionDescription", description));
                });
        return members;
    }
}
