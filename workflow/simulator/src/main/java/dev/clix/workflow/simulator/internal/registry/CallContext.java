package dev.clix.workflow.simulator.internal.registry;

import java.time.Instant;

/**
 * The time of a call, and the one random value that its decision may use.
 *
 * @param drawn a fresh UUID, in AWS's spelling
 */
public record CallContext(Instant now, String drawn) {}
