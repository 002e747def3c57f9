/**
 * Where everything of a picture stands: a layered layout of each block alone, from the inside out, since no way leads
 * out of a block.
 *
 * <p>Comes from: a {@link dev.clix.workflow.graph.StateGraph}. Goes to: those who draw it, who only need to walk three
 * lists. Lengths are in the units of SVG; y grows downwards. Nothing is random, and no font is asked.
 */
@NullMarked
package dev.clix.workflow.graph.layout;

import org.jspecify.annotations.NullMarked;
