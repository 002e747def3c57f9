package dev.clix.workflow.asl;

/** One state, as written in its definition. */
public sealed interface State
        permits PassState, TaskState, ChoiceState, WaitState, SucceedState, FailState, ParallelState, MapState {
    String name();

    QueryLanguage language();

    <R> R accept(Visitor<R> visitor);

    /** One method for each kind of state. */
    interface Visitor<R> {
        R pass(PassState state);

        R task(TaskState state);

        R choice(ChoiceState state);

        R await(WaitState state);

        R succeed(SucceedState state);

        R fail(FailState state);

        R parallel(ParallelState state);

        R map(MapState state);
    }
}
