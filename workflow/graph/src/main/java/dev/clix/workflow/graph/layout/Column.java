package dev.clix.workflow.graph.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Vertices one below the other whose middles share one x. */
final class Column {
    final List<Vertex> vertices = new ArrayList<>();
    /** Lines to other columns. */
    final List<Tie> ties = new ArrayList<>();
    /** The columns just beside it, and how far away they have to be. */
    final Map<Column, Double> onLeft = new LinkedHashMap<>();

    final Map<Column, Double> onRight = new LinkedHashMap<>();
    /** Each column counts more than all those on its left. */
    int rank = -1;

    double x;
    /** The attempt that last moved it, and where it was before. */
    int mark;

    double before;

    /** @param offset how far right of the other this column has to stand for the line to be straight */
    record Tie(Column other, double offset, double weight) {}

    void settle() {
        for (var vertex : vertices) vertex.x = x;
    }
}
