package dev.clix.workflow.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** How a state is entered and left. */
public sealed interface StateFact extends Fact {
    <R> R accept(Visitor<R> visitor);

    record StateEntered(StateKind kind, String name, JsonNode input) implements StateFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stateEntered(this);
        }
    }

    /**
     * @param assigned the variables that have new values
     * @param next where the frame goes from here, not shown; empty: this was its last state
     */
    record StateExited(
            StateKind kind, String name, JsonNode output, Map<String, JsonNode> assigned, Optional<String> next)
            implements StateFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stateExited(this);
        }
    }

    /** A state ends because what it belongs to has failed. AWS has it for Task, Wait, Parallel and Map. */
    record StateAborted(StateKind kind) implements StateFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stateAborted(this);
        }
    }

    record EvaluationFailed(String error, String cause, Optional<String> location, String state) implements StateFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.evaluationFailed(this);
        }
    }

    interface Visitor<R> {
        R stateEntered(StateEntered fact);

        R stateExited(StateExited fact);

        R stateAborted(StateAborted fact);

        R evaluationFailed(EvaluationFailed fact);
    }
}
