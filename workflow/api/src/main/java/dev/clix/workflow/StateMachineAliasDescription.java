package dev.clix.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An alias as DescribeStateMachineAlias shows it. */
public record StateMachineAliasDescription(
        String stateMachineAliasArn,
        Instant creationDate,
        String name,
        Optional<String> description,
        List<RoutingConfigurationListItem> routingConfiguration,
        Instant updateDate) {
    public StateMachineAliasDescription {
        routingConfiguration = List.copyOf(routingConfiguration);
    }
}
