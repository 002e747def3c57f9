package dev.clix.workflow.simulator.internal.registry;

import static dev.clix.workflow.api.ActivityOperations.CREATE_ACTIVITY;
import static dev.clix.workflow.api.ActivityOperations.DELETE_ACTIVITY;
import static dev.clix.workflow.api.AliasOperations.CREATE_STATE_MACHINE_ALIAS;
import static dev.clix.workflow.api.AliasOperations.DELETE_STATE_MACHINE_ALIAS;
import static dev.clix.workflow.api.AliasOperations.UPDATE_STATE_MACHINE_ALIAS;
import static dev.clix.workflow.api.StateMachineOperations.CREATE_STATE_MACHINE;
import static dev.clix.workflow.api.StateMachineOperations.DELETE_STATE_MACHINE;
import static dev.clix.workflow.api.StateMachineOperations.UPDATE_STATE_MACHINE;
import static dev.clix.workflow.api.TagOperations.TAG_RESOURCE;
import static dev.clix.workflow.api.TagOperations.UNTAG_RESOURCE;
import static dev.clix.workflow.api.VersionOperations.DELETE_STATE_MACHINE_VERSION;
import static dev.clix.workflow.api.VersionOperations.PUBLISH_STATE_MACHINE_VERSION;

import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.TypedOperation;
import java.util.List;

/** Decides calls in journals of the first schema, which have them where there are facts today. */
record RecalledCalls(Registry registry) {
    List<RegistryFact> decide(Arguments call, CallContext moment) {
        return switch (call.operation()) {
            case CREATE_ACTIVITY ->
                decided(CREATE_ACTIVITY, registry.activities().create(), call, moment);
            case DELETE_ACTIVITY ->
                decided(DELETE_ACTIVITY, registry.activities().delete(), call, moment);
            case CREATE_STATE_MACHINE ->
                decided(CREATE_STATE_MACHINE, registry.stateMachines().create(), call, moment);
            case UPDATE_STATE_MACHINE ->
                decided(UPDATE_STATE_MACHINE, registry.stateMachines().update(), call, moment);
            case DELETE_STATE_MACHINE ->
                decided(DELETE_STATE_MACHINE, registry.stateMachines().delete(), call, moment);
            case PUBLISH_STATE_MACHINE_VERSION ->
                decided(PUBLISH_STATE_MACHINE_VERSION, registry.versions().publish(), call, moment);
            case DELETE_STATE_MACHINE_VERSION ->
                decided(DELETE_STATE_MACHINE_VERSION, registry.versions().delete(), call, moment);
            case CREATE_STATE_MACHINE_ALIAS ->
                decided(CREATE_STATE_MACHINE_ALIAS, registry.aliases().create(), call, moment);
            case UPDATE_STATE_MACHINE_ALIAS ->
                decided(UPDATE_STATE_MACHINE_ALIAS, registry.aliases().update(), call, moment);
            case DELETE_STATE_MACHINE_ALIAS ->
                decided(DELETE_STATE_MACHINE_ALIAS, registry.aliases().delete(), call, moment);
            case TAG_RESOURCE -> decided(TAG_RESOURCE, registry.tags().tag(), call, moment);
            case UNTAG_RESOURCE -> decided(UNTAG_RESOURCE, registry.tags().untag(), call, moment);
            default ->
                throw new IllegalArgumentException(
                        "Expected an operation that changes what is registered, but found " + call.operation());
        };
    }

    private static <Q, A> List<RegistryFact> decided(
            TypedOperation<Q, A> operation, Change<Q, A> change, Arguments call, CallContext moment) {
        return change.decide().apply(operation.read(call), moment);
    }
}
