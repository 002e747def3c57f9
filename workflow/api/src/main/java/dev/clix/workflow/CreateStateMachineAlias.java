package dev.clix.workflow;

import java.util.List;
import java.util.Optional;

/**
 * The request of CreateStateMachineAlias. The same routing and description again give the same alias.
 *
 * <p>Refused with InvalidArn, ResourceNotFound for a version that is not there, StateMachineDeleting, ConflictException
 * when the alias is there and leads elsewhere, ServiceQuotaExceeded beyond 100, and ValidationException.
 *
 * @param name 1 to 80 characters, not a number
 * @param description up to 256 characters
 * @param routingConfiguration one or two versions of one machine, weights adding up to 100
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_CreateStateMachineAlias.html">CreateStateMachineAlias</a>
 */
public record CreateStateMachineAlias(
        String name, Optional<String> description, List<RoutingConfigurationListItem> routingConfiguration) {
    public CreateStateMachineAlias {
        routingConfiguration = List.copyOf(routingConfiguration);
    }
}
