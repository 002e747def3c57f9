package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.MapState;
import dev.clix.workflow.asl.TaskResource;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** A command: an effect the execution needs, which the simulator carries out. It stands until a signal settles it. */
public sealed interface Command {
    /** The sequence number of the fact that caused it. */
    long id();

    <C, R> R accept(Visitor<C, R> visitor, C context);

    /**
     * The execution is to be told when an instant has come.
     *
     * @param task which task that ends, as in {@link OfferTask}; 0 for none
     */
    record ArmTimer(long id, Instant due, Ends ends, long task) implements Command {
        ArmTimer(long id, Instant due, Ends ends) {
            this(id, due, ends, 0);
        }

        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.armTimer(context, this);
        }
    }

    /** The reason for a timer: the thing that ends with it. */
    enum Ends {
        /** A Wait, or the time until a retry, which nothing outside can end sooner. */
        PAUSE,
        /** A task, which an answer or a heartbeat may reach before. */
        TASK,
        /** The execution, by a TimeoutSeconds or as an EXPRESS one. */
        EXECUTION,
        /** The execution, after the year that AWS grants. */
        YEAR
    }

    /**
     * A task to be done, until it is taken.
     *
     * @param attempt from 0, counts retries
     * @param token answers the task, where it has to be passed on with the input
     */
    record OfferTask(long id, TaskResource resource, String state, JsonNode input, int attempt, Optional<String> token)
            implements Command {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.offerTask(context, this);
        }
    }

    /** The token answers the task for as long as this stands. */
    record HonourToken(long id, String token) implements Command {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.honourToken(context, this);
        }
    }

    /** A request: a command that is carried out once and stands until its answer. */
    sealed interface Request extends Command {}

    /** The items of a distributed Map. */
    record ReadItems(long id, MapState state, JsonNode arguments, OptionalLong maxItems) implements Request {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.readItems(context, this);
        }
    }

    /** A child execution of a distributed Map is to run; when this lapses unanswered, it is to stop. */
    record RunChild(long id, MapState state, String mapRunArn, String name, JsonNode input) implements Request {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.runChild(context, this);
        }
    }

    /** The results of a distributed Map are to be written. */
    record WriteResults(long id, MapState state, String mapRunArn, JsonNode arguments, MapResults results)
            implements Request {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.writeResults(context, this);
        }
    }

    interface Visitor<C, R> {
        R armTimer(C context, ArmTimer command);

        R offerTask(C context, OfferTask command);

        R honourToken(C context, HonourToken command);

        R readItems(C context, ReadItems command);

        R runChild(C context, RunChild command);

        R writeResults(C context, WriteResults command);
    }

    /**
     * A command begins to stand, or lapses. A task that was taken lapses twice: its offer when it is taken, the task
     * itself when it ends.
     *
     * @param stands false: take it back
     */
    record Change(Command command, boolean stands) {}
}
