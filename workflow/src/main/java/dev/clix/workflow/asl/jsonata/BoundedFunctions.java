package dev.clix.workflow.asl.jsonata;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Utils;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Those functions of JSONata that can make much out of little or run for long within one call. They do what the
 * library's do, and tell the evaluation beforehand what it will cost. Public because the library calls them by
 * reflection.
 */
public final class BoundedFunctions {
    private static final FunctionSet FUNCTIONS = new FunctionSet()
            .add("pad", "<s-ns?:s>", BoundedFunctions.class)
            .add("join", "<a<s>s?:s>", BoundedFunctions.class)
            .add("contains", "<s-(sf):b>", BoundedFunctions.class)
            .add("match", "<s-f<s:o>n?:a<o>>", BoundedFunctions.class)
            .add("replace", "<s-(sf)(sf)n?:s>", BoundedFunctions.class)
            .add("split", "<s-(sf)n?:a<s>>", BoundedFunctions.class);

    private BoundedFunctions() {}

    static void register(Jsonata expression) {
        FUNCTIONS.register(expression);
    }

    public static String pad(String text, Number width, String padding) {
        if (text == null) return null;
        var missing = Math.abs((long) width.intValue()) - text.codePointCount(0, text.length());
        if (missing <= 0) return text;
        Evaluation.current().grow(text.length() + missing * 2);
        var points = (padding == null || padding.isEmpty() ? " " : padding)
                .codePoints()
                .toArray();
        var fill = new StringBuilder();
        for (var i = 0; i < missing; i++) fill.appendCodePoint(points[i % points.length]);
        return width.intValue() < 0 ? fill + text : text + fill;
    }

    public static String join(List<String> texts, String separator) {
        if (texts == null) return null;
        var between = separator == null ? "" : separator;
        var length = (long) between.length() * texts.size();
        for (var text : texts) length += text.length();
        Evaluation.current().grow(length);
        return String.join(between, texts);
    }

    public static Boolean contains(String text, Object token) {
        if (text == null) return null;
        return token instanceof Regex regex ? regex.matcher(text).find() : text.contains((String) token);
    }

    public static List<Object> match(String text, Object regex, Number limit) {
        if (text == null) return null;
        if (limit != null && limit.doubleValue() < 0) throw new JException("D3040", -1, limit);
        var matches = Utils.createSequence();
        var matcher = regex(regex).matcher(text);
        while (isBelow(limit, matches.size()) && find(matcher, text, matches.size())) {
            var match = new LinkedHashMap<String, Object>();
            match.put("match", matcher.group());
            match.put("index", matcher.start());
            match.put("groups", Regex.groups(matcher));
            matches.add(match);
        }
        return matches;
    }

    public static List<String> split(String text, Object separator, Number limit) {
        if (text == null) return null;
        if (limit != null && limit.doubleValue() < 0) throw new JException("D3020", -1, limit);
        var parts = new ArrayList<String>();
        var max = limit == null ? Integer.MAX_VALUE : limit.intValue();
        if (separator instanceof String && ((String) separator).isEmpty()) {
            for (var i = 0; i < text.length() && i < max; i++) parts.add(text.substring(i, i + 1));
            return parts;
        }
        var matcher = matcher(separator, text);
        var from = 0;
        while (parts.size() < max && find(matcher, text, parts.size())) {
            parts.add(text.substring(from, matcher.start()));
            from = matcher.end();
        }
        if (parts.size() < max) parts.add(text.substring(from));
        return parts;
    }

    public static String replace(String text, Object token, Object replacement, Number limit) throws Throwable {
        if (text == null) return null;
        if ("".equals(token)) throw new JException("D3010", -1);
        if (limit != null && limit.doubleValue() < 0) throw new JException("D3011", -1, limit);
        var matcher = matcher(token, text);
        var replaced = new StringBuilder();
        var from = 0;
        for (var count = 0; isBelow(limit, count) && find(matcher, text, count); count++) {
            replaced.append(text, from, matcher.start());
            replaced.append(
                    token instanceof String && replacement instanceof String words
                            ? words
                            : replacement(matcher, replacement));
            Evaluation.current().grow(replaced.length());
            from = matcher.end();
        }
        return replaced.append(text, from, text.length()).toString();
    }

    private static String replacement(Matcher matcher, Object replacement) throws Throwable {
        if (replacement instanceof String words) return insertGroups(matcher, words);
        var result = Functions.funcApply(replacement, new ArrayList<>(List.of(Regex.match(matcher))));
        if (result instanceof String words) return words;
        throw new JException("D3012", -1, result);
    }

    /** {@code $$} is a dollar, {@code $0} the match, {@code $1} and so on what its groups matched. */
    private static String insertGroups(Matcher matcher, String words) {
        var text = new StringBuilder();
        for (var i = 0; i < words.length(); i++) {
            var c = words.charAt(i);
            var next = i + 1 < words.length() ? words.charAt(i + 1) : ' ';
            if (c == '$' && next == '$') i++;
            if (c != '$' || !Character.isDigit(next)) {
                text.append(c);
                continue;
            }
            var end = groupEnd(words, i + 1, matcher.groupCount());
            var group = Integer.parseInt(words.substring(i + 1, end));
            if (group <= matcher.groupCount() && matcher.group(group) != null) text.append(matcher.group(group));
            i = end - 1;
        }
        return text.toString();
    }

    /** As many digits as make the number of a group there is, at least one. */
    private static int groupEnd(String words, int from, int groups) {
        var end = from + 1;
        while (end < words.length()
                && end - from < 3
                && Character.isDigit(words.charAt(end))
                && Integer.parseInt(words.substring(from, end + 1)) <= groups) end++;
        return end;
    }

    private static boolean isBelow(Number limit, int count) {
        return limit == null || count < limit.doubleValue();
    }

    /** At the end of a text nothing is looked for any more, not even nothing. */
    private static boolean find(Matcher matcher, String text, int found) {
        if (found > 0 && matcher.end() == text.length() || !matcher.find()) return false;
        if (matcher.end() == matcher.start()) throw new JException("D1004", -1);
        return true;
    }

    private static Matcher matcher(Object token, String text) {
        return token instanceof String words
                ? Regex.matcher(Pattern.compile(Pattern.quote(words)), text)
                : regex(token).matcher(text);
    }

    private static Regex regex(Object token) {
        if (token instanceof Regex regex) return regex;
        throw new JException("T1010", -1);
    }
}
