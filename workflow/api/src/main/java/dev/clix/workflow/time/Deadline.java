package dev.clix.workflow.time;

/** A timer that an outside party may still forestall: the limit of a task that waits for an answer or a heartbeat. */
@FunctionalInterface
public interface Deadline {
    /** The deadline of timers that no outside party can forestall. */
    Deadline NONE = () -> false;

    /**
     * Whether a party outside, which lives by a clock of its own, may still meet it. Asked while time stands, from any
     * thread; must be quick, and must not plan tasks.
     */
    boolean mayBeMet();
}
