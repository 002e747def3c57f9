package dev.clix.workflow.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.registry.Alias.Route;
import java.util.ArrayList;
import java.util.List;

/** A routing configuration as a call gives it, checked: versions of one machine, weights that add up. */
record Routing(List<Arn> versions, List<Integer> weights) {
    private static final int ALL = 100;

    static Routing read(JsonNode given) {
        var versions = new ArrayList<Arn>();
        var weights = new ArrayList<Integer>();
        for (var route : given) {
            versions.add(version(route.path("stateMachineVersionArn").asText()));
            weights.add(route.path("weight").asInt());
        }
        var routing = new Routing(versions, weights);
        routing.check();
        return routing;
    }

    private static Arn version(String text) {
        var arn = Arn.parse(text, "stateMachine");
        if (arn.version().isEmpty())
            throw Refusals.invalid(
                    "Routing configuration must contain state machine version ARNs. Received: [%s]".formatted(text));
        return arn;
    }

    private void check() {
        if (versions.stream().distinct().count() < versions.size())
            throw Refusals.invalid(
                    "Routing configuration must contain distinct state machine version ARNs. Received: " + versions);
        if (versions.stream().map(Arn::unqualified).distinct().count() > 1)
            throw Refusals.invalid(
                    "Routing configuration must contain versions of the same state machine. Received: " + versions);
        if (weights.stream().mapToInt(Integer::intValue).sum() != ALL)
            throw Refusals.invalid("Sum of routing configuration weights must equal 100. Received: " + weights);
    }

    Machine machine(Machines machines) {
        var arn = versions.get(0);
        if (!machines.has(arn)) throw Refusals.noResource(arn);
        return machines.active(arn.unqualified());
    }

    /** @throws dev.clix.workflow.WorkflowException ResourceNotFound, ValidationException for another machine's */
    List<Route> routes(Machine machine) {
        var routes = new ArrayList<Route>();
        for (var index = 0; index < versions.size(); index++) {
            var arn = versions.get(index);
            if (!arn.unqualified().equals(machine.arn()))
                throw Refusals.invalid(
                        "Routing configuration must contain versions of the alias's own state machine. Received: "
                                + versions);
            var number = arn.version().orElseThrow();
            if (!machine.versions().containsKey(number)) throw Refusals.noResource(arn);
            routes.add(new Route(number, weights.get(index)));
        }
        return routes;
    }
}
