package dev.clix.workflow.simulator.internal.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.api.Arguments;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * An operation that changes what is registered. A call is checked once, when it comes, and leads to facts, which are
 * journaled. Journals of the first schema have the calls instead; those are decided again, unchecked.
 *
 * @param check refuses with a {@link dev.clix.workflow.WorkflowException}, and changes nothing
 * @param decide refuses nothing and changes nothing; a call that means nothing, or nothing new, leads to no facts
 * @param answer shows what a call was for that was checked, once its facts are applied
 */
record Change(
        Consumer<Arguments> check,
        BiFunction<Arguments, Moment, List<RegistryFact>> decide,
        BiFunction<Arguments, Moment, ObjectNode> answer) {}
