package dev.clix.server.gateway;

import dev.clix.protocol.Refusal;
import dev.clix.server.broker.Seat;
import dev.clix.server.metrics.Meters;
import dev.clix.server.presence.ConnectionId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Counts all refusals and logs few: of each kind the first, the tenth, the hundredth, and every thousandth. */
final class RefusalLog {
    private static final Logger log = LoggerFactory.getLogger(RefusalLog.class);
    private static final long EVERY = 1_000;

    private final Meters meters;
    private final Map<Refusal, AtomicLong> counts = new ConcurrentHashMap<>();

    RefusalLog(Meters meters) {
        this.meters = meters;
    }

    void refused(ConnectionId connection, Optional<Seat> seat, Refusal refusal, String message) {
        meters.refused(refusal);
        long count = counts.computeIfAbsent(refusal, first -> new AtomicLong()).incrementAndGet();
        if (!isSample(count)) return;
        LoggingEventBuilder line = log.atInfo().addKeyValue("connection", connection.number());
        if (seat.isPresent())
            line = line.addKeyValue("game", seat.get().game())
                    .addKeyValue("player", seat.get().player());
        line.addKeyValue("refusal", refusal).addKeyValue("count", count).log(message);
    }

    static boolean isSample(long count) {
        return count == 1 || count == 10 || count == 100 || count % EVERY == 0;
    }
}
