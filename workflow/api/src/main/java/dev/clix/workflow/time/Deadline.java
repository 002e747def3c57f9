package dev.clix.workflow.time;

/** The end of what somebody may still do in time: an answer that a task waits for, a sign of life. */
@FunctionalInterface
public interface Deadline {
    /** The deadline of plans that are nobody's to meet. */
    Deadline NONE = () -> false;

    /**
     * Whether somebody outside, whom no clock here moves, may still meet it. Asked while time stands, from any thread;
     * has to be quick, and plans nothing.
     */
    boolean mayBeMet();
}
