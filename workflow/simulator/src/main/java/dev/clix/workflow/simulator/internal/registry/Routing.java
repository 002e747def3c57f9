package dev.clix.workflow.simulator.internal.registry;

import dev.clix.workflow.RoutingConfigurationListItem;
import java.util.ArrayList;
import java.util.List;

/** A routing configuration as a request gives it, checked: versions of one machine, weights that add up. */
record Routing(List<Arn> versions, List<Integer> weights) {
    private static final int ALL = 100;

    /** The routing in a request that was accepted before: nothing is checked again. */
    static Routing of(List<RoutingConfigurationListItem> given) {
        return new Routing(
                given.stream()
                        .map(route -> Arn.of(route.stateMachineVersionArn()))
                        .toList(),
                given.stream().map(RoutingConfigurationListItem::weight).toList());
    }

    /** @throws dev.clix.workflow.WorkflowException InvalidArn, ValidationException */
    static Routing checked(List<RoutingConfigurationListItem> given) {
        for (var route : given) Arn.parse(route.stateMachineVersionArn(), "stateMachine");
        var routing = of(given);
        routing.check();
        return routing;
    }

    private void check() {
        if (versions.stream().anyMatch(arn -> arn.version().isEmpty()))
            throw Refusals.invalid(
                    "Routing configuration must contain state machine version ARNs. Received: " + versions);
        if (versions.stream().distinct().count() < versions.size())
            throw Refusals.invalid(
                    "Routing configuration must contain distinct state machine version ARNs. Received: " + versions);
        if (versions.stream().map(Arn::unqualified).distinct().count() > 1)
            throw Refusals.invalid(
                    "Routing configuration must contain versions of the same state machine. Received: " + versions);
        if (weights.stream().mapToInt(Integer::intValue).sum() != ALL)
            throw Refusals.invalid("Sum of routing configuration weights must equal 100. Received: " + weights);
    }

    /** The machine they are versions of. */
    Arn machine() {
        return versions.get(0).unqualified();
    }

    /** @throws dev.clix.workflow.WorkflowException ResourceNotFound, ValidationException for another machine's */
    void checkVersionsOf(Machine machine) {
        for (var arn : versions) {
            if (!arn.unqualified().equals(machine.arn()))
                throw Refusals.invalid(
                        "Routing configuration must contain versions of the alias's own state machine. Received: "
                                + versions);
            if (!machine.versions().containsKey(arn.version().orElseThrow())) throw Refusals.noResource(arn);
        }
    }

    List<Route> routes() {
        var routes = new ArrayList<Route>();
        for (var index = 0; index < versions.size(); index++)
            routes.add(new Route(versions.get(index).version().orElse(0), weights.get(index)));
        return routes;
    }
}
