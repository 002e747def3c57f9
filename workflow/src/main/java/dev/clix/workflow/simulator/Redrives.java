package dev.clix.workflow.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The client tokens of the last redrives: for 15 minutes they name the same one ("RedriveExecution", clientToken). */
final class Redrives {
    private static final int TOKENS_MAX = 1_000;
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final Map<String, Instant> dates = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > TOKENS_MAX;
        }
    };

    /** @param refusal why not */
    record Answer(Optional<String> refusal, Instant date) {}

    synchronized Optional<Instant> date(String token, Instant now) {
        return Optional.ofNullable(dates.get(token))
                .filter(date -> !date.plus(KEPT).isBefore(now));
    }

    synchronized void remember(String token, Instant date) {
        dates.put(token, date);
    }
}
