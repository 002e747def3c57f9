package dev.clix.workflow.time;

/** Tells why an awaited answer does not come. Asked while time stands, from the thread that waits. */
public interface Standstill {
    /** Whether a party outside, of which time does not know, may still bring the answer about: a moment's waiting may help. */
    boolean mayEnd();

    /** The tasks that are waited for, and the parties that could end them, as whole sentences. */
    String reason();
}
