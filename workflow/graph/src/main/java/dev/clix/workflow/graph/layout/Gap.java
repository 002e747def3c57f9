package dev.clix.workflow.graph.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The space between two rows: its tracks, ordered so that their lines cross little. */
final class Gap {
    /** Beyond this many tracks their order is left as it came. */
    private static final int LARGE = 250;

    private final double clearance;
    private final List<Track> tracks = new ArrayList<>();
    private final Map<List<Object>, Track> joined = new HashMap<>();

    Gap(double clearance) {
        this.clearance = clearance;
    }

    Track track() {
        var track = new Track(clearance);
        tracks.add(track);
        return track;
    }

    /** The same track for the same key: lines that meet anyway. */
    Track joined(Object... key) {
        return joined.computeIfAbsent(List.of(key), unused -> track());
    }

    /** @return how many levels are needed */
    int order() {
        tracks.sort(Comparator.comparingDouble((Track track) -> track.left).thenComparingDouble(track -> track.right));
        if (tracks.size() <= LARGE) new TrackOrder(tracks).improve();
        var levels = 0;
        for (var i = 0; i < tracks.size(); i++) {
            var track = tracks.get(i);
            for (var k = 0; k < i; k++)
                if (track.meets(tracks.get(k))) track.level = Math.max(track.level, tracks.get(k).level + 1);
            levels = Math.max(levels, track.level + 1);
        }
        return levels;
    }

    void place(double top, double step) {
        for (var track : tracks) track.y = top + track.level * step;
    }
}
