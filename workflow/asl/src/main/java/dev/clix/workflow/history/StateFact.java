package dev.clix.workflow.history;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** How a state is entered and left. */
public sealed interface StateFact extends Fact {
    <C, R> R accept(Visitor<C, R> visitor, C context);

    @Override
    default <C, R> R accept(Visitors<C, R> visitors, C context) {
        return accept(visitors.states(), context);
    }

    @Override
    default <R> R accept(Families<R> families) {
        return families.state(this);
    }

    @JsonTypeName("StateEntered")
    record StateEntered(StateKind kind, String name, JsonNode input) implements StateFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.stateEntered(context, this);
        }
    }

    /**
     * @param assigned the variables that have new values
     * @param next where the frame goes from here, not shown; empty: this was its last state
     */
    @JsonTypeName("StateExited")
    record StateExited(
            StateKind kind, String name, JsonNode output, Map<String, JsonNode> assigned, Optional<String> next)
            implements StateFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.stateExited(context, this);
        }
    }

    /** A state ends because what it belongs to has failed. AWS has it for Task, Wait, Parallel and Map. */
    @JsonTypeName("StateAborted")
    record StateAborted(StateKind kind) implements StateFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.stateAborted(context, this);
        }
    }

    /**
     * An expression of a JSONata state, or one of its results, is wrong. Whether that fails the state, or a Retry or Catch
     * takes it, is decided by what follows.
     *
     * @param location the field of the definition, {@code Output/total}
     * @param state the state's name
     */
    @JsonTypeName("EvaluationFailed")
    record EvaluationFailed(String error, String cause, Optional<String> location, String state) implements StateFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.evaluationFailed(context, this);
        }
    }

    interface Visitor<C, R> {
        R stateEntered(C context, StateEntered fact);

        R stateExited(C context, StateExited fact);

        R stateAborted(C context, StateAborted fact);

        R evaluationFailed(C context, EvaluationFailed fact);
    }
}
