package dev.clix.workflow.simulator.internal.registry;

import dev.clix.workflow.Tag;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A resource's tags, in the order they were given. */
final class Tags {
    private static final int COUNT_MAX = 50;

    private final String resource;
    private Map<String, String> values = Map.of();

    Tags(String resource) {
        this.resource = resource;
    }

    /** @throws WorkflowException ValidationException, TooManyTags */
    void check(List<Tag> given) {
        given.forEach(tag -> checkKey(tag.key()));
        var count = with(given(given)).size();
        if (count > COUNT_MAX)
            throw new WorkflowException(
                    Code.TOO_MANY_TAGS,
                    "Too many tags: '%s' would have %s, %s are allowed".formatted(resource, count, COUNT_MAX));
    }

    /** The tags that a call gives. */
    static Map<String, String> given(List<Tag> given) {
        var tags = new LinkedHashMap<String, String>();
        given.forEach(tag -> tags.put(tag.key(), tag.value()));
        return tags;
    }

    /** Adds tags, or replaces values. */
    void put(Map<String, String> given) {
        values = with(given);
    }

    private Map<String, String> with(Map<String, String> given) {
        var next = new LinkedHashMap<>(values);
        next.putAll(given);
        return next;
    }

    void remove(List<String> keys) {
        var next = new LinkedHashMap<>(values);
        keys.forEach(next::remove);
        values = next;
    }

    List<Tag> all() {
        return values.entrySet().stream()
                .map(tag -> new Tag(tag.getKey(), tag.getValue()))
                .toList();
    }

    private static void checkKey(String key) {
        if (key.isEmpty() || key.startsWith("aws:"))
            throw new WorkflowException(
                    Code.VALIDATION,
                    "Expected a tag's key to be neither empty nor to begin with 'aws:', but found '%s'".formatted(key));
    }
}
