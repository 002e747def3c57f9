package dev.clix.workflow.graph.layout;

/** The measures of a picture in units of SVG that those who draw it must keep to. */
public final class Metrics {
    public static final double NAME_SIZE = 12;
    public static final double DETAIL_SIZE = 10;
    public static final double LABEL_SIZE = 10;
    public static final double NAME_LINE = 15;
    public static final double DETAIL_LINE = 12.5;
    public static final double LABEL_LINE = 12.5;
    /** Left of a node's texts, for its sign. */
    public static final double ICON = 30;
    /** Above and below a node's texts. */
    public static final double PAD = 7;

    private Metrics() {}
}
