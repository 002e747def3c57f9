package dev.clix.workflow.simulator.internal.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A name for one or two versions, and how executions are spread over them. */
record Alias(String name, Optional<String> description, List<Route> routes, Instant creationDate, Instant updateDate) {
    Alias {
        routes = List.copyOf(routes);
    }

    boolean leadsTo(int version) {
        return routes.stream().anyMatch(route -> route.version() == version);
    }

    /**
     * Chooses a version by weight.
     *
     * @param drawn 0 to 99
     */
    int choose(int drawn) {
        var left = drawn;
        for (var route : routes) {
            left -= route.weight();
            if (left < 0) return route.version();
        }
        throw new IllegalStateException("Expected weights that add up to 100, but found " + routes);
    }
}
