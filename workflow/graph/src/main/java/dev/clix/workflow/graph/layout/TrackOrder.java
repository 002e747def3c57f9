package dev.clix.workflow.graph.layout;

import java.util.ArrayList;
import java.util.List;

/** Orders a gap's tracks from top to bottom: each is moved to where it costs least among the others, until none moves. */
final class TrackOrder {
    private static final int ROUNDS = 10;

    private final List<Track> tracks;
    private final List<Integer> order = new ArrayList<>();
    /** The cost of having the first above the second, less that of having it below. */
    private final int[][] preference;

    TrackOrder(List<Track> tracks) {
        this.tracks = tracks;
        preference = new int[tracks.size()][tracks.size()];
        for (var i = 0; i < tracks.size(); i++) {
            order.add(i);
            for (var k = 0; k < i; k++) prefer(i, k);
        }
    }

    private void prefer(int one, int other) {
        var first = tracks.get(one);
        var second = tracks.get(other);
        if (!first.meets(second)) return;
        preference[one][other] = first.costAbove(second) - second.costAbove(first);
        preference[other][one] = -preference[one][other];
    }

    void improve() {
        for (var i = 0; i < ROUNDS && round(); i++) {}
        var ordered = order.stream().map(tracks::get).toList();
        tracks.clear();
        tracks.addAll(ordered);
    }

    private boolean round() {
        var changed = false;
        for (var track = 0; track < preference.length; track++) {
            var from = order.indexOf(track);
            order.remove(from);
            var to = cheapest(track, from);
            order.add(to, track);
            changed |= to != from;
        }
        return changed;
    }

    /** The place where it costs least; where it was, if none is better. */
    private int cheapest(int track, int from) {
        var costs = new int[order.size() + 1];
        for (var i = 0; i < order.size(); i++) costs[i + 1] = costs[i] - preference[track][order.get(i)];
        var best = from;
        for (var i = 0; i < costs.length; i++) if (costs[i] < costs[best]) best = i;
        return best;
    }
}
