package dev.clix.protocol;

/** The name a player has chosen: 1 to 24 characters that can be seen. Text, never markup. */
public record PlayerName(String value) {
    public static final int LENGTH_MAX = 24;

    /** Unicode calls them letters and symbols, but nobody sees them: Hangul fillers and the empty Braille cell. */
    private static final String BLANKS = "\u115f\u1160\u3164\uffa0\u2800";

    public PlayerName {
        value = value.strip();
        int[] characters = value.codePoints().toArray();
        if (value.codePoints().allMatch(PlayerName::leavesNoInk) || characters.length > LENGTH_MAX)
            throw new IllegalArgumentException("Expected a name of 1 to %s characters, but found '%s'"
                    .formatted(LENGTH_MAX, ValueChecks.shown(value)));
        for (int at = 0; at < characters.length; at++)
            if (isInvisible(characters[at]) && !JoinerCharacters.fits(characters, at))
                throw new IllegalArgumentException("Expected a name of visible characters, but found an invisible one");
    }

    /** Spaces, and marks that have nothing to stand on. */
    private static boolean leavesNoInk(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isSpaceChar(codePoint)
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    // Direction overrides would let one name rearrange the line it stands in.
    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || (type == Character.UNASSIGNED && !JoinerCharacters.isEmoji(codePoint))
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || BLANKS.indexOf(codePoint) >= 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
