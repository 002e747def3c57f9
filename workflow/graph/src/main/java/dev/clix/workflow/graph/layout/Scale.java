package dev.clix.workflow.graph.layout;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The measures of texts and boxes.
 *
 * @param icon left of a node's texts
 * @param pad above and below them
 * @param padRight right of them
 * @param badge beside the name, for the number of retries
 * @param side of a container's blocks
 * @param below a container's blocks
 * @param branchSide of the states of a branch
 * @param branchAbove the states of a branch, and below them
 * @param labelPad beside a label's text
 * @param labelMore than its lines a label's height
 * @param shelf the width beyond which branches go into another row
 * @param margin around the whole picture
 */
record Scale(
        Spacing spacing,
        ToDoubleFunction<String> name,
        ToDoubleFunction<String> detail,
        ToDoubleFunction<String> label,
        double textWidth,
        double labelWidth,
        double nameLine,
        double detailLine,
        double labelLine,
        double icon,
        double pad,
        double padRight,
        double badge,
        double least,
        double side,
        double below,
        double branchSide,
        double branchAbove,
        double terminalWidth,
        double terminalHeight,
        double labelPad,
        double labelMore,
        double shelf,
        double margin) {
    /** In units of SVG, as {@link Metrics} tells those who draw. */
    static final Scale DRAWN = new Scale(
            Spacing.DRAWN,
            text -> TextWidths.of(text, Metrics.NAME_SIZE, true),
            text -> TextWidths.of(text, Metrics.DETAIL_SIZE, false),
            text -> TextWidths.of(text, Metrics.LABEL_SIZE, false),
            190,
            150,
            Metrics.NAME_LINE,
            Metrics.DETAIL_LINE,
            Metrics.LABEL_LINE,
            Metrics.ICON,
            Metrics.PAD,
            12,
            34,
            100,
            14,
            14,
            12,
            12,
            44,
            22,
            4,
            3,
            1_400,
            16);

    /** In the cells of a terminal. */
    static final Scale CELLS = new Scale(
            Spacing.CELLS,
            TextWidths::cells,
            TextWidths::cells,
            TextWidths::cells,
            28,
            24,
            1,
            1,
            1,
            2,
            1,
            2,
            6,
            9,
            2,
            1,
            2,
            1,
            9,
            1,
            0,
            0,
            110,
            0);

    List<String> nameLines(String text) {
        return TextWidths.lines(text, name, textWidth);
    }

    List<String> detailLines(String text) {
        return TextWidths.lines(text, detail, textWidth);
    }

    List<String> labelLines(String text) {
        return text.isEmpty() ? List.of() : TextWidths.lines(text, label, labelWidth);
    }

    /** A width that the layout can have: an odd number of cells has a middle. */
    double width(double least) {
        var whole = Math.ceil(least);
        return spacing.whole() && whole % 2 == 0 ? whole + 1 : whole;
    }
}
