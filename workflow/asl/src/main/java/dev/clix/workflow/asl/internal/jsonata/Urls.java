package dev.clix.workflow.asl.internal.jsonata;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encoding as JavaScript's encodeURI and encodeURIComponent do it, which is how JSONata defines its functions. */
final class Urls {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'()";
    /**
     * Characters with a meaning within a URL (ECMA-262, uriReserved and #), which the functions for whole URLs leave
     * alone.
     */
    private static final String RESERVED = ";/?:@&=+$,#";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Urls() {}

    /** @param whole whether it is a whole URL, or a part of one */
    static String encode(String function, String text, boolean whole) {
        var encoded = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            Evaluation.current().length(encoded.length());
            if (Texts.isLone(text, i)) throw malformed(function, text);
            var c = text.charAt(i);
            if (UNRESERVED.indexOf(c) >= 0 || (whole && RESERVED.indexOf(c) >= 0)) {
                encoded.append(c);
                continue;
            }
            var character = Character.toString(text.codePointAt(i));
            for (var octet : character.getBytes(StandardCharsets.UTF_8))
                encoded.append('%').append(HEX.toHexDigits(octet));
            i += character.length() - 1;
        }
        return encoded.toString();
    }

    static String decode(String function, String text, boolean whole) {
        var decoded = new StringBuilder();
        for (var i = 0; i < text.length(); ) {
            if (text.charAt(i) != '%') {
                decoded.append(text.charAt(i++));
                continue;
            }
            var to = i;
            while (to < text.length() && text.charAt(to) == '%') to += 3;
            decoded.append(octets(function, text, i, to, whole));
            i = to;
        }
        return decoded.toString();
    }

    private static CharSequence octets(String function, String text, int from, int to, boolean whole) {
        try {
            var octets = ByteBuffer.allocate((to - from) / 3);
            for (var i = from; i < to; i += 3)
                octets.put((byte) Integer.parseUnsignedInt(hex(text.substring(i + 1, i + 3)), 16));
            var characters = StandardCharsets.UTF_8.newDecoder().decode(octets.flip());
            if (!whole) return characters;
            var kept = new StringBuilder();
            characters.chars().forEach(c -> {
                if (RESERVED.indexOf(c) >= 0) kept.append('%').append(HEX.toHexDigits((byte) c));
                else kept.append((char) c);
            });
            return kept;
        } catch (CharacterCodingException | NumberFormatException | StringIndexOutOfBoundsException malformed) {
            throw malformed(function, text);
        }
    }

    private static String hex(String digits) {
        // Integer.parseInt would accept a sign here.
        return Character.digit(digits.charAt(0), 16) < 0 ? "" : digits;
    }

    private static RuntimeException malformed(String function, String text) {
        return JsonataFailure.of("D3140", "Malformed URL passed to $%s(): %s", function, JsonataFailure.shown(text));
    }
}
