/**
 * A machine's picture, and a run's over it, written down: as SVG for a page or a file, as Mermaid, DOT or text.
 *
 * <p>Comes from: a graph, its layout, and an overlay where there is one. Goes to: browsers, files, terminals. Names may be
 * any text; each form escapes them in its own way and never cuts them.
 */
@NullMarked
package dev.clix.workflow.graph.render;

import org.jspecify.annotations.NullMarked;
