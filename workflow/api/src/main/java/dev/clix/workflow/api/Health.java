package dev.clix.workflow.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The health of an implementation of the API.
 *
 * @param up whether it takes on anything new
 * @param told everything that is reported, for monitoring
 */
public record Health(boolean up, ObjectNode told) {
    /** The health of an implementation that reports nothing. */
    public static Health unknown() {
        return new Health(true, JsonNodeFactory.instance.objectNode());
    }
}
