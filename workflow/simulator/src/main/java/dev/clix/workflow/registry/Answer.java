package dev.clix.workflow.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The answer to a call.
 *
 * @param shown as AWS answers
 * @param events what it has changed, to be kept before anybody is told
 */
public record Answer(ObjectNode shown, List<RegistryEvent> events) {}
