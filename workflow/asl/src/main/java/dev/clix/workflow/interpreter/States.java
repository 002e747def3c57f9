package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.*;
import dev.clix.workflow.history.StateFact;
import dev.clix.workflow.history.StateKind;
import dev.clix.workflow.interpreter.Inspection.Stage;
import java.util.Optional;

/** Dispatches to the behaviour of each kind of state, which has a class of its own. */
final class States {
    private States() {}

    /** @return whether the frame may be able to move on */
    static boolean act(Decision decision, Frame frame) {
        return frame.currentState().accept(new Acting(decision, frame));
    }

    private record Acting(Decision decision, Frame frame) implements State.Visitor<Boolean> {
        @Override
        public Boolean pass(PassState state) {
            return PassBehaviour.act(decision, frame, state);
        }

        @Override
        public Boolean task(TaskState state) {
            return TaskBehaviour.act(decision, frame, state);
        }

        @Override
        public Boolean choice(ChoiceState state) {
            return ChoiceBehaviour.act(decision, frame, state);
        }

        @Override
        public Boolean await(WaitState state) {
            return WaitBehaviour.act(decision, frame, state);
        }

        @Override
        public Boolean succeed(SucceedState state) {
            exit(decision, frame, new DataFlow(decision, frame).passed(), Optional.empty());
            return true;
        }

        @Override
        public Boolean fail(FailState state) {
            return FailBehaviour.act(decision, frame, state);
        }

        @Override
        public Boolean parallel(ParallelState state) {
            return ParallelBehaviour.act(decision, frame, state);
        }

        @Override
        public Boolean map(MapState state) {
            return MapBehaviour.act(decision, frame, state);
        }
    }

    /** A Task, Parallel or Map has its result. */
    static boolean answered(Decision decision, Frame frame, JsonNode result) {
        if (frame.currentState() instanceof TaskState) decision.saw(Stage.RESULT, result);
        exit(
                decision,
                frame,
                new DataFlow(decision, frame).answered(result),
                frame.currentState().next());
        return true;
    }

    /** A Wait's time has come. */
    static boolean leaveWait(Decision decision, Frame frame) {
        exit(
                decision,
                frame,
                new DataFlow(decision, frame).passed(),
                frame.currentState().next());
        return true;
    }

    static void exit(Decision decision, Frame frame, DataFlow.Exit exit, Optional<String> next) {
        exit(decision, frame, frame.chain, exit, next);
    }

    static void exit(Decision decision, Frame frame, long follows, DataFlow.Exit exit, Optional<String> next) {
        var state = frame.currentState();
        decision.write(
                frame,
                follows,
                new StateFact.StateExited(kind(state), state.name(), exit.output(), exit.assigned(), next));
    }

    static StateKind kind(State state) {
        return state.accept(KIND);
    }

    private static final Kinds KIND = new Kinds();

    /** The kind of a state, in the words of history. */
    private static final class Kinds implements State.Visitor<StateKind> {
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
}
