package dev.clix.workflow.graph.layout;

import dev.clix.workflow.graph.TooLargeForPictureException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * A block's rows of vertices, with links between neighbouring ones only. A way that leads up again passes all rows from
 * its target's to its source's, and is hooked to them in the gaps above and below.
 */
final class Rows {
    /** Places where lines pass rows, in a block; the cost of a picture grows with them. */
    private static final int PASSING_MAX = 60_000;

    final Layers layers;
    final Spacing spacing;
    final List<List<Vertex>> rows = new ArrayList<>();
    final Vertex[] items;
    /** Each way's links from top to bottom, one that leads up again included. */
    final List<List<Link>> links = new ArrayList<>();
    /** The vertices that each way passes from top to bottom. */
    final List<List<Vertex>> passed = new ArrayList<>();

    Rows(Layers layers, Spacing spacing) {
        this.layers = layers;
        this.spacing = spacing;
        checkSize();
        items = new Vertex[layers.items.size()];
        for (var i = 0; i < layers.rows(); i++) rows.add(new ArrayList<>());
        for (var i = 0; i < items.length; i++) items[i] = Vertex.item(i, layers.items.get(i), layers.row[i]);
        for (var i = 0; i < layers.ways.size(); i++) {
            links.add(new ArrayList<>());
            passed.add(new ArrayList<>());
            if (layers.back[i]) up(i);
            else down(i);
        }
        fill();
    }

    private void checkSize() {
        var passing = 0L;
        for (var way : layers.ways) passing += Math.abs(layers.row[way.target()] - layers.row[way.source()]);
        if (passing > PASSING_MAX)
            throw new TooLargeForPictureException(
                    "Expected ways that pass at most %s rows of a picture in all, but they pass %s"
                            .formatted(PASSING_MAX, passing));
    }

    private void down(int number) {
        var way = layers.ways.get(number);
        var upper = items[way.source()];
        for (var row = upper.row + 1; row < items[way.target()].row; row++) {
            var labelled = way.isLabelled() && row == upper.row + 1;
            upper = link(upper, pass(number, way, row, labelled), number).lower;
        }
        link(upper, items[way.target()], number);
    }

    private void up(int number) {
        var way = layers.ways.get(number);
        var top = items[way.target()].row;
        var bottom = items[way.source()].row;
        var first = pass(number, way, top, way.isLabelled() && top == bottom);
        var last = first;
        for (var row = top + 1; row <= bottom; row++)
            last = link(last, pass(number, way, row, way.isLabelled() && row == bottom), number).lower;
        hook(items[way.target()].hooksAbove, first.hooksAbove, items[way.target()], first);
        hook(items[way.source()].hooksBelow, last.hooksBelow, items[way.source()], last);
    }

    private static void hook(List<Vertex> ofItem, List<Vertex> ofPassing, Vertex item, Vertex passing) {
        ofItem.add(passing);
        ofPassing.add(item);
    }

    private Vertex pass(int number, Way way, int row, boolean labelled) {
        var vertex = labelled ? Vertex.label(number, way, row) : Vertex.passing(number, spacing.whole() ? 1 : 0, row);
        passed.get(number).add(vertex);
        return vertex;
    }

    private Link link(Vertex upper, Vertex lower, int way) {
        var link = new Link(upper, lower, way);
        upper.downs.add(link);
        lower.ups.add(link);
        links.get(way).add(link);
        return link;
    }

    /** Rows in the order of a depth-first walk: the first way out leftmost. */
    private void fill() {
        var seen = new HashSet<Vertex>();
        for (var item : items) {
            var pending = new ArrayDeque<Vertex>(List.of(item));
            while (!pending.isEmpty()) {
                var vertex = pending.pop();
                if (!seen.add(vertex)) continue;
                rows.get(vertex.row).add(vertex);
                vertex.hooksAbove.stream().filter(other -> !other.isItem()).forEach(pending::push);
                for (var i = vertex.downs.size() - 1; i >= 0; i--) pending.push(vertex.downs.get(i).lower);
            }
        }
        number();
    }

    void number() {
        for (var row : rows) for (var i = 0; i < row.size(); i++) row.get(i).position = i;
    }

    List<List<Vertex>> copy() {
        return rows.stream().map(row -> (List<Vertex>) new ArrayList<>(row)).toList();
    }

    void restore(List<List<Vertex>> order) {
        for (var i = 0; i < rows.size(); i++) {
            rows.get(i).clear();
            rows.get(i).addAll(order.get(i));
        }
        number();
    }

    Way way(Vertex passing) {
        return layers.ways.get(passing.way);
    }
}
