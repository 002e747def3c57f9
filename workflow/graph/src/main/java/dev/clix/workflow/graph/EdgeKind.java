package dev.clix.workflow.graph;

/** The ways out of a state. A Retry is none: it is told by the state's own badge. */
public enum EdgeKind {
    NEXT,
    /** A rule of a Choice. */
    CHOICE,
    /** A Choice's Default. */
    DEFAULT,
    CATCH;

    /** Whether a text stands on it. */
    public boolean isLabelled() {
        return this != NEXT;
    }
}
