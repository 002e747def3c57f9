package dev.clix.workflow.asl.expression;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The hash functions both query languages offer. */
public final class Hashes {
    public static final List<String> ALGORITHMS = List.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");

    private Hashes() {}

    /** @return lower case hexadecimal digits; empty when there is no such algorithm */
    public static Optional<String> hex(String data, String algorithm) {
        if (!ALGORITHMS.contains(algorithm)) return Optional.empty();
        try {
            var digest = MessageDigest.getInstance(algorithm).digest(data.getBytes(StandardCharsets.UTF_8));
            return Optional.of(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException everyPlatformHasThem) {
            throw new IllegalStateException("Expected %s, but this platform lacks it".formatted(algorithm));
        }
    }
}
