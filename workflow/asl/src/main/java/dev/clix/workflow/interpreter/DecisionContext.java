package dev.clix.workflow.interpreter;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The inputs of a decision besides the execution and the signal.
 *
 * @param random the source of chance; values drawn are recorded in facts
 * @param activities whether an activity of this ARN exists
 * @param tokens makes task tokens, which must not be guessable
 * @param aws the state of AWS that histories follow
 * @param bucketRefusals why a bucket cannot be written to; empty: it can
 */
public record DecisionContext(
        Instant now,
        RandomGenerator random,
        Predicate<String> activities,
        Supplier<String> tokens,
        AwsBehaviourDate aws,
        Function<String, Optional<String>> bucketRefusals) {}
