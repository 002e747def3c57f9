package dev.clix.server.room;

import dev.clix.protocol.Epoch;
import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Draws the names of new things. */
public final class Ids {
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    private final RandomGenerator random;

    public Ids(RandomGenerator random) {
        this.random = random;
    }

    public static Ids unguessable() {
        return new Ids(new SecureRandom());
    }

    /** 93 bits: a private game's link is its key. */
    public GameId game() {
        return new GameId(drawn(16));
    }

    public PlayerId player() {
        return new PlayerId(drawn(8));
    }

    public Epoch epoch() {
        return new Epoch(drawn(8));
    }

    private String drawn(int length) {
        StringBuilder id = new StringBuilder(length);
        for (int i = 0; i < length; i++) id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return id.toString();
    }
}
