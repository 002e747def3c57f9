package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A path below its root, compiled. */
interface Query {
    /** @return a missing node when nothing is there */
    JsonNode find(JsonNode document);

    /** Why nothing is there; empty when something is, or when an index is beyond the end of an array. */
    Optional<String> reason(JsonNode document);
}
