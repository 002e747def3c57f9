package dev.clix.workflow.interpreter;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What a decision may know of the world.
 *
 * @param random what is drawn from it is recorded
 * @param activities whether an activity of this ARN exists
 * @param tokens makes task tokens nobody can guess
 * @param aws whose habits histories follow
 * @param bucketRefusals why a bucket cannot be written to; empty: it can
 */
public record Surroundings(
        Instant now,
        RandomGenerator random,
        Predicate<String> activities,
        Supplier<String> tokens,
        AsOf aws,
        Function<String, Optional<String>> bucketRefusals) {}
