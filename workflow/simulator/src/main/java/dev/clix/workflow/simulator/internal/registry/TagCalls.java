package dev.clix.workflow.simulator.internal.registry;

import dev.clix.workflow.ListTagsForResource;
import dev.clix.workflow.Tag;
import dev.clix.workflow.TagResource;
import dev.clix.workflow.UntagResource;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.ResourceTagged;
import dev.clix.workflow.simulator.internal.registry.RegistryFact.ResourceUntagged;
import java.util.List;
import java.util.Optional;

/** TagResource, UntagResource, ListTagsForResource: of state machines and activities. */
public final class TagCalls {
    private final Machines machines;
    private final ActivityCalls activities;

    TagCalls(Machines machines, ActivityCalls activities) {
        this.machines = machines;
        this.activities = activities;
    }

    public Change<TagResource, Void> tag() {
        return Change.of(
                request -> require(request.resourceArn()).check(request.tags()),
                (request, moment) -> decided(new ResourceTagged(request.resourceArn(), Tags.given(request.tags()))),
                (request, moment) -> null);
    }

    public Change<UntagResource, Void> untag() {
        return Change.of(
                request -> require(request.resourceArn()),
                (request, moment) -> decided(new ResourceUntagged(request.resourceArn(), request.tagKeys())),
                (request, moment) -> null);
    }

    private List<RegistryFact> decided(RegistryFact fact) {
        return find(Arn.of(fact.subject())).isPresent() ? List.of(fact) : List.of();
    }

    void apply(ResourceTagged tagged) {
        find(Arn.of(tagged.resourceArn())).ifPresent(tags -> tags.put(tagged.tags()));
    }

    void apply(ResourceUntagged untagged) {
        find(Arn.of(untagged.resourceArn())).ifPresent(tags -> tags.remove(untagged.tagKeys()));
    }

    public List<Tag> list(ListTagsForResource request) {
        return require(request.resourceArn()).all();
    }

    private Tags require(String resourceArn) {
        var arn = Arn.parse(resourceArn, "stateMachine", "activity");
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
