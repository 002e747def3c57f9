package dev.clix.workflow;

/**
 * A version an alias leads to.
 *
 * @param weight how many of a hundred executions run it: 0 to 100
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_RoutingConfigurationListItem.html">RoutingConfigurationListItem</a>
 */
public record RoutingConfigurationListItem(String stateMachineVersionArn, int weight) {}
