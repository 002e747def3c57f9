package dev.clix.workflow.simulator.internal.registry;

import static dev.clix.workflow.simulator.internal.registry.MachineJson.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.ResourceTagged;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.ResourceUntagged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** TagResource, UntagResource, ListTagsForResource: of state machines and activities. */
final class TagCalls {
    private final Machines machines;
    private final ActivityCalls activities;

    TagCalls(Machines machines, ActivityCalls activities) {
        this.machines = machines;
        this.activities = activities;
    }

    Change tag() {
        return new Change(
                arguments -> tags(arguments).check(arguments.container("tags")),
                (arguments, moment) ->
                        decided(arguments, arn -> new ResourceTagged(arn, Tags.given(arguments.container("tags")))),
                (arguments, moment) -> answer());
    }

    Change untag() {
        return new Change(
                this::tags,
                (arguments, moment) -> decided(arguments, arn -> new ResourceUntagged(arn, keys(arguments))),
                (arguments, moment) -> answer());
    }

    private static List<String> keys(Arguments arguments) {
        var keys = new ArrayList<String>();
        arguments.container("tagKeys").forEach(key -> keys.add(key.asText()));
        return keys;
    }

    private List<RegistryFact> decided(Arguments arguments, Function<String, RegistryFact> fact) {
        var arn = arguments.text("resourceArn");
        return find(Arn.of(arn)).isPresent() ? List.of(fact.apply(arn)) : List.of();
    }

    void apply(ResourceTagged tagged) {
        find(Arn.of(tagged.resourceArn())).ifPresent(tags -> tags.put(tagged.tags()));
    }

    void apply(ResourceUntagged untagged) {
        find(Arn.of(untagged.resourceArn())).ifPresent(tags -> tags.remove(untagged.tagKeys()));
    }

    ObjectNode list(Arguments arguments) {
        return answer().set("tags", tags(arguments).shown());
    }

    private Tags tags(Arguments arguments) {
        var arn = Arn.parse(arguments.text("resourceArn"), "stateMachine", "activity");
        return find(arn).orElseThrow(() -> Refusals.noResource(arn));
    }

    private Optional<Tags> find(Arn arn) {
        if (arn.type().equals("activity")) return activities.tags(arn);
        return Optional.of(arn)
                .filter(asked -> asked.qualifier().isEmpty())
                .flatMap(machines::find)
                .map(Machine::tags);
    }
}
