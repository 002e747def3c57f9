package dev.clix.workflow.simulator.internal.registry;

import java.time.Instant;

/** A fact of the registry, and when it became one. */
public record RegistryEvent(Instant timestamp, RegistryFact fact) {}
