/**
 * A state machine as a graph: nodes and edges in the order in which executions reach them.
 *
 * <p>Comes from: a definition's JSON text, also one that the service would refuse. Goes to: the layout of its picture,
 * and to those who write it as Mermaid, DOT or text. Nothing here depends on the order in which States are written.
 */
@NullMarked
package dev.clix.workflow.graph;

import org.jspecify.annotations.NullMarked;
