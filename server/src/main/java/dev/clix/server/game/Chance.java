package dev.clix.server.game;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * The numbers drawn for one ruling, from the first on: most rulings draw none, and a seed costs some time. For one thread.
 */
public final class Chance {
    private final LongSupplier seed;
    private Optional<RandomGenerator> begun = Optional.empty();

    Chance(LongSupplier seed) {
        this.seed = seed;
    }

    RandomGenerator numbers() {
        if (begun.isEmpty()) begun = Optional.of(new SplittableRandom(seed.getAsLong()));
        return begun.get();
    }
}
