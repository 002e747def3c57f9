package dev.clix.workflow.asl.internal.jsonata;

import java.util.Base64;

/** Base64 as JSONata has it: a text's characters are the octets, and decoding skips characters outside the alphabet. */
final class Base64Texts {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Base64Texts() {}

    /** Of each character the lower eight bits: more does not fit. */
    static String encode(String text) {
        var octets = new byte[text.length()];
        for (var i = 0; i < octets.length; i++) octets[i] = (byte) text.charAt(i);
        return Base64.getEncoder().encodeToString(octets);
    }

    /** @return each octet as a character; of what is left over at the end less than an octet is dropped */
    static String decode(String text) {
        var octets = new StringBuilder();
        var bits = 0;
        var held = 0;
        for (var i = 0; i < text.length() && octet(text, i) != '='; i++) {
            var value = ALPHABET.indexOf(ordinary(octet(text, i)));
            if (value < 0) continue;
            held = held << 6 | value;
            bits += 6;
            if (bits < 8) continue;
            bits -= 8;
            octets.append((char) (held >> bits & 0xff));
        }
        return octets.toString();
    }

    private static char octet(String text, int index) {
        return (char) (text.charAt(index) & 0xff);
    }

    /** The letters of the alphabet for URLs count as well. */
    private static char ordinary(char letter) {
        return letter == '-' ? '+' : letter == '_' ? '/' : letter;
    }
}
