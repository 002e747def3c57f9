package dev.clix.server.room;

import dev.clix.protocol.Epoch;
import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.RoomCode;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Draws the names of new things. */
public final class IdGenerator {
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final String CODE_ALPHABET = "BCDGJLMPQRVWXZ";
    private static final int CODE_LETTERS = 4;
    /** How many codes there are. */
    public static final int CODES = 14 * 14 * 14 * 14;

    private static final int PLAYER_LETTERS = 8;

    private final RandomGenerator random;

    public IdGenerator(RandomGenerator random) {
        this.random = random;
    }

    public static IdGenerator unguessable() {
        return new IdGenerator(new SecureRandom());
    }

    /** 93 bits: a private game's link is its key. */
    public GameId game() {
        return new GameId(drawn(16));
    }

    /** A server's, for as long as it runs. */
    public String node() {
        return drawn(12);
    }

    public PlayerId player() {
        return new PlayerId(drawn(PLAYER_LETTERS));
    }

    /** @param chance bytes that nobody can foresee; the same ones make the same name */
    public static PlayerId player(byte[] chance) {
        StringBuilder id = new StringBuilder(PLAYER_LETTERS);
        for (int i = 0; i < PLAYER_LETTERS; i++)
            id.append(ALPHABET.charAt(Byte.toUnsignedInt(chance[i]) % ALPHABET.length()));
        return new PlayerId(id.toString());
    }

    /** Neither vowels, nor letters that make words for those who look for them, nor such as look alike. */
    public RoomCode code() {
        return new RoomCode(drawn(CODE_LETTERS, CODE_ALPHABET));
    }

    public Epoch epoch() {
        return new Epoch(drawn(8));
    }

    /** In one draw, or hardly ever two: a secure one costs as much for a letter as for many. */
    private String drawn(int length) {
        return drawn(length, ALPHABET);
    }

    private String drawn(int length, String letters) {
        StringBuilder id = new StringBuilder(length);
        byte[] chance = new byte[2 * length];
        int mask = 2 * Integer.highestOneBit(letters.length()) - 1;
        while (id.length() < length) {
            random.nextBytes(chance);
            for (int i = 0; i < chance.length && id.length() < length; i++) append(id, chance[i] & mask, letters);
        }
        return id.toString();
    }

    /** A number beyond the letters is drawn again, so that each letter is as likely as the others. */
    private static void append(StringBuilder id, int letter, String letters) {
        if (letter < letters.length()) id.append(letters.charAt(letter));
    }
}
