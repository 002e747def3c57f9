package dev.clix.workflow.graph.layout;

/** The part of a way between two rows next to one another. */
final class Link {
    final Vertex upper;
    final Vertex lower;
    final int way;
    /** From the upper one's middle to where the line leaves it. */
    double port;

    Link(Vertex upper, Vertex lower, int way) {
        this.upper = upper;
        this.lower = lower;
        this.way = way;
    }

    double from() {
        return upper.x + port;
    }

    double to() {
        return lower.x;
    }
}
