package dev.clix.workflow.simulate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.api.StepFunctionsApi;
import dev.clix.workflow.template.Stack;
import java.util.concurrent.CompletionException;

/** Creates what a template declares. Creating what is there already, just as it is, changes nothing: the journal may know it. */
final class TemplateDeployment {
    private final StepFunctionsApi api;

    TemplateDeployment(StepFunctionsApi api) {
        this.api = api;
    }

    /** @throws IllegalArgumentException saying which resource was refused, and why */
    void create(Stack stack) {
        for (var activity : stack.activities())
            create(activity.logicalId(), Operation.CREATE_ACTIVITY, members(activity));
        for (var machine : stack.stateMachines())
            create(machine.logicalId(), Operation.CREATE_STATE_MACHINE, members(machine, stack));
        for (var version : stack.versions())
            create(version.logicalId(), Operation.PUBLISH_STATE_MACHINE_VERSION, members(version));
        for (var alias : stack.aliases())
            create(alias.logicalId(), Operation.CREATE_STATE_MACHINE_ALIAS, members(alias));
    }

    private void create(String resource, Operation operation, ObjectNode members) {
        try {
            api.call(operation, Arguments.of(operation, members))
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException failed) {
            throw refused(resource, failed.getCause());
        } catch (WorkflowException refused) {
            throw refused(resource, refused);
        }
    }

    private static IllegalArgumentException refused(String resource, Throwable reason) {
        return new IllegalArgumentException(
                "Expected to create %s of the template, but: %s".formatted(resource, reason.getMessage()), reason);
    }

    private static ObjectNode members(Stack.Activity activity) {
        return activity.settings().deepCopy().put("name", activity.name());
    }

    /** One that has a version is the same only to a call that publishes the same version. */
    private static ObjectNode members(Stack.StateMachine declared, Stack stack) {
        var machine = declared.machine();
        var members = declared.settings()
                .deepCopy()
                .put("name", machine.name())
                .put("definition", machine.definition())
                .put("roleArn", machine.roleArn())
                .put("type", machine.type().name());
        stack.versions().stream()
                .filter(version -> version.stateMachineArn().equals(declared.arn()))
                .findFirst()
                .ifPresent(version -> {
                    members.put("publish", true);
                    version.description().ifPresent(description -> members.put("versionDescription", description));
                });
        return members;
    }

    private static ObjectNode members(Stack.Version version) {
        var members = JsonNodeFactory.instance.objectNode().put("stateMachineArn", version.stateMachineArn());
        version.description().ifPresent(description -> members.put("description", description));
        return members;
    }

    private static ObjectNode members(Stack.Alias alias) {
        var members = JsonNodeFactory.instance.objectNode().put("name", alias.name());
        alias.description().ifPresent(description -> members.put("description", description));
        var routes = members.putArray("routingConfiguration");
        for (var route : alias.routes())
            routes.addObject().put("stateMachineVersionArn", route.versionArn()).put("weight", route.weight());
        return members;
    }
}
