package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.template.internal.physical.TypeNames;
import dev.clix.workflow.template.internal.serverless.ServerlessService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what a template's resources are, those of the stacks within it as well. */
final class StackReader {
    private static final int ALL = 100;

    private final Findings findings;
    private final List<Stack.Activity> activities = new ArrayList<>();
    private final List<Stack.StateMachine> stateMachines = new ArrayList<>();
    private final List<Stack.Version> versions = new ArrayList<>();
    private final List<Stack.Alias> aliases = new ArrayList<>();

    StackReader(Findings findings) {
        this.findings = findings;
    }

    Stack read(Resolver resolver) {
        gather(resolver);
        return new Stack(activities, stateMachines, versions, aliases, findings.passedOver(), findings.madeUp());
    }

    private void gather(Resolver resolver) {
        for (var resource : resolver.resources().properties())
            new Declared(resource.getKey(), resolver)
                    .gather(resource.getValue().path("Type").asText());
    }

    /** A resource of one of the stacks. */
    private final class Declared {
        private final String id;
        private final Resolver resolver;
        private final Findings own;

        Declared(String id, Resolver resolver) {
            this.id = id;
            this.resolver = resolver;
            this.own = resolver.findings();
        }

        private void gather(String type) {
            switch (type) {
                case "" -> resolver.complain("%s: Expected a Type, but there is none".formatted(id));
                case TypeNames.STEP_FUNCTIONS_ACTIVITY -> whenWanted(this::activity);
                case TypeNames.STEP_FUNCTIONS_STATE_MACHINE, TypeNames.SERVERLESS_STATE_MACHINE ->
                    whenWanted(this::machine);
                case TypeNames.STEP_FUNCTIONS_STATE_MACHINE_VERSION ->
                    whenWanted(() -> versions.add(new Stack.Version(
                            told(id), resolver.property(id, "StateMachineArn").asText(), description())));
                case TypeNames.STEP_FUNCTIONS_STATE_MACHINE_ALIAS ->
                    whenWanted(
                            () -> aliases.add(new Stack.Alias(told(id), resolver.name(id), routes(), description())));
                case TypeNames.CLOUD_FORMATION_STACK, TypeNames.SERVERLESS_APPLICATION ->
                    whenWanted(() -> nested(type));
                default -> passOver(type);
            }
        }

        private void whenWanted(Runnable reading) {
            if (resolver.isWanted(id)) reading.run();
        }

        private String told(String logicalId) {
            return own.prefix() + logicalId;
        }

        /** Whether it is wanted does not matter where that cannot be told. */
        private void passOver(String type) {
            if (resolver.resource(id).has(ServerlessService.IMPLIED)) return;
            var wanted = own.attempt(() -> resolver.isWanted(id)).orElse(true);
            if (wanted) own.passOver("%s (%s)".formatted(id, type));
        }

        private void nested(String type) {
            resolver.nested(id)
                    .ifPresentOrElse(
                            StackReader.this::gather,
                            () -> own.passOver("%s (%s), whose template is not at hand".formatted(id, type)));
        }

        private void activity() {
            var settings = new SettingsReader(id, resolver).read();
            activities.add(new Stack.Activity(told(id), resolver.name(id), resolver.arn(id), settings));
        }

        private void machine() {
            var machine = new StateMachineReader(id, resolver, resolver.context()).read();
            var settings = new SettingsReader(id, resolver).read();
            stateMachines.add(new Stack.StateMachine(told(id), resolver.arn(id), machine, settings));
            resolver.properties(id).path("Events").properties().forEach(this::passOverEvent);
            var alias = resolver.property(id, "AutoPublishAlias").asText();
            if (!alias.isEmpty()) publish(alias);
        }

        private void passOverEvent(Map.Entry<String, JsonNode> event) {
            own.passOver("%s.%s (%s)"
                    .formatted(id, event.getKey(), event.getValue().path("Type").asText("event")));
        }

        /** The version and the alias that SAM makes for AutoPublishAlias, under the logical IDs it gives them. */
        private void publish(String alias) {
            var arn = resolver.arn(id);
            versions.add(new Stack.Version(told(id + "Version"), arn, Optional.empty()));
            var route = new Stack.Route(arn + Stack.FIRST_VERSION, ALL);
            aliases.add(new Stack.Alias(told(id + "Alias" + alias), alias, List.of(route), Optional.empty()));
        }

        private Optional<String> description() {
            return Optional.ofNullable(resolver.property(id, "Description").textValue());
        }

        /** How traffic is shifted to a version that replaces another does not matter to the first one: it has all of it. */
        private List<Stack.Route> routes() {
            var preferred = resolver.property(id, "DeploymentPreference").path("StateMachineVersionArn");
            if (preferred.isTextual()) return List.of(new Stack.Route(preferred.textValue(), ALL));
            var routes = new ArrayList<Stack.Route>();
            for (var route : resolver.property(id, "RoutingConfiguration"))
                routes.add(
                        new Stack.Route(route.path("StateMachineVersionArn").asText(), weight(route.path("Weight"))));
            if (routes.isEmpty())
                resolver.complain(
                        "%s: Expected RoutingConfiguration or DeploymentPreference to name a version, but there is none"
                                .formatted(id));
            return routes;
        }

        /** Parameters are texts, also those that are numbers. */
        private int weight(JsonNode weight) {
            if (weight.asText().matches("\\d{1,3}")) return Integer.parseInt(weight.asText());
            resolver.complain("%s (RoutingConfiguration): Expected a Weight from 0 to 100, but found %s"
                    .formatted(id, weight.isMissingNode() ? "none" : weight));
            return 0;
        }
    }
}
