package dev.clix.workflow.interpreter;

import dev.clix.workflow.asl.*;
import java.util.Optional;

/** Where a state leads when nothing else was decided. */
final class StateNext implements State.Visitor<Optional<String>> {
    @Override
    public Optional<String> pass(PassState state) {
        return state.next();
    }

    @Override
    public Optional<String> task(TaskState state) {
        return state.next();
    }

    @Override
    public Optional<String> choice(ChoiceState state) {
        return state.otherwise();
    }

    @Override
    public Optional<String> await(WaitState state) {
        return state.next();
    }

    @Override
    public Optional<String> succeed(SucceedState state) {
        return Optional.empty();
    }

    @Override
    public Optional<String> fail(FailState state) {
        return Optional.empty();
    }

    @Override
    public Optional<String> parallel(ParallelState state) {
        return state.next();
    }

    @Override
    public Optional<String> map(MapState state) {
        return state.next();
    }
}
