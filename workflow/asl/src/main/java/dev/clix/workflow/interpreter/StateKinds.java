package dev.clix.workflow.interpreter;

import dev.clix.workflow.asl.*;
import dev.clix.workflow.history.StateKind;

/** The kind of a state, in the words of history. */
final class StateKinds implements State.Visitor<StateKind> {
    @Override
    public StateKind pass(PassState state) {
        return StateKind.PASS;
    }

    @Override
    public StateKind task(TaskState state) {
        return StateKind.TASK;
    }

    @Override
    public StateKind choice(ChoiceState state) {
        return StateKind.CHOICE;
    }

    @Override
    public StateKind await(WaitState state) {
        return StateKind.WAIT;
    }

    @Override
    public StateKind succeed(SucceedState state) {
        return StateKind.SUCCEED;
    }

    @Override
    public StateKind fail(FailState state) {
        return StateKind.FAIL;
    }

    @Override
    public StateKind parallel(ParallelState state) {
        return StateKind.PARALLEL;
    }

    @Override
    public StateKind map(MapState state) {
        return StateKind.MAP;
    }
}
