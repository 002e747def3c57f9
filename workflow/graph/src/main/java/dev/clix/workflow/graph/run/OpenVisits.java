package dev.clix.workflow.graph.run;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The visits that have not been left, also by the container and iteration they are in: a Map may have thousands. */
final class OpenVisits {
    private final Set<Visit> all = new LinkedHashSet<>();
    /** Those of the machine itself under null. */
    private final Map<@Nullable Visit, Map<OptionalLong, Set<Visit>>> within = new IdentityHashMap<>();

    void add(Visit visit) {
        all.add(visit);
        within.computeIfAbsent(visit.parent, parent -> new LinkedHashMap<>())
                .computeIfAbsent(visit.iteration, iteration -> new LinkedHashSet<>())
                .add(visit);
    }

    void remove(Visit visit) {
        all.remove(visit);
        var beside = iterations(visit.parent);
        var own = beside.getOrDefault(visit.iteration, Set.of());
        own.remove(visit);
        if (own.isEmpty()) beside.remove(visit.iteration);
    }

    private Map<OptionalLong, Set<Visit>> iterations(@Nullable Visit container) {
        var found = within.get(container);
        return found == null ? Map.of() : found;
    }

    /** Directly in a container, in all of its iterations; in the machine itself for null. */
    List<Visit> in(@Nullable Visit container) {
        var found = new ArrayList<Visit>();
        iterations(container).values().forEach(found::addAll);
        return found;
    }

    List<Visit> in(Visit map, OptionalLong iteration) {
        return List.copyOf(iterations(map).getOrDefault(iteration, Set.of()));
    }

    /** The one that was opened last; null when there is none such. */
    @Nullable
    Visit last(Predicate<Visit> wanted) {
        @Nullable Visit last = null;
        for (var visit : all) if (wanted.test(visit)) last = visit;
        return last;
    }
}
