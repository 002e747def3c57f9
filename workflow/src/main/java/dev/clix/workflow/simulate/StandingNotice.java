package dev.clix.workflow.simulate;

import dev.clix.workflow.simulator.AwaitedTask;
import dev.clix.workflow.simulator.OpenLimit;
import dev.clix.workflow.time.Skip;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Says once why time is not skipped, when that takes longer than somebody who is on the way to answer. */
final class StandingNotice {
    private static final long STANDING_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long HELD_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int REMEMBERED = 1_000;

    private final Consumer<String> line;
    /** What has been said, and not for long ago. */
    private final Set<String> said = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    private Object reason = "";
    private long since = System.nanoTime();

    StandingNotice(Consumer<String> line) {
        this.line = line;
    }

    void held(List<String> holders) {
        if (lasts(holders, HELD_NANOS))
            say(holders.toString(), "Time is not skipped as long as somebody is at it: " + String.join(", ", holders));
    }

    void saw(Skip skip, Instant now) {
        if (skip instanceof Skip.Stands stands && stands.deadline() instanceof OpenLimit limit) {
            if (lasts(limit, STANDING_NANOS))
                limit.awaited().ifPresent(task -> say(task.executionArn() + task.state(), told(task, stands, now)));
        } else lasts(skip, STANDING_NANOS);
    }

    private static String told(AwaitedTask task, Skip.Stands stands, Instant now) {
        return "Time stands at %s: state '%s' of %s waits for %s until %s, which is not skipped (--time skip-all would)"
                .formatted(now, task.state(), task.executionArn(), task.answer(), stands.due());
    }

    private boolean lasts(Object why, long nanos) {
        if (!why.equals(reason)) {
            reason = why;
            since = System.nanoTime();
        }
        return System.nanoTime() - since >= nanos;
    }

    private void say(String what, String sentence) {
        if (said.add(what)) line.accept(sentence);
    }
}
