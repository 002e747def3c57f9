package dev.clix.workflow.registry;

import static dev.clix.workflow.registry.Shown.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.api.Arguments;

/** TagResource, UntagResource, ListTagsForResource: of state machines and activities. */
final class TagCalls {
    private final Machines machines;
    private final ActivityCalls activities;

    TagCalls(Machines machines, ActivityCalls activities) {
        this.machines = machines;
        this.activities = activities;
    }

    ObjectNode tag(Arguments arguments) {
        tags(arguments).put(arguments.container("tags"));
        return answer();
    }

    ObjectNode untag(Arguments arguments) {
        tags(arguments).remove(arguments.container("tagKeys"));
        return answer();
    }

    ObjectNode list(Arguments arguments) {
        return answer().set("tags", tags(arguments).shown());
    }

    private Tags tags(Arguments arguments) {
        var arn = Arn.parse(arguments.text("resourceArn"), "stateMachine", "activity");
        if (arn.type().equals("activity")) return activities.tags(arn).orElseThrow(() -> Refusals.noResource(arn));
        if (arn.qualifier().isPresent() || !machines.has(arn)) throw Refusals.noResource(arn);
        return machines.of(arn).tags();
    }
}
