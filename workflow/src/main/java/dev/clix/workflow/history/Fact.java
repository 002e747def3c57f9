package dev.clix.workflow.history;

/**
 * Something that happened. The names are AWS's event types, with what varies by kind of state or task as a value; each
 * family has a visitor of its own.
 */
public sealed interface Fact
        permits ExecutionFact, StateFact, TaskFact, ParallelFact, MapFact, MapRunFact, PrivateFact {}
