package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.MapState;
import dev.clix.workflow.asl.TaskResource;
import java.time.Instant;
import java.util.Optional;

/** The position of a frame: between states, within one, waiting, or done. */
sealed interface Position {
    /**
     * Decides the next step from here.
     *
     * @return whether the frame may be able to move on; not while it waits for something
     */
    boolean move(Decision decision, Frame frame);

    /** Between two states. */
    record Moving(String next, JsonNode input) implements Position {
        @Override
        public boolean move(Decision decision, Frame frame) {
            return decision.enter(frame, this);
        }
    }

    /** In a state that has yet to act. */
    record Inside() implements Position {
        static final Inside STATE = new Inside();

        @Override
        public boolean move(Decision decision, Frame frame) {
            return States.act(decision, frame);
        }
    }

    record Waiting(long timer, Instant due) implements Position {
        @Override
        public boolean move(Decision decision, Frame frame) {
            return false;
        }
    }

    record Retrying(long timer, Instant due) implements Position {
        @Override
        public boolean move(Decision decision, Frame frame) {
            return false;
        }
    }

    /**
     * A task waits for its answer: it is on offer, taken, or accepted by its service. Its commands stand meanwhile.
     *
     * @param submitted whether the service asked has accepted it
     * @param deadline of the whole task
     * @param heartbeat how many seconds may pass between heartbeats, once started; 0 for no such limit
     * @param timer of the limit that comes first, 0 for none
     */
    record Tasking(
            long task,
            TaskResource resource,
            JsonNode input,
            boolean started,
            boolean submitted,
            Optional<String> token,
            Optional<Instant> deadline,
            long heartbeat,
            Optional<Instant> heartbeatDue,
            long timer)
            implements Position {
        @Override
        public boolean move(Decision decision, Frame frame) {
            return false;
        }

        /** The instant of the limit that comes first. */
        Optional<Instant> due() {
            if (heartbeatDue.isEmpty()) return deadline;
            return deadline.isPresent() && deadline.get().isBefore(heartbeatDue.get()) ? deadline : heartbeatDue;
        }

        Tasking armed(long by) {
            return with(started, token, heartbeatDue, due().isPresent() ? by : 0);
        }

        /** Taken, for a task without a heartbeat limit. */
        Tasking taken(Optional<String> newToken) {
            return with(true, newToken.or(() -> token), heartbeatDue, timer);
        }

        Tasking accepted() {
            return new Tasking(task, resource, input, started, true, token, deadline, heartbeat, heartbeatDue, timer);
        }

        /** Taken, or alive: the heartbeat limit counts from here. */
        Tasking alive(Optional<String> newToken, Instant at) {
            return with(true, newToken.or(() -> token), Optional.of(at.plusSeconds(heartbeat)), 0);
        }

        private Tasking with(boolean begun, Optional<String> known, Optional<Instant> nextHeartbeat, long armed) {
            return new Tasking(
                    task, resource, input, begun, submitted, known, deadline, heartbeat, nextHeartbeat, armed);
        }
    }

    /** Branches or iterations are under way; the frame's fork knows them. */
    record Forked() implements Position {
        static final Forked STATE = new Forked();

        @Override
        public boolean move(Decision decision, Frame frame) {
            return Forks.advance(decision, frame);
        }
    }

    /** A map run is under way; the frame's map run knows all of it. */
    record Distributing() implements Position {
        static final Distributing STATE = new Distributing();

        @Override
        public boolean move(Decision decision, Frame frame) {
            return DistributedMap.advance(decision, frame, (MapState) frame.currentState());
        }
    }

    /** The state has its result, and is about to be left. */
    record Answered(JsonNode result) implements Position {
        @Override
        public boolean move(Decision decision, Frame frame) {
            return States.answered(decision, frame, result);
        }
    }

    /** There is an error; whether it is retried or caught has yet to be decided. */
    record Broken(Optional<String> error, Optional<String> cause, boolean heartbeatMissed) implements Position {
        @Override
        public boolean move(Decision decision, Frame frame) {
            return Failures.settle(decision, frame, this);
        }
    }

    /** The frame has left its last state. */
    record Done(JsonNode output) implements Position {
        @Override
        public boolean move(Decision decision, Frame frame) {
            return decision.end(frame, this);
        }
    }
}
