package dev.clix.workflow.asl.parser;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, in the order it is found, up to a bound. */
final class Problems {
    private static final int COUNT_MAX = 1_000;

    private final List<Problem> found = new ArrayList<>();

    void add(Problem.Code code, String message, String location) {
        if (found.size() < COUNT_MAX) found.add(new Problem(code, message, location.isEmpty() ? "/" : location));
    }

    void schema(String message, String location) {
        add(Problem.Code.SCHEMA_VALIDATION_FAILED, message, location);
    }

    List<Problem> found() {
        return List.copyOf(found);
    }
}
