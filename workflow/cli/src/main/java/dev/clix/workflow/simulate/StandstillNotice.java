package dev.clix.workflow.simulate;

import dev.clix.workflow.simulator.execution.AwaitedTask;
import dev.clix.workflow.simulator.execution.OpenLimit;
import dev.clix.workflow.time.Skip;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Logs once why time is not skipped, when it stands for longer than an answer under way would take. */
final class StandstillNotice {
    private static final long STANDING_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long HELD_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int REMEMBERED = 1_000;

    private final Consumer<String> line;
    /** The subjects of the latest sentences, so that none is said twice. */
    private final Set<String> said = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    private Object reason = "";
    private long since = System.nanoTime();
    /** The moment since which each holder has kept time from skipping; those that have let go are removed. */
    private final Map<String, Long> holding = new HashMap<>();

    StandstillNotice(Consumer<String> line) {
        this.line = line;
    }

    void held(List<String> holders) {
        var now = System.nanoTime();
        holding.keySet().retainAll(holders);
        for (var holder : holders)
            if (now - holding.computeIfAbsent(holder, unused -> now) >= HELD_NANOS)
                say(holder, "Time is not skipped as long as somebody is at it: " + holder);
    }

    void saw(Skip skip, Instant now) {
        holding.clear();
        if (skip instanceof Skip.Stands stands && stands.deadline() instanceof OpenLimit limit) {
            if (lasts(limit))
                limit.awaited().ifPresent(task -> say(task.executionArn() + task.state(), told(task, stands, now)));
        } else lasts(skip);
    }

    private static String told(AwaitedTask task, Skip.Stands stands, Instant now) {
        return "Time stands at %s: state '%s' of %s waits for %s until %s, which is not skipped (--time skip-all would)"
                .formatted(now, task.state(), task.executionArn(), task.answer(), stands.due());
    }

    private boolean lasts(Object why) {
        if (!why.equals(reason)) {
            reason = why;
            since = System.nanoTime();
        }
        return System.nanoTime() - since >= STANDING_NANOS;
    }

    private void say(String what, String sentence) {
        if (said.add(what)) line.accept(sentence);
    }
}
