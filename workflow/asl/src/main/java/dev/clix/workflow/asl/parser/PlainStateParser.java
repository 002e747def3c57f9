package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.FailState;
import dev.clix.workflow.asl.PassState;
import dev.clix.workflow.asl.State;
import dev.clix.workflow.asl.SucceedState;

/** Parses Pass, Succeed and Fail states. */
final class PlainStateParser {
    private PlainStateParser() {}

    static State pass(StateFields state) {
        return new PassState(
                state.name(),
                state.language(),
                state.processing(),
                state.fields().value("Result"),
                state.assign(),
                state.next());
    }

    static State succeed(StateFields state) {
        return new SucceedState(state.name(), state.language(), state.processing());
    }

    static State fail(StateFields state) {
        var error = state.dialect().text(state.fields(), "Error");
        var cause = state.dialect().text(state.fields(), "Cause");
        return new FailState(state.name(), state.language(), error, cause);
    }
}
