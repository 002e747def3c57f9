package dev.clix.workflow.asl.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;

/** A path below its root, compiled. */
interface Query {
    /** @return a missing node when nothing is there */
    JsonNode find(JsonNode document);
}
