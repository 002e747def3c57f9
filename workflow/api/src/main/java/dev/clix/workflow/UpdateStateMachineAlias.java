package dev.clix.workflow;

import java.util.List;
import java.util.Optional;

/**
 * The request of UpdateStateMachineAlias: changes what is told, and leaves the rest as it is. At least one thing is told.
 *
 * <p>Refused with InvalidArn, ResourceNotFound, StateMachineDeleting, and ValidationException.
 *
 * @param description up to 256 characters; an empty text takes it away
 * @param routingConfiguration one or two versions of the alias's machine, weights adding up to 100
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_UpdateStateMachineAlias.html">UpdateStateMachineAlias</a>
 */
public record UpdateStateMachineAlias(
        String stateMachineAliasArn,
        Optional<String> description,
        Optional<List<RoutingConfigurationListItem>> routingConfiguration) {
    public UpdateStateMachineAlias {
        routingConfiguration = routingConfiguration.map(List::copyOf);
    }
}
