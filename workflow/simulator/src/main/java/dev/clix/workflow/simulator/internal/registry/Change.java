package dev.clix.workflow.simulator.internal.registry;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * An operation that changes what is registered. A request is checked once, when it comes, and leads to facts, which are
 * journaled. Journals of the first schema have the calls instead; those are decided again, unchecked.
 *
 * @param check refuses with a {@link dev.clix.workflow.WorkflowException}, and changes nothing
 * @param decide refuses nothing and changes nothing; a request that means nothing, or nothing new, leads to no facts
 * @param answer tells what a request was for that was checked, once its facts are applied
 * @param makesRoom whether it takes something away: a full journal accepts it
 */
public record Change<Q, A>(
        Consumer<Q> check,
        BiFunction<Q, CallContext, List<RegistryFact>> decide,
        BiFunction<Q, CallContext, A> answer,
        boolean makesRoom) {
    static <Q, A> Change<Q, A> of(
            Consumer<Q> check,
            BiFunction<Q, CallContext, List<RegistryFact>> decide,
            BiFunction<Q, CallContext, A> answer) {
        return new Change<>(check, decide, answer, false);
    }

    static <Q> Change<Q, Void> deletion(Consumer<Q> check, BiFunction<Q, CallContext, List<RegistryFact>> decide) {
        return new Change<>(check, decide, (request, moment) -> null, true);
    }
}
