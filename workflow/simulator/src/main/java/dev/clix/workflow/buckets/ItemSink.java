package dev.clix.workflow.buckets;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes items one after the other. */
@FunctionalInterface
public interface ItemSink {
    /**
     * @return whether another one is wanted
     * @throws StorageException when there are more than there may be
     */
    boolean accept(JsonNode item) throws StorageException;
}
