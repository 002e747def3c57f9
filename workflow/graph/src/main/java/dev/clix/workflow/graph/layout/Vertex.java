package dev.clix.workflow.graph.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something in a row: an item, a label on a line, or the place where a line passes. */
final class Vertex {
    /** Of the item; -1 where a line passes. */
    final int item;
    /** Of the way that passes; -1 for an item. */
    final int way;

    final boolean label;
    final double width;
    final double height;
    final int row;
    int position;
    /** How far it reaches from its middle. */
    double left;

    double right;
    /** Its middle. */
    double x;

    double y;
    final List<Link> ups = new ArrayList<>();
    final List<Link> downs = new ArrayList<>();
    final List<Vertex> hooksAbove = new ArrayList<>();
    final List<Vertex> hooksBelow = new ArrayList<>();

    @Nullable
    Vertex above;

    @Nullable
    Vertex below;

    private Vertex(int item, int way, boolean label, double width, double height, int row) {
        this.item = item;
        this.way = way;
        this.label = label;
        this.width = width;
        this.height = height;
        this.row = row;
        left = width / 2;
        right = width / 2;
    }

    static Vertex item(int number, Item item, int row) {
        return new Vertex(number, -1, false, item.width(), item.height(), row);
    }

    static Vertex passing(int way, double width, int row) {
        return new Vertex(-1, way, false, width, 0, row);
    }

    static Vertex label(int way, Way labelled, int row) {
        return new Vertex(-1, way, true, labelled.labelWidth(), labelled.labelHeight(), row);
    }

    boolean isItem() {
        return item >= 0;
    }
}
