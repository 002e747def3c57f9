package dev.clix.workflow.interpreter;

import dev.clix.workflow.asl.*;
import dev.clix.workflow.asl.expression.Template;
import java.util.Optional;

/** What a state assigns when nothing else was decided. */
final class StateAssign implements State.Visitor<Optional<Template>> {
    @Override
    public Optional<Template> pass(PassState state) {
        return state.assign();
    }

    @Override
    public Optional<Template> task(TaskState state) {
        return state.assign();
    }

    @Override
    public Optional<Template> choice(ChoiceState state) {
        return state.assign();
    }

    @Override
    public Optional<Template> await(WaitState state) {
        return state.assign();
    }

    @Override
    public Optional<Template> succeed(SucceedState state) {
        return Optional.empty();
    }

    @Override
    public Optional<Template> fail(FailState state) {
        return Optional.empty();
    }

    @Override
    public Optional<Template> parallel(ParallelState state) {
        return state.assign();
    }

    @Override
    public Optional<Template> map(MapState state) {
        return state.assign();
    }
}
