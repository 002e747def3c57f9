package dev.clix.workflow.asl;

import dev.clix.workflow.asl.expression.Template;
import java.util.List;
import java.util.Optional;

/** One state, as written in its definition. */
public sealed interface State
        permits PassState, TaskState, ChoiceState, WaitState, SucceedState, FailState, ParallelState, MapState {
    String name();

    QueryLanguage language();

    /** Input and output processing; a Fail state has none. */
    default Processing processing() {
        return Processing.NONE;
    }

    /** The state's own Assign; a Choice rule or a Catcher that applies has another. */
    default Optional<Template> assign() {
        return Optional.empty();
    }

    /** The state's own Next; empty: the state ends its block. A Choice rule or a Catcher that applies has another. */
    default Optional<String> next() {
        return Optional.empty();
    }

    default List<Retrier> retriers() {
        return List.of();
    }

    default List<Catcher> catchers() {
        return List.of();
    }

    /** The blocks within the state: a Parallel's branches, a Map's item processor. */
    default List<Block> blocks() {
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
