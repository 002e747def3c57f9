package dev.clix.workflow;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Random UUIDs (RFC 4122, version 4) from given chance. */
public final class Uuids {
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_2 = 0x8000000000000000L;

    private Uuids() {}

    public static UUID random(RandomGenerator random) {
        var high = (random.nextLong() & ~0xF000L) | VERSION_4;
        var low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | VARIANT_2;
        return new UUID(high, low);
    }
}
