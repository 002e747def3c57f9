package dev.clix.workflow.simulator.internal.registry;

import static dev.clix.workflow.api.ActivityOperations.CREATE_ACTIVITY;
import static dev.clix.workflow.api.ActivityOperations.DELETE_ACTIVITY;
import static dev.clix.workflow.api.ActivityOperations.DESCRIBE_ACTIVITY;
import static dev.clix.workflow.api.ActivityOperations.LIST_ACTIVITIES;
import static dev.clix.workflow.api.AliasOperations.CREATE_STATE_MACHINE_ALIAS;
import static dev.clix.workflow.api.AliasOperations.DELETE_STATE_MACHINE_ALIAS;
import static dev.clix.workflow.api.AliasOperations.DESCRIBE_STATE_MACHINE_ALIAS;
import static dev.clix.workflow.api.AliasOperations.LIST_STATE_MACHINE_ALIASES;
import static dev.clix.workflow.api.AliasOperations.UPDATE_STATE_MACHINE_ALIAS;
import static dev.clix.workflow.api.StateMachineOperations.CREATE_STATE_MACHINE;
import static dev.clix.workflow.api.StateMachineOperations.DELETE_STATE_MACHINE;
import static dev.clix.workflow.api.StateMachineOperations.DESCRIBE_STATE_MACHINE;
import static dev.clix.workflow.api.StateMachineOperations.LIST_STATE_MACHINES;
import static dev.clix.workflow.api.StateMachineOperations.UPDATE_STATE_MACHINE;
import static dev.clix.workflow.api.TagOperations.LIST_TAGS_FOR_RESOURCE;
import static dev.clix.workflow.api.TagOperations.TAG_RESOURCE;
import static dev.clix.workflow.api.TagOperations.UNTAG_RESOURCE;
import static dev.clix.workflow.api.VersionOperations.DELETE_STATE_MACHINE_VERSION;
import static dev.clix.workflow.api.VersionOperations.LIST_STATE_MACHINE_VERSIONS;
import static dev.clix.workflow.api.VersionOperations.PUBLISH_STATE_MACHINE_VERSION;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.api.TypedOperation;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A registry, asked as over the wire. */
record RegistryOnTheWire(Registry registry, CallContext moment) {
    static final List<Operation> CHANGES = Stream.of(
                    CREATE_ACTIVITY,
                    DELETE_ACTIVITY,
                    CREATE_STATE_MACHINE,
                    UPDATE_STATE_MACHINE,
                    DELETE_STATE_MACHINE,
                    PUBLISH_STATE_MACHINE_VERSION,
                    DELETE_STATE_MACHINE_VERSION,
                    CREATE_STATE_MACHINE_ALIAS,
                    UPDATE_STATE_MACHINE_ALIAS,
                    DELETE_STATE_MACHINE_ALIAS,
                    TAG_RESOURCE,
                    UNTAG_RESOURCE)
            .map(TypedOperation::operation)
            .toList();

    ObjectNode call(Arguments call) {
        return switch (call.operation()) {
            case CREATE_ACTIVITY ->
                changed(CREATE_ACTIVITY, registry.activities().create(), call);
            case DESCRIBE_ACTIVITY -> shown(DESCRIBE_ACTIVITY, registry.activities()::describe, call);
            case LIST_ACTIVITIES ->
                shown(LIST_ACTIVITIES, request -> registry.activities().list(request, moment), call);
            case DELETE_ACTIVITY ->
                changed(DELETE_ACTIVITY, registry.activities().delete(), call);
            case CREATE_STATE_MACHINE ->
                changed(CREATE_STATE_MACHINE, registry.stateMachines().create(), call);
            case UPDATE_STATE_MACHINE ->
                changed(UPDATE_STATE_MACHINE, registry.stateMachines().update(), call);
            case DESCRIBE_STATE_MACHINE -> shown(DESCRIBE_STATE_MACHINE, registry.stateMachines()::describe, call);
            case LIST_STATE_MACHINES ->
                shown(LIST_STATE_MACHINES, request -> registry.stateMachines().list(request, moment), call);
            case DELETE_STATE_MACHINE ->
                changed(DELETE_STATE_MACHINE, registry.stateMachines().delete(), call);
            case PUBLISH_STATE_MACHINE_VERSION ->
                changed(PUBLISH_STATE_MACHINE_VERSION, registry.versions().publish(), call);
            case LIST_STATE_MACHINE_VERSIONS ->
                shown(
                        LIST_STATE_MACHINE_VERSIONS,
                        request -> registry.versions().list(request, moment),
                        call);
            case DELETE_STATE_MACHINE_VERSION ->
                changed(DELETE_STATE_MACHINE_VERSION, registry.versions().delete(), call);
            case CREATE_STATE_MACHINE_ALIAS ->
                changed(CREATE_STATE_MACHINE_ALIAS, registry.aliases().create(), call);
            case UPDATE_STATE_MACHINE_ALIAS ->
                changed(UPDATE_STATE_MACHINE_ALIAS, registry.aliases().update(), call);
            case DESCRIBE_STATE_MACHINE_ALIAS ->
                shown(DESCRIBE_STATE_MACHINE_ALIAS, registry.aliases()::describe, call);
            case LIST_STATE_MACHINE_ALIASES ->
                shown(LIST_STATE_MACHINE_ALIASES, request -> registry.aliases().list(request, moment), call);
            case DELETE_STATE_MACHINE_ALIAS ->
                changed(DELETE_STATE_MACHINE_ALIAS, registry.aliases().delete(), call);
            case TAG_RESOURCE -> changed(TAG_RESOURCE, registry.tags().tag(), call);
            case UNTAG_RESOURCE -> changed(UNTAG_RESOURCE, registry.tags().untag(), call);
            case LIST_TAGS_FOR_RESOURCE -> shown(LIST_TAGS_FOR_RESOURCE, registry.tags()::list, call);
            default -> throw new IllegalArgumentException("Expected the registry's, but found " + call.operation());
        };
    }

    private <Q, A> ObjectNode changed(TypedOperation<Q, A> operation, Change<Q, A> change, Arguments call) {
        return operation.shown(
                registry.change(change, operation.read(call), moment).answer());
    }

    private static <Q, A> ObjectNode shown(TypedOperation<Q, A> operation, Function<Q, A> answer, Arguments call) {
        return operation.shown(answer.apply(operation.read(call)));
    }
}
