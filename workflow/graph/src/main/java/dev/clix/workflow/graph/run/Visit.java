package dev.clix.workflow.graph.run;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One entering of a state, until it is left. */
final class Visit {
    final String state;
    /** {@code Task} of TaskStateEntered. */
    final String type;
    /** The Parallel or Map it is within. */
    final @Nullable Visit parent;
    /** Of the parent's iterations. */
    final OptionalLong iteration;

    final Instant entered;
    RunStatus status = RunStatus.RUNNING;
    int attempts;
    ItemCounts items = ItemCounts.NONE;
    Optional<RunError> error = Optional.empty();
    /** Whether the last attempt failed. */
    boolean failing;

    Optional<Instant> left = Optional.empty();
    long lastEvent;

    Visit(RunEvent event, String type, @Nullable Visit parent, OptionalLong iteration) {
        this.state = event.state().orElse("");
        this.type = type;
        this.parent = parent;
        this.iteration = iteration;
        this.entered = event.timestamp();
    }

    boolean isOpen() {
        return left.isEmpty();
    }

    boolean isWithin(Visit container) {
        for (var up = parent; up != null; up = up.parent) if (up == container) return true;
        return false;
    }

    /** Its input could not be worked out, of which JSONPath leaves no event: only a catcher leads on from there. */
    boolean wasNotBegun() {
        var begins = type.equals("Task") || type.equals("Parallel") || type.equals("Map");
        return begins && attempts == 0;
    }

    void leave(RunStatus end, Instant at) {
        status = end;
        left = Optional.of(at);
    }

    void attempt() {
        attempts++;
        failing = false;
        status = RunStatus.RUNNING;
    }

    void fail(RunEvent event) {
        failing = true;
        status = RunStatus.RETRYING;
        if (event.error().isPresent()) error = event.error();
    }
}
