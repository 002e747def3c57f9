package dev.clix.workflow.graph;

import java.util.List;

/**
 * A state.
 *
 * @param id short and without special letters, {@code s7}: counts the machine's states in the order in which they are
 *     reached
 * @param path the state's place in its definition as a JSON pointer, {@code /States/Pay}: that of problems as well
 * @param name as written: any text
 * @param detail the work of the state in a word or two, {@code lambda · invoke}, {@code 2 s}
 * @param comment the state's Comment, or empty
 * @param retries how often it is tried again at most, over all of its retriers; 0 for never
 * @param blocks a Parallel's branches or a Map's item processor
 * @param reachable whether a way leads there from StartAt
 * @param ends whether the execution, or the block, may end here with success
 */
public record GraphNode(
        String id,
        String path,
        String name,
        NodeKind kind,
        String detail,
        String comment,
        long retries,
        List<GraphBlock> blocks,
        boolean reachable,
        boolean ends) {
    private static final long THOUSAND = 1_000;

    public GraphNode {
        blocks = List.copyOf(blocks);
    }

    /** {@link #retries} in at most four letters: {@code 10k}. */
    public String retryCount() {
        return retries < THOUSAND ? Long.toString(retries) : Math.min(retries / THOUSAND, THOUSAND - 1) + "k";
    }

    /** How many states are within it, at any depth. */
    public int inner() {
        return blocks.stream().mapToInt(GraphBlock::size).sum();
    }
}
