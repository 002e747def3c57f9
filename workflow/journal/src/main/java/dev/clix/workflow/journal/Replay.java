package dev.clix.workflow.journal;

/** Is given every record that was kept, oldest first. */
@FunctionalInterface
public interface Replay {
    void accept(long owner, byte[] record);
}
