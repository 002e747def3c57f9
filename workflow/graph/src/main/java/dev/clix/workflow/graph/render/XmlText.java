package dev.clix.workflow.graph.render;

/** Texts and numbers as XML has them. */
final class XmlText {
    private XmlText() {}

    /** For attributes and for what stands between tags. Letters that XML cannot have become the sign for such. */
    static String escaped(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (var i = 0; i < text.length(); ) {
            var letter = text.codePointAt(i);
            i += Character.charCount(letter);
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n' -> out.append("&#10;");
                default -> out.appendCodePoint(isAllowed(letter) ? letter : 0xFFFD);
            }
        }
        return out.toString();
    }

    private static boolean isAllowed(int letter) {
        if (letter < ' ') return letter == '\t';
        var surrogate = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        return !surrogate && letter != 0xFFFE && letter != 0xFFFF;
    }

    /** With at most one decimal. */
    static String number(double value) {
        var tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10.0 + "";
    }
}
