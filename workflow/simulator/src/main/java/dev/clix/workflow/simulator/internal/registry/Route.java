package dev.clix.workflow.simulator.internal.registry;

/**
 * Where an alias leads.
 *
 * @param weight in percent; an alias's add up to 100
 */
public record Route(int version, int weight) {}
