package dev.clix.workflow.history;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** How a Map state and its iterations begin and end. */
public sealed interface MapFact extends Fact {
    <C, R> R accept(Visitor<C, R> visitor, C context);

    @Override
    default <C, R> R accept(Visitors<C, R> visitors, C context) {
        return accept(visitors.maps(), context);
    }

    @Override
    default <R> R accept(Families<R> families) {
        return families.map(this);
    }

    /**
     * @param length AWS's number of items; 0 where they are read from elsewhere
     * @param items the items to iterate over, an array, not shown
     * @param keys the items' names where Items is an object, not shown
     * @param maxConcurrency how many iterations may run at once, not shown
     */
    @JsonTypeName("MapStateStarted")
    record MapStateStarted(int length, JsonNode items, List<String> keys, int maxConcurrency) implements MapFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.mapStateStarted(context, this);
        }
    }

    /** @param input the iteration's input, not shown */
    @JsonTypeName("MapIterationStarted")
    record MapIterationStarted(String name, int index, JsonNode input) implements MapFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.mapIterationStarted(context, this);
        }
    }

    @JsonTypeName("MapIterationSucceeded")
    record MapIterationSucceeded(String name, int index) implements MapFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.mapIterationSucceeded(context, this);
        }
    }

    @JsonTypeName("MapIterationFailed")
    record MapIterationFailed(String name, int index) implements MapFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.mapIterationFailed(context, this);
        }
    }

    @JsonTypeName("MapIterationAborted")
    record MapIterationAborted(String name, int index) implements MapFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.mapIterationAborted(context, this);
        }
    }

    @JsonTypeName("MapStateSucceeded")
    record MapStateSucceeded() implements MapFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.mapStateSucceeded(context, this);
        }
    }

    @JsonTypeName("MapStateFailed")
    record MapStateFailed() implements MapFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.mapStateFailed(context, this);
        }
    }

    interface Visitor<C, R> {
        R mapStateStarted(C context, MapStateStarted fact);

        R mapIterationStarted(C context, MapIterationStarted fact);

        R mapIterationSucceeded(C context, MapIterationSucceeded fact);

        R mapIterationFailed(C context, MapIterationFailed fact);

        R mapIterationAborted(C context, MapIterationAborted fact);

        R mapStateSucceeded(C context, MapStateSucceeded fact);

        R mapStateFailed(C context, MapStateFailed fact);
    }
}
