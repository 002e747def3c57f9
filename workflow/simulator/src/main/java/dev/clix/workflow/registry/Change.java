package dev.clix.workflow.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.api.Arguments;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * An operation that changes what is registered. A call is held against the rules once, when it comes. From then on it is a
 * fact: what a journal has kept is made again without being asked about, whatever the rules are by then.
 *
 * @param check refuses with a {@link dev.clix.workflow.WorkflowException}, and changes nothing
 * @param make refuses nothing; a call that no longer means anything changes nothing
 */
record Change(Consumer<Arguments> check, BiFunction<Arguments, Moment, ObjectNode> make) {}
