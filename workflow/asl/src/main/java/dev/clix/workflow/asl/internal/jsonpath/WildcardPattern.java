package dev.clix.workflow.asl.internal.jsonpath;

/** Matches a text against a pattern in which {@code *} stands for any characters. */
final class WildcardPattern {
    private WildcardPattern() {}

    /** Backtracks to the last star only, so that every pattern takes quadratic time at worst. */
    static boolean matches(String pattern, String text) {
        int at = 0, star = -1, starText = 0, p = 0;
        while (at < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                starText = at;
            } else if (p < pattern.length() && literalAt(pattern, p) == text.charAt(at)) {
                p = after(pattern, p);
                at++;
            } else if (star >= 0) {
                p = star + 1;
                at = ++starText;
            } else return false;
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') p++;
        return p == pattern.length();
    }

    private static char literalAt(String pattern, int index) {
        return pattern.charAt(after(pattern, index) - 1);
    }

    private static int after(String pattern, int index) {
        var escaped = pattern.charAt(index) == '\\' && index + 1 < pattern.length();
        return escaped ? index + 2 : index + 1;
    }
}
