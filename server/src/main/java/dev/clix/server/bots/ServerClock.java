package dev.clix.server.bots;

import java.time.Duration;
import java.time.Instant;

/** The time at the server, as the quickest answer so far tells. */
final class ServerClock {
    private Duration ahead = Duration.ZERO;
    private Duration quickest = Duration.ofDays(1);

    void heard(Instant serverTime, Instant sentAt, Instant heardAt) {
        Duration trip = Duration.between(sentAt, heardAt);
        if (trip.compareTo(quickest) >= 0) return;
        quickest = trip;
        ahead = Duration.between(sentAt.plus(trip.dividedBy(2)), serverTime);
    }

    Instant at(Instant here) {
        return here.plus(ahead);
    }
}
