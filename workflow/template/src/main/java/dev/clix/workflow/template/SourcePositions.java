package dev.clix.workflow.template;

import dev.clix.workflow.template.internal.text.TextPositions;
import java.util.Map;

/** Where in a file, JSON or YAML, the values of its tree begin. */
public final class SourcePositions {
    /** Both count from 1. */
    public record Position(int line, int column) {}

    private final Map<String, int[]> places;

    private SourcePositions(Map<String, int[]> places) {
        this.places = places;
    }

    public static SourcePositions of(String text) {
        return new SourcePositions(TextPositions.of(text));
    }

    /** @param pointer a JSON pointer; where nothing is there, the place of the value around it counts */
    public Position at(String pointer) {
        for (var around = pointer; ; around = around.substring(0, around.lastIndexOf('/'))) {
            var place = places.get(around);
            if (place != null) return new Position(place[0], place[1]);
            if (around.indexOf('/') < 0) return new Position(1, 1);
        }
    }
}
