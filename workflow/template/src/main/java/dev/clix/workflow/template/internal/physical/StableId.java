package dev.clix.workflow.template.internal.physical;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A value that AWS would draw at random; here it is the same for the same thing, so that a second start finds
 * everything as it was.
 */
public record StableId(String thing) {
    /** Five groups, as in {@code AWS::StackId}. */
    public String uuid() {
        var hex = hexadecimal(32);
        return "%s-%s-4%s-a%s-%s"
                .formatted(
                        hex.substring(0, 8),
                        hex.substring(8, 12),
                        hex.substring(13, 16),
                        hex.substring(17, 20),
                        hex.substring(20));
    }

    public String hexadecimal(int digits) {
        var hash = HexFormat.of().formatHex(hash());
        return hash.substring(0, Math.min(digits, hash.length()));
    }

    public String capitals(int letters) {
        return hexadecimal(letters).toUpperCase(Locale.ROOT);
    }

    private byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(thing.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
