package dev.clix.workflow.asl.internal.jsonata;

/** A replacement in which {@code $$} is a dollar, {@code $0} the match, {@code $1} and so on what its groups matched. */
final class ReplacementTemplate {
    private final Match match;
    private final String words;
    private final StringBuilder text = new StringBuilder();
    private int position;

    private ReplacementTemplate(Match match, String words) {
        this.match = match;
        this.words = words;
    }

    static String of(Match match, String words) {
        return new ReplacementTemplate(match, words).text();
    }

    private String text() {
        for (var at = words.indexOf('$'); at >= 0; at = words.indexOf('$', position)) {
            text.append(words, position, at);
            position = at + 1;
            insert();
        }
        return text.append(words, position, words.length()).toString();
    }

    private void insert() {
        var next = position < words.length() ? words.charAt(position) : ' ';
        if (next == '$' || next == '0') {
            text.append(next == '$' ? "$" : match.text());
            position++;
        } else if (isDigit(position)) insertGroup();
        else text.append('$');
    }

    /** As many digits are read as the number of groups has, one less when there is no such group. */
    private void insertGroup() {
        var groups = match.groups().size();
        var digits = String.valueOf(Math.max(1, groups)).length();
        var group = number(digits);
        if (digits > 1 && group > groups) group = number(digits - 1);
        var found = group >= 1 && group <= groups ? match.groups().get(group - 1) : null;
        if (found != null) text.append(found);
        position += String.valueOf(group).length();
    }

    private int number(int digits) {
        var end = position + 1;
        while (end < position + digits && isDigit(end)) end++;
        return Integer.parseInt(words.substring(position, end));
    }

    private boolean isDigit(int at) {
        return at < words.length() && words.charAt(at) >= '0' && words.charAt(at) <= '9';
    }
}
