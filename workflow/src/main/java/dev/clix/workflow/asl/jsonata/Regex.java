package dev.clix.workflow.asl.jsonata;

import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.JFunction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A regular expression as JSONata has it: a function of a text. Every character it looks at is counted. */
final class Regex extends JFunction {
    private final transient Pattern pattern;

    Regex(Pattern pattern) {
        super((input, arguments) -> apply(pattern, arguments), "<s:o>");
        this.pattern = pattern;
    }

    Matcher matcher(String text) {
        return matcher(pattern, text);
    }

    static Matcher matcher(Pattern pattern, String text) {
        return pattern.matcher(new CountedText(text, Evaluation.current()));
    }

    private static Object apply(Pattern pattern, List<?> arguments) {
        return arguments.get(0) instanceof String text ? next(matcher(pattern, text)) : null;
    }

    /** The next match, and the function that finds the one after it; undefined when there is none. */
    private static Map<String, Object> next(Matcher matcher) {
        if (!matcher.find()) return null;
        var match = match(matcher);
        Jsonata.JFunctionCallable next = (input, arguments) -> next(matcher);
        match.put("next", new JFunction(next, "<:o>"));
        return match;
    }

    /** What the last search found. */
    static Map<String, Object> match(Matcher matcher) {
        var match = new LinkedHashMap<String, Object>();
        match.put("match", matcher.group());
        match.put("start", matcher.start());
        match.put("end", matcher.end());
        match.put("groups", groups(matcher));
        return match;
    }

    static List<Object> groups(Matcher matcher) {
        var groups = new ArrayList<>();
        for (var i = 1; i <= matcher.groupCount(); i++) groups.add(matcher.group(i));
        return groups;
    }
}
