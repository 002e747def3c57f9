package dev.clix.workflow.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** How a Map state and its iterations begin and end. */
public sealed interface MapFact extends Fact {
    <R> R accept(Visitor<R> visitor);

    /**
     * @param length AWS's number of items; 0 where they are read from elsewhere
     * @param items what is iterated over, an array, not shown
     * @param keys the items' names where Items is an object, not shown
     * @param maxConcurrency how many iterations may run at once, not shown
     */
    record MapStateStarted(int length, JsonNode items, List<String> keys, int maxConcurrency) implements MapFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mapStateStarted(this);
        }
    }

    /** @param input what the iteration starts with, not shown */
    record MapIterationStarted(String name, int index, JsonNode input) implements MapFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mapIterationStarted(this);
        }
    }

    record MapIterationSucceeded(String name, int index) implements MapFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mapIterationSucceeded(this);
        }
    }

    record MapIterationFailed(String name, int index) implements MapFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mapIterationFailed(this);
        }
    }

    record MapIterationAborted(String name, int index) implements MapFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mapIterationAborted(this);
        }
    }

    record MapStateSucceeded() implements MapFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mapStateSucceeded(this);
        }
    }

    record MapStateFailed() implements MapFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mapStateFailed(this);
        }
    }

    interface Visitor<R> {
        R mapStateStarted(MapStateStarted fact);

        R mapIterationStarted(MapIterationStarted fact);

        R mapIterationSucceeded(MapIterationSucceeded fact);

        R mapIterationFailed(MapIterationFailed fact);

        R mapIterationAborted(MapIterationAborted fact);

        R mapStateSucceeded(MapStateSucceeded fact);

        R mapStateFailed(MapStateFailed fact);
    }
}
