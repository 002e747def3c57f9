package dev.clix.workflow.journal;

/** The receiver of every kept record, oldest first. */
@FunctionalInterface
public interface Replay {
    void accept(long owner, byte[] record);
}
