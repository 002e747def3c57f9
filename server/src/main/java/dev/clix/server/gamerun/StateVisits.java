package dev.clix.server.gamerun;

import dev.clix.workflow.ExecutionEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds in a history which states were entered and left, and when. */
final class StateVisits {
    private static final String ENTERED = "StateEntered";
    private static final String EXITED = "StateExited";
    private static final String TIMEOUT = "timeoutInSeconds";

    private final List<StateVisit> visits = new ArrayList<>();

    private StateVisits() {}

    /** @param events oldest first */
    static List<StateVisit> of(List<ExecutionEvent> events) {
        StateVisits found = new StateVisits();
        events.forEach(found::read);
        return List.copyOf(found.visits);
    }

    private void read(ExecutionEvent event) {
        String name = event.details().path("name").asText();
        if (event.type().endsWith(ENTERED))
            visits.add(new StateVisit(name, event.timestamp(), Optional.empty(), Optional.empty()));
        else if (event.type().endsWith(EXITED)) leave(name, event.timestamp());
        else if (event.type().endsWith("Scheduled") && event.details().has(TIMEOUT))
            wait(event.timestamp()
                    .plus(Duration.ofSeconds(event.details().get(TIMEOUT).asLong())));
    }

    private void leave(String name, Instant at) {
        for (int i = visits.size() - 1; i >= 0; i--) {
            StateVisit visit = visits.get(i);
            if (!visit.state().equals(name) || visit.left().isPresent()) continue;
            visits.set(i, visit.leftAt(at));
            return;
        }
    }

    /** A task belongs to the state that was entered last. */
    private void wait(Instant until) {
        int last = visits.size() - 1;
        if (last >= 0 && visits.get(last).left().isEmpty())
            visits.set(last, visits.get(last).untilAt(until));
    }
}
