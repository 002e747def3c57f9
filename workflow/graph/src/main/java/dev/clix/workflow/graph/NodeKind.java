package dev.clix.workflow.graph;

import java.util.Arrays;

/** The kinds of nodes: ASL's types of states, and one for all it does not know. */
public enum NodeKind {
    TASK("Task"),
    PASS("Pass"),
    CHOICE("Choice"),
    WAIT("Wait"),
    SUCCEED("Succeed"),
    FAIL("Fail"),
    PARALLEL("Parallel"),
    MAP("Map"),
    /** A state whose Type is none of ASL's, or that a transition names and nobody defines. */
    UNKNOWN("Unknown");

    private final String word;

    NodeKind(String word) {
        this.word = word;
    }

    /** As ASL's Type has it. */
    public String word() {
        return word;
    }

    static NodeKind of(String type) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(type))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** Whether it holds blocks of states. */
    public boolean isContainer() {
        return this == PARALLEL || this == MAP;
    }
}
