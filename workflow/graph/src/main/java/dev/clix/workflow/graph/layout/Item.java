package dev.clix.workflow.graph.layout;

/**
 * A thing to be placed in a block.
 *
 * @param container whether ways out at a side leave from its bottom
 * @param fansOut whether each of its ways out may have a place of its own along its bottom: a Choice
 */
record Item(double width, double height, boolean container, boolean fansOut) {}
