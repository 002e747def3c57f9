package dev.clix.workflow.console;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Watches the history of one execution. Its readers fetch the events themselves, as fast as they can. */
final class HistoryWatch implements Watch {
    private final String executionArn;
    private final AtomicLong last;
    private long told;

    /** @param known the id of the last event that its reader has */
    HistoryWatch(String executionArn, long known) {
        this.executionArn = executionArn;
        this.last = new AtomicLong(known);
        this.told = known;
    }

    @Override
    public void changed(Change change) {
        if (change.executionArn().equals(executionArn)) last.accumulateAndGet(change.lastEventId(), Math::max);
    }

    @Override
    public Optional<Message> due() {
        var now = last.get();
        if (now == told) return Optional.empty();
        told = now;
        return Optional.of(new Message(Optional.of(Long.toString(now)), "{\"last\":%s}".formatted(now)));
    }
}
