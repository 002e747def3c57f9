package dev.clix.workflow.registry;

import static dev.clix.workflow.registry.Shown.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.api.Arguments;
import java.util.Optional;
import java.util.function.Consumer;

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
                (arguments, moment) -> changed(arguments, tags -> tags.put(arguments.container("tags"))));
    }

    Change untag() {
        return new Change(
                this::tags,
                (arguments, moment) -> changed(arguments, tags -> tags.remove(arguments.container("tagKeys"))));
    }

    private ObjectNode changed(Arguments arguments, Consumer<Tags> change) {
        find(Arn.of(arguments.text("resourceArn"))).ifPresent(change);
        return answer();
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
