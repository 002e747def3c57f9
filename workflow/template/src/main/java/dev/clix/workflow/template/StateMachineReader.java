package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.template.internal.physical.TypeNames;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a state machine of a template, in CloudFormation's or SAM's words. */
record StateMachineReader(String id, Resolver resolver, StackContext context) {
    private static final String SAM = TypeNames.SERVERLESS_STATE_MACHINE;

    CreateStateMachine read() {
        var definition = new DefinitionReader(id, resolver, context).read();
        return new CreateStateMachine(resolver.name(id), definition, roleArn(), type());
    }

    /** A role that is only known where it was deployed may have been made up as a word. */
    private String roleArn() {
        var role = firstText("RoleArn", "Role").orElseGet(this::generatedRole);
        return !role.startsWith("arn:") && context.findings().isMadeUp(role)
                ? context.plausible().role(role)
                : role;
    }

    /** SAM makes one; CloudFormation asks for one, and so does the simulator. */
    private String generatedRole() {
        if (resolver.resource(id).path("Type").asText().equals(SAM)) return resolver.arn(id + "Role");
        return context.plausible().role(resolver.name(id) + "Role");
    }

    private MachineType type() {
        var type = firstText("StateMachineType", "Type").orElse("STANDARD");
        if (!type.equals("STANDARD") && !type.equals("EXPRESS"))
            resolver.complain("%s: Expected STANDARD or EXPRESS as its type, but got '%s'".formatted(id, type));
        return type.equals("EXPRESS") ? MachineType.EXPRESS : MachineType.STANDARD;
    }

    private Optional<String> firstText(String... properties) {
        return Stream.of(properties)
                .map(name -> resolver.property(id, name))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst();
    }
}
