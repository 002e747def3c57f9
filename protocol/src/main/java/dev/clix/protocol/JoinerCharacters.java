package dev.clix.protocol;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Invisible characters that are part of good spelling: a family is several emoji joined (UTS #51, 2.3), and Persian and
 * the scripts of India write words with joiners and non-joiners (RFC 5892, appendix A). Anywhere else they only make
 * two names look alike.
 */
final class JoinerCharacters {
    private static final int NON_JOINER = 0x200c;
    private static final int JOINER = 0x200d;
    private static final int EMOJI_STYLE = 0xfe0f;
    private static final int SKIN_LIGHTEST = 0x1f3fb;
    private static final int SKIN_DARKEST = 0x1f3ff;
    /** Blocks whose unassigned places are kept for emoji (UTS #51, 1.4.1): this JVM may be older than a phone. */
    private static final int EMOJI_FIRST = 0x1f000;

    private static final int EMOJI_LAST = 0x1faff;

    /** A black flag, letters that only tag it, and their end: the flag of England (UTS #51, ED-14a). */
    private static final int BLACK_FLAG = 0x1f3f4;

    private static final int TAG_FIRST = 0xe0020;
    private static final int TAG_LAST = 0xe007e;
    private static final int TAGS_END = 0xe007f;

    private static final Set<UnicodeScript> JOINING = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.KHMER);

    private JoinerCharacters() {}

    /** Whether the character at this place is a joiner, and joins what is before and behind it. */
    static boolean fits(int[] text, int at) {
        if (isTag(text[at]) || text[at] == TAGS_END) return isInFlag(text, at);
        if (at == 0 || at == text.length - 1) return false;
        int before = text[at - 1];
        int behind = text[at + 1];
        if (text[at] == JOINER && endsEmoji(before) && isEmoji(behind)) return true;
        return (text[at] == JOINER || text[at] == NON_JOINER) && isJoining(before) && isJoining(behind);
    }

    private static boolean isInFlag(int[] text, int at) {
        int first = at;
        while (first > 0 && isTag(text[first - 1])) first--;
        int end = at;
        while (end < text.length && isTag(text[end])) end++;
        return first > 0 && first < end && text[first - 1] == BLACK_FLAG && end < text.length && text[end] == TAGS_END;
    }

    private static boolean isTag(int codePoint) {
        return codePoint >= TAG_FIRST && codePoint <= TAG_LAST;
    }

    static boolean isEmoji(int codePoint) {
        return Character.getType(codePoint) == Character.OTHER_SYMBOL
                || (codePoint >= EMOJI_FIRST && codePoint <= EMOJI_LAST);
    }

    private static boolean endsEmoji(int codePoint) {
        return isEmoji(codePoint)
                || codePoint == EMOJI_STYLE
                || (codePoint >= SKIN_LIGHTEST && codePoint <= SKIN_DARKEST);
    }

    private static boolean isJoining(int codePoint) {
        return JOINING.contains(UnicodeScript.of(codePoint));
    }
}
