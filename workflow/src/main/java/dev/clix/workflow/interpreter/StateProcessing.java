package dev.clix.workflow.interpreter;

import dev.clix.workflow.asl.*;
import java.util.Optional;

/** How a state processes its input and output. */
final class StateProcessing implements State.Visitor<Processing> {
    /** A Fail state has nothing to process. */
    private static final Processing PLAIN = new Processing.Jsonata(Optional.empty(), Optional.empty());

    @Override
    public Processing pass(PassState state) {
        return state.processing();
    }

    @Override
    public Processing task(TaskState state) {
        return state.processing();
    }

    @Override
    public Processing choice(ChoiceState state) {
        return state.processing();
    }

    @Override
    public Processing await(WaitState state) {
        return state.processing();
    }

    @Override
    public Processing succeed(SucceedState state) {
        return state.processing();
    }

    @Override
    public Processing fail(FailState state) {
        return PLAIN;
    }

    @Override
    public Processing parallel(ParallelState state) {
        return state.processing();
    }

    @Override
    public Processing map(MapState state) {
        return state.processing();
    }
}
