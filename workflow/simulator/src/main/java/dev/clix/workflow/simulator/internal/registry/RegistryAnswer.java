package dev.clix.workflow.simulator.internal.registry;

import java.util.List;

/**
 * The answer to a request.
 *
 * @param events the changes, to be journaled before the caller is told
 */
public record RegistryAnswer<A>(A answer, List<RegistryEvent> events) {}
