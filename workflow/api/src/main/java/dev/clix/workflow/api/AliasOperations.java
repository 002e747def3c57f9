package dev.clix.workflow.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.CreateStateMachineAlias;
import dev.clix.workflow.DeleteStateMachineAlias;
import dev.clix.workflow.DescribeStateMachineAlias;
import dev.clix.workflow.ListStateMachineAliases;
import dev.clix.workflow.Page;
import dev.clix.workflow.RoutingConfigurationListItem;
import dev.clix.workflow.StateMachineAlias;
import dev.clix.workflow.StateMachineAliasDescription;
import dev.clix.workflow.UpdateStateMachineAlias;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The operations on aliases, typed. */
public final class AliasOperations {
    public static final TypedOperation<CreateStateMachineAlias, StateMachineAlias> CREATE_STATE_MACHINE_ALIAS =
            new TypedOperation<>(
                    Operation.CREATE_STATE_MACHINE_ALIAS,
                    (request, members) -> members.text("description", request.description())
                            .text("name", request.name())
                            .container("routingConfiguration", Optional.of(shown(request.routingConfiguration()))),
                    arguments -> new CreateStateMachineAlias(
                            arguments.text("name"),
                            arguments.optionalText("description"),
                            routing(arguments.container("routingConfiguration"))),
                    AliasOperations::shown);

    public static final TypedOperation<UpdateStateMachineAlias, Instant> UPDATE_STATE_MACHINE_ALIAS =
            new TypedOperation<>(
                    Operation.UPDATE_STATE_MACHINE_ALIAS,
                    (request, members) -> members.text("stateMachineAliasArn", request.stateMachineAliasArn())
                            .text("description", request.description())
                            .container(
                                    "routingConfiguration",
                                    request.routingConfiguration().map(AliasOperations::shown)),
                    arguments -> new UpdateStateMachineAlias(
                            arguments.text("stateMachineAliasArn"),
                            arguments.optionalText("description"),
                            arguments.member("routingConfiguration").map(AliasOperations::routing)),
                    updated -> AwsJson.date("updateDate", updated));

    public static final TypedOperation<DescribeStateMachineAlias, StateMachineAliasDescription>
            DESCRIBE_STATE_MACHINE_ALIAS = new TypedOperation<>(
                    Operation.DESCRIBE_STATE_MACHINE_ALIAS,
                    (request, members) -> members.text("stateMachineAliasArn", request.stateMachineAliasArn()),
                    arguments -> new DescribeStateMachineAlias(arguments.text("stateMachineAliasArn")),
                    AliasOperations::described);

    public static final TypedOperation<ListStateMachineAliases, Page<StateMachineAlias>> LIST_STATE_MACHINE_ALIASES =
            new TypedOperation<>(
                    Operation.LIST_STATE_MACHINE_ALIASES,
                    (request, members) -> members.text("stateMachineArn", request.stateMachineArn())
                            .text("nextToken", request.nextToken())
                            .whole("maxResults", request.maxResults()),
                    arguments -> new ListStateMachineAliases(
                            arguments.text("stateMachineArn"),
                            arguments.maxResults(),
                            arguments.optionalText("nextToken")),
                    page -> AwsJson.page("stateMachineAliases", page, AliasOperations::shown));

    public static final TypedOperation<DeleteStateMachineAlias, Void> DELETE_STATE_MACHINE_ALIAS = new TypedOperation<>(
            Operation.DELETE_STATE_MACHINE_ALIAS,
            (request, members) -> members.text("stateMachineAliasArn", request.stateMachineAliasArn()),
            arguments -> new DeleteStateMachineAlias(arguments.text("stateMachineAliasArn")),
            done -> AwsJson.object());

    private AliasOperations() {}

    private static List<RoutingConfigurationListItem> routing(JsonNode given) {
        return StreamSupport.stream(given.spliterator(), false)
                .map(route -> new RoutingConfigurationListItem(
                        route.path("stateMachineVersionArn").asText(),
                        route.path("weight").asInt()))
                .toList();
    }

    private static ArrayNode shown(List<RoutingConfigurationListItem> routing) {
        var shown = JsonNodeFactory.instance.arrayNode();
        routing.forEach(route -> shown.addObject()
                .put("stateMachineVersionArn", route.stateMachineVersionArn())
                .put("weight", route.weight()));
        return shown;
    }

    private static ObjectNode shown(StateMachineAlias alias) {
        return AwsJson.object()
                .put("stateMachineAliasArn", alias.stateMachineAliasArn())
                .set("creationDate", AwsJson.timestamp(alias.creationDate()));
    }

    private static ObjectNode described(StateMachineAliasDescription alias) {
        var shown = shown(new StateMachineAlias(alias.stateMachineAliasArn(), alias.creationDate()))
                .put("name", alias.name());
        alias.description().ifPresent(text -> shown.put("description", text));
        shown.set("routingConfiguration", shown(alias.routingConfiguration()));
        return shown.set("updateDate", AwsJson.timestamp(alias.updateDate()));
    }
}
