package dev.clix.workflow.simulator.internal.registry;

import java.time.Instant;

/**
 * When a call happens, and the one random value it may use.
 *
 * @param drawn a fresh UUID, in AWS's spelling
 */
public record Moment(Instant now, String drawn) {}
