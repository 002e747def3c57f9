package dev.clix.workflow.history;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Something that happened. The names are AWS's event types, with what varies by kind of state or task as a value; each
 * family has a visitor of its own.
 */
public sealed interface Fact
        permits ExecutionFact, StateFact, TaskFact, ParallelFact, MapFact, MapRunFact, PrivateFact {
    /** Asks the visitor of this fact's family. */
    <C, R> R accept(Visitors<C, R> visitors, C context);

    /** Asks about the fact's family only. */
    <R> R accept(Families<R> families);

    /** Whether AWS has no event for it. */
    @JsonIgnore
    default boolean isPrivate() {
        return false;
    }

    /** A visitor with one method for each family of facts. */
    interface Families<R> {
        R execution(ExecutionFact fact);

        R state(StateFact fact);

        R task(TaskFact fact);

        R parallel(ParallelFact fact);

        R map(MapFact fact);

        R mapRun(MapRunFact fact);

        R privateFact(PrivateFact fact);
    }

    /** One visitor for each family. */
    record Visitors<C, R>(
            ExecutionFact.Visitor<C, R> executions,
            StateFact.Visitor<C, R> states,
            TaskFact.Visitor<C, R> tasks,
            ParallelFact.Visitor<C, R> parallels,
            MapFact.Visitor<C, R> maps,
            MapRunFact.Visitor<C, R> mapRuns,
            PrivateFact.Visitor<C, R> privates) {}
}
