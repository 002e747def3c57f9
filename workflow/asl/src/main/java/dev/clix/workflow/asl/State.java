package dev.clix.workflow.asl;

import dev.clix.workflow.asl.expression.Template;
import java.util.List;
import java.util.Optional;

/** One state, as written in its definition. */
public sealed interface State
        permits PassState, TaskState, ChoiceState, WaitState, SucceedState, FailState, ParallelState, MapState {
    String name();

    QueryLanguage language();

    /** How it makes its effective input and its output; a Fail state has nothing to process. */
    default Processing processing() {
        return Processing.NONE;
    }

    /** What it assigns when nothing else was decided. */
    default Optional<Template> assign() {
        return Optional.empty();
    }

    /** Where it leads when nothing else was decided; empty: nowhere, it ends its block. */
    default Optional<String> next() {
        return Optional.empty();
    }

    default List<Retrier> retriers() {
        return List.of();
    }

    default List<Catcher> catchers() {
        return List.of();
    }

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
