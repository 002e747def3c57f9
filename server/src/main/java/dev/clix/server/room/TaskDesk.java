package dev.clix.server.room;

/** Where a room's answers to the workflow's tasks go. */
@FunctionalInterface
public interface TaskDesk {
    /** @param output a JSON text */
    void succeed(String taskToken, String output);
}
