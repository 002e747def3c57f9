package dev.clix.server.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Texts under AES-256-GCM, each bound to a context. The nonce is a keyed digest of context and text, as in SIV (RFC 5297): the
 * same text is sealed the same, which an answer that is given twice relies on, and no nonce serves two texts. Safe for use
 * by many threads.
 */
final class TextCipher {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final UnaryOperator<byte[]> digest;
    private final SecretKeySpec key;

    /** @param digest keyed, of 32 bytes; the key of the cipher is one, and so is every nonce */
    TextCipher(UnaryOperator<byte[]> digest) {
        this.digest = digest;
        this.key = new SecretKeySpec(digest.apply(bytes("cipher")), "AES");
    }

    String sealed(String context, String text) {
        byte[] nonce = Arrays.copyOf(digest.apply(bytes("nonce|" + context + "|" + text)), NONCE_BYTES);
        byte[] cipher = ciphered(Cipher.ENCRYPT_MODE, context, nonce, bytes(text));
        byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.length);
        System.arraycopy(cipher, 0, sealed, NONCE_BYTES, cipher.length);
        return ENCODER.encodeToString(sealed);
    }

    /** @return empty for what was not sealed under this key and in this context */
    Optional<String> opened(String context, String sealed) {
        try {
            byte[] bytes = DECODER.decode(sealed);
            if (bytes.length < NONCE_BYTES) return Optional.empty();
            byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            byte[] cipher = Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length);
            return Optional.of(
                    new String(ciphered(Cipher.DECRYPT_MODE, context, nonce, cipher), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notSealedHere) {
            return Optional.empty();
        }
    }

    private byte[] ciphered(int mode, String context, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bytes(context));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Expected a text that was sealed here", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
