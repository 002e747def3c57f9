package dev.clix.protocol;

/** The words of enums as they are on the wire. */
public final class WireWord {
    private WireWord() {}

    /** @param constant a name in upper case with underscores, as constants have it */
    public static String of(String constant) {
        StringBuilder word = new StringBuilder(constant.length());
        for (int i = 0; i < constant.length(); i++) {
            boolean starts = i > 0 && constant.charAt(i - 1) == '_';
            char letter = constant.charAt(i);
            if (letter != '_') word.append(starts ? letter : Character.toLowerCase(letter));
        }
        return word.toString();
    }
}
