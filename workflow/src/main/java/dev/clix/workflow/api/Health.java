package dev.clix.workflow.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How it is with what answers the API.
 *
 * @param up whether it takes on anything new
 * @param told all there is to tell, to whoever asks
 */
public record Health(boolean up, ObjectNode told) {
    /** Of an API that tells nothing of itself. */
    public static Health unknown() {
        return new Health(true, JsonNodeFactory.instance.objectNode());
    }
}
