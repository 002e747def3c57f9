package dev.clix.server;

import java.util.Random;

/** Chance that can be had again: {@code -Dseed=…} takes the printed seed back. */
public final class Seeds {
    private Seeds() {}

    public static Random random(String test) {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println(test + ": -Dseed=" + seed);
        return new Random(seed);
    }
}
