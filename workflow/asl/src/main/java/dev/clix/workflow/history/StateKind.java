package dev.clix.workflow.history;

/** The Type of a state; the word AWS's event types begin with. */
public enum StateKind {
    PASS("Pass"),
    TASK("Task"),
    CHOICE("Choice"),
    WAIT("Wait"),
    SUCCEED("Succeed"),
    FAIL("Fail"),
    PARALLEL("Parallel"),
    MAP("Map");

    private final String word;

    StateKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
