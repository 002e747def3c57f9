package dev.clix.workflow.graph.layout;

import java.util.ArrayList;
import java.util.List;

/** Vertices one below the other whose middles share one x. */
final class Column {
    final List<Vertex> vertices = new ArrayList<>();
    double x;
    boolean placed;
    /** The attempt that last moved it, and where it was before. */
    int mark;

    double before;

    void settle() {
        for (var vertex : vertices) vertex.x = x;
    }
}
