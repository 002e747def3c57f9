package dev.clix.workflow.graph.run;

/**
 * A way that an execution has taken.
 *
 * @param source a state's name
 * @param target a state's name
 * @param caught whether a catcher led there
 */
public record TakenEdge(String source, String target, boolean caught) {}
