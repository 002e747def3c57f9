package dev.clix.workflow.graph.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows for a block's items: loops are turned by a depth-first walk, then each item stands as far down as the longest way
 * to it. A way with a label takes two rows, so that the label has a place in the one between.
 */
final class Layers {
    final List<Item> items;
    final List<Way> ways;
    final boolean[] back;
    /** Whether the walk came to its target by it. */
    final boolean[] first;

    final int[] row;
    /** The longest way on from there, in items. */
    final int[] depth;

    private final List<List<Integer>> out = new ArrayList<>();
    /** Each item after all those that lead to it. */
    private final List<Integer> order = new ArrayList<>();

    Layers(List<Item> items, List<Way> ways) {
        this.items = items;
        this.ways = ways;
        back = new boolean[ways.size()];
        first = new boolean[ways.size()];
        row = new int[items.size()];
        depth = new int[items.size()];
        for (var i = 0; i < items.size(); i++) out.add(new ArrayList<>());
        for (var i = 0; i < ways.size(); i++) out.get(ways.get(i).source()).add(i);
        turnLoops();
        place();
    }

    private void turnLoops() {
        var state = new int[items.size()];
        var finished = new ArrayDeque<Integer>();
        for (var i = 0; i < items.size(); i++) if (state[i] == 0) walk(i, state, finished);
        order.addAll(finished);
    }

    /** Without recursion: a chain may have thousands of states. */
    private void walk(int root, int[] state, ArrayDeque<Integer> finished) {
        var path = new ArrayDeque<Integer>();
        var next = new int[items.size()];
        path.push(root);
        state[root] = 1;
        while (!path.isEmpty()) {
            var item = path.peek();
            if (next[item] == out.get(item).size()) {
                state[item] = 2;
                finished.addFirst(path.pop());
                continue;
            }
            var way = out.get(item).get(next[item]++);
            var target = ways.get(way).target();
            if (state[target] == 1) back[way] = true;
            else if (state[target] == 0) {
                first[way] = true;
                state[target] = 1;
                path.push(target);
            }
        }
    }

    private void place() {
        Arrays.fill(depth, 1);
        for (var item : order)
            for (var way : out.get(item))
                if (!back[way]) {
                    var target = ways.get(way).target();
                    row[target] =
                            Math.max(row[target], row[item] + (ways.get(way).isLabelled() ? 2 : 1));
                }
        for (var i = order.size() - 1; i >= 0; i--)
            for (var way : out.get(order.get(i)))
                if (!back[way])
                    depth[order.get(i)] = Math.max(
                            depth[order.get(i)], 1 + depth[ways.get(way).target()]);
    }

    int rows() {
        return 1 + Arrays.stream(row).max().orElse(0);
    }

    List<Integer> outOf(int item) {
        return out.get(item);
    }
}
