package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Gathers what a template's resources are. */
final class StackReader {
    /** A template is deployed once: every machine has one revision, and that is its first version. */
    static final String FIRST_VERSION = ":1";

    private static final int ALL = 100;

    private final Resolver resolver;
    private final Function<String, Optional<String>> files;
    private final SettingsReader settings;
    private final List<Stack.Activity> activities = new ArrayList<>();
    private final List<Stack.StateMachine> stateMachines = new ArrayList<>();
    private final List<Stack.Version> versions = new ArrayList<>();
    private final List<Stack.Alias> aliases = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();

    StackReader(Resolver resolver, Function<String, Optional<String>> files) {
        this.resolver = resolver;
        this.files = files;
        this.settings = new SettingsReader(resolver, passedOver);
    }

    Stack read(JsonNode resources) {
        for (var resource : resources.properties())
            if (resolver.isWanted(resource.getKey()))
                read(resource.getKey(), resource.getValue().path("Type").asText());
        return new Stack(activities, stateMachines, versions, aliases, passedOver);
    }

    private void read(String id, String type) {
        switch (type) {
            case "AWS::StepFunctions::Activity" ->
                activities.add(new Stack.Activity(id, resolver.name(id), resolver.arn(id), settings.of(id)));
            case "AWS::StepFunctions::StateMachine", "AWS::Serverless::StateMachine" -> machine(id);
            case "AWS::StepFunctions::StateMachineVersion" ->
                versions.add(new Stack.Version(
                        id, resolver.property(id, "StateMachineArn").asText(), description(id)));
            case "AWS::StepFunctions::StateMachineAlias" ->
                aliases.add(new Stack.Alias(id, resolver.name(id), routes(id), description(id)));
            default -> passedOver.add("%s (%s)".formatted(id, type));
        }
    }

    private void machine(String id) {
        var machine = new StateMachineReader(id, resolver, files).read();
        stateMachines.add(new Stack.StateMachine(id, resolver.arn(id), machine, settings.of(id)));
        resolver.property(id, "Events")
                .properties()
                .forEach(event -> passedOver.add("%s.%s (%s)"
                        .formatted(
                                id,
                                event.getKey(),
                                event.getValue().path("Type").asText("event"))));
        var alias = resolver.property(id, "AutoPublishAlias").asText();
        if (!alias.isEmpty()) publish(id, alias);
    }

    /** What SAM makes of AutoPublishAlias, and calls them. */
    private void publish(String id, String alias) {
        var arn = resolver.arn(id);
        versions.add(new Stack.Version(id + "Version", arn, Optional.empty()));
        var route = new Stack.Route(arn + FIRST_VERSION, ALL);
        aliases.add(new Stack.Alias(id + "Alias" + alias, alias, List.of(route), Optional.empty()));
    }

    private Optional<String> description(String id) {
        return Optional.ofNullable(resolver.property(id, "Description").textValue());
    }

    /** How traffic is shifted to a version that replaces another does not matter to the first one: it has all of it. */
    private List<Stack.Route> routes(String id) {
        var preferred = resolver.property(id, "DeploymentPreference").path("StateMachineVersionArn");
        if (preferred.isTextual()) return List.of(new Stack.Route(preferred.textValue(), ALL));
        var routes = new ArrayList<Stack.Route>();
        for (var route : resolver.property(id, "RoutingConfiguration"))
            routes.add(
                    new Stack.Route(route.path("StateMachineVersionArn").asText(), weight(id, route.path("Weight"))));
        if (routes.isEmpty())
            resolver.complain(
                    "%s: Expected RoutingConfiguration or DeploymentPreference to name a version, but there is none"
                            .formatted(id));
        return routes;
    }

    /** Parameters are texts, also those that are numbers. */
    private int weight(String id, JsonNode weight) {
        if (weight.asText().matches("\\d{1,3}")) return Integer.parseInt(weight.asText());
        resolver.complain("%s (RoutingConfiguration): Expected a Weight from 0 to 100, but found %s"
                .formatted(id, weight.isMissingNode() ? "none" : weight));
        return 0;
    }
}
