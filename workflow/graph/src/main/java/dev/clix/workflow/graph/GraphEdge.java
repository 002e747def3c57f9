package dev.clix.workflow.graph;

import java.util.Objects;

/**
 * A way from one state to another of the same block; rules or catchers that lead to the same state are one.
 *
 * @param source the state's path, {@link GraphNode#path()}
 * @param target the state's path
 * @param label a rule's condition, "default" or the names of errors; empty for NEXT; never longer than
 *     {@link #LABEL_MAX} characters
 * @param title the same at full length, with the rules' comments
 */
public record GraphEdge(String source, String target, EdgeKind kind, String label, String title) {
    /** A condition may be as long as a page; a picture shows its beginning. */
    public static final int LABEL_MAX = 160;

    public GraphEdge {
        Objects.requireNonNull(source);
        Objects.requireNonNull(target);
    }

    static GraphEdge of(String source, String target, EdgeKind kind, String label, String title) {
        return new GraphEdge(source, target, kind, shortened(label), title);
    }

    private static String shortened(String label) {
        var length = label.codePointCount(0, label.length());
        if (length <= LABEL_MAX) return label;
        return label.substring(0, label.offsetByCodePoints(0, LABEL_MAX - 2)).stripTrailing() + " …";
    }
}
