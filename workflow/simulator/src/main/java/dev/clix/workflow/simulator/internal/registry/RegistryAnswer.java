package dev.clix.workflow.simulator.internal.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The answer to a call.
 *
 * @param shown as AWS answers
 * @param events the changes, to be journaled before the caller is told
 */
public record RegistryAnswer(ObjectNode shown, List<RegistryEvent> events) {}
