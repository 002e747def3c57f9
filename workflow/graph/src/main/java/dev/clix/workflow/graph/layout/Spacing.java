package dev.clix.workflow.graph.layout;

/**
 * The distances of a block's layout.
 *
 * @param items between two items of a row
 * @param beside between an item and a label or a line
 * @param labels between two labels
 * @param lines between two lines, or a line and a label
 * @param leaving from an item down to the first track
 * @param arriving from the last track down to an item
 * @param underLabels from a row without items down to the first track
 * @param overLabels from the last track down to a row without items
 * @param track between two tracks
 * @param clearance within which two tracks of one level would touch
 * @param firstLane from an item's side to its first lane
 * @param lane between two lanes
 * @param corner from a container's side to the first way out at its bottom
 * @param inset from a Choice's side to the first way out at its bottom
 * @param spread between two ways out there
 * @param side from an item's top to where its innermost lane leaves it
 * @param sideStep between two such places
 * @param labelLevel the height of the part of a row that labels stand in the middle of
 * @param whole whether all middles are a whole number apart
 */
record Spacing(
        double items,
        double beside,
        double labels,
        double lines,
        double leaving,
        double arriving,
        double underLabels,
        double overLabels,
        double track,
        double clearance,
        double firstLane,
        double lane,
        double corner,
        double inset,
        double spread,
        double side,
        double sideStep,
        double labelLevel,
        boolean whole) {
    /** In units of SVG. */
    static final Spacing DRAWN = new Spacing(26, 16, 8, 12, 10, 16, 5, 5, 9, 5, 11, 9, 18, 14, 14, 12, 8, 40, false);

    /** In the cells of a terminal. Widths are odd there, so that middles are the middles of cells. */
    static final Spacing CELLS = new Spacing(3, 2, 2, 1, 0, 2, 0, 1, 1, 1.5, 1.5, 2, 2.5, 2.5, 2, 1, 1, 3, true);

    double between(Vertex left, Vertex right) {
        if (left.isItem() && right.isItem()) return items;
        if (left.isItem() || right.isItem()) return beside;
        return left.label && right.label ? labels : lines;
    }
}
