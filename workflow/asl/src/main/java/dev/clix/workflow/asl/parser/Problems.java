package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.expression.Place;
import dev.clix.workflow.asl.parser.Problem.Code;
import java.util.ArrayList;
import java.util.List;

/** Collects problems in the order they are found, up to a bound. */
final class Problems {
    private static final int COUNT_MAX = 1_000;

    private final List<Problem> found = new ArrayList<>();

    void add(Problem problem) {
        if (found.size() < COUNT_MAX && !found.contains(problem)) found.add(problem);
    }

    void add(Place place, Code code, String message) {
        add(Problem.at(place, code, message));
    }

    void schema(Place place, String message) {
        add(place, Code.SCHEMA_VALIDATION_FAILED, message);
    }

    List<Problem> found() {
        return List.copyOf(found);
    }
}
