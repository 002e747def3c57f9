package dev.clix.workflow.graph.layout;

/**
 * A line to be drawn between two items, by their numbers.
 *
 * @param side whether it leaves at the side: a Catch
 * @param main whether it is to be straight above others: a Next
 * @param labelWidth 0 without a label
 */
record Way(int source, int target, boolean side, boolean main, double labelWidth, double labelHeight) {
    boolean isLabelled() {
        return labelWidth > 0;
    }
}
