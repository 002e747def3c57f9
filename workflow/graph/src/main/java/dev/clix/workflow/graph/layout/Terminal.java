package dev.clix.workflow.graph.layout;

/** The machine's own start or end, which is no state. The edges to and from it have no state there either. */
public record Terminal(boolean start, Box box) {
    /** The path of the start in edges; no state's path is without a slash. */
    public static final String START = "start";
    /** The path of the end in edges. */
    public static final String END = "end";

    public String word() {
        return start ? START : END;
    }

    Terminal moved(double dx, double dy) {
        return new Terminal(start, box.moved(dx, dy));
    }
}
