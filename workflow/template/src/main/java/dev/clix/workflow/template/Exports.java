package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values that the stacks at hand export to one another. */
final class Exports {
    private final List<Resolver> stacks = new ArrayList<>();

    void add(Resolver stack) {
        stacks.add(stack);
    }

    /** The value of an output, whether or not it is exported. */
    Optional<JsonNode> output(String stackName, String name) {
        return stacks.stream()
                .filter(stack -> stack.context().settings().stackName().equals(stackName))
                .map(stack -> stack.output(name))
                .filter(output -> !output.isMissingNode())
                .findFirst();
    }

    Optional<JsonNode> value(String name) {
        return stacks.stream().flatMap(stack -> stack.exported(name).stream()).findFirst();
    }
}
