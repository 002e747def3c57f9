package dev.clix.workflow.simulator.internal.map;

import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.MapRunFact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The map runs of one execution, for those who ask: its history is read once, and from where it was left the next time. */
public final class MapRuns {
    private final NavigableMap<Long, MapRunProgress> byEvent = new TreeMap<>();
    private final Map<Integer, MapRunProgress> lastOfFrame = new HashMap<>();
    private int read;

    /** @return by the ids of their MapRunStarted */
    public NavigableMap<Long, MapRunProgress> of(List<HistoryEvent> history) {
        for (; read < history.size(); read++) evolve(history.get(read));
        return byEvent;
    }

    private void evolve(HistoryEvent event) {
        if (event.fact() instanceof MapRunFact.MapRunStarted begun) {
            var run = new MapRunProgress(event, begun);
            byEvent.put(event.id(), run);
            lastOfFrame.put(event.frame(), run);
        } else Optional.ofNullable(lastOfFrame.get(event.frame())).ifPresent(run -> run.evolve(event));
    }
}
