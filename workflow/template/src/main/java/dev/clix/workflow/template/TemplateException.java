package dev.clix.workflow.template;

import java.util.List;

/** A template cannot be read, or not everything in it be resolved. */
public final class TemplateException extends RuntimeException {
    private final List<String> problems;

    TemplateException(String problem) {
        this(List.of(problem));
    }

    TemplateException(List<String> problems) {
        super("Expected a template that can be resolved, but:" + listed(problems));
        this.problems = List.copyOf(problems);
    }

    /** A single problem continues the sentence; several have a line each. */
    private static String listed(List<String> problems) {
        return problems.size() == 1 ? " " + problems.get(0) : "\n  " + String.join("\n  ", problems);
    }

    TemplateException in(String file) {
        return new TemplateException(
                problems.stream().map(problem -> file + ": " + problem).toList());
    }

    /** Each names its resource and what could not be resolved. */
    public List<String> problems() {
        return problems;
    }
}
