package dev.clix.workflow.console;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Watches whether anything happens at all. */
final class AnyWatch implements Watch {
    private final AtomicBoolean changed = new AtomicBoolean();

    @Override
    public void changed(Change change) {
        // Read first: a write would take the line from all other threads each time.
        if (!changed.get()) changed.set(true);
    }

    @Override
    public Optional<Message> due() {
        return changed.getAndSet(false)
                ? Optional.of(new Message(Optional.empty(), "{\"all\":true}"))
                : Optional.empty();
    }
}
