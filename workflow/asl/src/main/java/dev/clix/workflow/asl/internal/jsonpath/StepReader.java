package dev.clix.workflow.asl.internal.jsonpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the steps of a path that leads to one place ("Reference Paths"). */
final class StepReader {
    private static final int COUNT_MAX = 500;

    /** The characters of a name without quotes; any other needs a backslash before it. */
    private static final String PLAIN = "[^\\s.,:;?@*'\"\\[\\](){}\\\\]";

    private static final Pattern STEP = Pattern.compile(
            "\\.(?<dotted>(?=[^.\\[])" + PLAIN + "*+(?:\\\\." + PLAIN + "*+)*+)(?![\\s,:;?@*'\"\\](){}])"
                    + "|\\.?\\[\\s*'(?<single>(?!')[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+)'\\s*]"
                    + "|\\.?\\[\\s*\"(?<double>(?!\")[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"\\s*]"
                    + "|\\.?\\[\\s*(?<index>[0-9]{1,9})\\s*]",
            Pattern.DOTALL);

    private StepReader() {}

    /** @return empty when the path is of another kind, or none at all */
    static Optional<List<Step>> read(String path) {
        if (path.chars().filter(c -> c == '\\').count() > COUNT_MAX) return Optional.empty();
        var steps = new ArrayList<Step>();
        var matcher = STEP.matcher(path);
        for (var position = 1; position < path.length(); position = matcher.end()) {
            if (steps.size() == COUNT_MAX
                    || !matcher.region(position, path.length()).lookingAt()) return Optional.empty();
            steps.add(step(matcher));
        }
        return Optional.of(List.copyOf(steps));
    }

    private static Step step(Matcher matcher) {
        if (matcher.group("index") != null) return new Step.Index(Integer.parseInt(matcher.group("index")));
        if (matcher.group("dotted") != null) return dotted(matcher.group("dotted"));
        var written = matcher.group("single") == null ? matcher.group("double") : matcher.group("single");
        return new Step.Field(written, Escapes.resolve(written));
    }

    /** In a name without quotes a backslash only says that what follows belongs to it. */
    private static Step dotted(String written) {
        return new Step.Field(written, written.replaceAll("\\\\(.)", "$1"));
    }
}
