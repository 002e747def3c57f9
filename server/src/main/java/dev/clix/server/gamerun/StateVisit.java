package dev.clix.server.gamerun;

import java.time.Instant;
import java.util.Optional;

/**
 * A state that was entered.
 *
 * @param left empty while the execution is there
 * @param until when it is left at the latest, where the history tells
 */
public record StateVisit(String state, Instant entered, Optional<Instant> left, Optional<Instant> until) {
    StateVisit leftAt(Instant at) {
        return new StateVisit(state, entered, Optional.of(at), Optional.empty());
    }

    StateVisit untilAt(Instant at) {
        return new StateVisit(state, entered, left, Optional.of(at));
    }
}
