package dev.clix.server.limit;

import java.time.Duration;
import java.util.Optional;

/**
 * How hard a server has it.
 *
 * @param lag how late its latest event loop is
 * @param heap which share of it the last collection left, from 0 to 1
 * @param cpu which share of the processors it takes, from 0 to 1
 */
public record ServerLoad(Duration lag, double heap, double cpu) {
    /** @return why there must not be more to do; empty while there may */
    public Optional<String> objection(ServerLoad bearable) {
        if (lag.compareTo(bearable.lag) > 0)
            return Optional.of("Expected event loops at most %s ms late, but one is %s ms late"
                    .formatted(bearable.lag.toMillis(), lag.toMillis()));
        if (heap > bearable.heap)
            return Optional.of("Expected at most %s %% of the heap in use, but it is %s %%"
                    .formatted(Math.round(bearable.heap * 100), Math.round(heap * 100)));
        return Optional.empty();
    }
}
