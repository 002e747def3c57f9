package dev.clix.workflow.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.ListTagsForResource;
import dev.clix.workflow.Tag;
import dev.clix.workflow.TagResource;
import dev.clix.workflow.UntagResource;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The operations on tags, typed. */
public final class TagOperations {
    public static final TypedOperation<TagResource, Void> TAG_RESOURCE = new TypedOperation<>(
            Operation.TAG_RESOURCE,
            (request, members) -> members.text("resourceArn", request.resourceArn())
                    .container("tags", Optional.of(shown(request.tags()))),
            arguments -> new TagResource(arguments.text("resourceArn"), read(arguments)),
            done -> AwsJson.object());

    public static final TypedOperation<UntagResource, Void> UNTAG_RESOURCE = new TypedOperation<>(
            Operation.UNTAG_RESOURCE,
            (request, members) -> members.text("resourceArn", request.resourceArn())
                    .container("tagKeys", Optional.of(keys(request.tagKeys()))),
            arguments -> new UntagResource(arguments.text("resourceArn"), keys(arguments.container("tagKeys"))),
            done -> AwsJson.object());

    public static final TypedOperation<ListTagsForResource, List<Tag>> LIST_TAGS_FOR_RESOURCE = new TypedOperation<>(
            Operation.LIST_TAGS_FOR_RESOURCE,
            (request, members) -> members.text("resourceArn", request.resourceArn()),
            arguments -> new ListTagsForResource(arguments.text("resourceArn")),
            tags -> AwsJson.object().<ObjectNode>set("tags", shown(tags)));

    private TagOperations() {}

    /** The tags of a call; a key or value left out is an empty text. */
    static List<Tag> read(Arguments arguments) {
        return StreamSupport.stream(arguments.container("tags").spliterator(), false)
                .map(tag ->
                        new Tag(tag.path("key").asText(""), tag.path("value").asText("")))
                .toList();
    }

    static ArrayNode shown(List<Tag> tags) {
        var shown = JsonNodeFactory.instance.arrayNode();
        tags.forEach(tag -> shown.addObject().put("key", tag.key()).put("value", tag.value()));
        return shown;
    }

    private static List<String> keys(JsonNode given) {
        return StreamSupport.stream(given.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static ArrayNode keys(List<String> keys) {
        var shown = JsonNodeFactory.instance.arrayNode();
        keys.forEach(shown::add);
        return shown;
    }
}
