package dev.clix.server.execution;

import dev.clix.protocol.GameId;
import dev.clix.server.game.GameTypes;
import dev.clix.server.limit.TokenBucket;
import dev.clix.workflow.ExecutionEvent;
import dev.clix.workflow.Page;
import dev.clix.workflow.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The histories of the executions that somebody looks at, as far as they have come, and without any data of theirs. Each is
 * read on from where it was known, at most once a second however many look; and all together so seldom that tasks are not
 * held up, where the workflow answers few questions a second. Safe for use by many threads.
 */
public final class GameHistories {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int READINGS_PER_SECOND = 5;
    /** Those looked at longest ago are read again from their beginning. */
    private static final int GAMES_MAX = 200;

    /** The longest game makes some thousands; of a longer history the beginning is shown. */
    private static final int EVENTS_MAX = 10_000;

    private final GameExecutions executions;
    private final GameTypes types;
    private final TimeSource time;
    private final TokenBucket readings;

    private final Map<GameId, Looked> games = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<GameId, Looked> eldest) {
            return size() > GAMES_MAX;
        }
    };

    /** @param history oldest first; done once the last question is answered */
    private record Looked(Instant at, CompletableFuture<List<ExecutionEvent>> history) {}

    public GameHistories(GameExecutions executions, GameTypes types, TimeSource time) {
        this.executions = executions;
        this.types = types;
        this.time = time;
        this.readings = new TokenBucket(READINGS_PER_SECOND, time.now());
    }

    /** @return the events, oldest first; none of a game that has no execution, or whose workflow does not answer */
    public CompletionStage<List<ExecutionEvent>> look(GameId game) {
        if (!types.plays(game)) return CompletableFuture.completedFuture(List.of());
        synchronized (games) {
            Instant now = time.now();
            Looked before = games.get(game);
            if (before != null && (isFresh(before, now) || !readings.take(now))) return before.history();
            if (before == null && !readings.take(now)) return CompletableFuture.completedFuture(List.of());
            List<ExecutionEvent> known =
                    before == null ? List.of() : before.history().getNow(List.of());
            CompletableFuture<List<ExecutionEvent>> read =
                    readOn(game, known).exceptionally(failure -> known).toCompletableFuture();
            games.put(game, new Looked(now, read));
            return read;
        }
    }

    private static boolean isFresh(Looked before, Instant now) {
        return !before.history().isDone()
                || now.isBefore(before.at().plus(PAUSE))
                || isWhole(before.history().getNow(List.of()));
    }

    /** Nothing more is going to be read of it. */
    private static boolean isWhole(List<ExecutionEvent> events) {
        if (events.size() >= EVENTS_MAX) return true;
        return !events.isEmpty() && isEnd(events.get(events.size() - 1).type());
    }

    private static boolean isEnd(String type) {
        return type.startsWith("Execution") && !type.equals("ExecutionStarted") && !type.equals("ExecutionRedriven");
    }

    private CompletionStage<List<ExecutionEvent>> readOn(GameId game, List<ExecutionEvent> known) {
        return known.isEmpty()
                ? fromTheBeginning(game, Optional.empty(), known)
                : backTo(game, known, Optional.empty(), new ArrayList<>());
    }

    private CompletionStage<List<ExecutionEvent>> fromTheBeginning(
            GameId game, Optional<String> token, List<ExecutionEvent> before) {
        return executions.history(game, false, token).thenCompose(page -> {
            List<ExecutionEvent> read = joined(before, page.items());
            boolean hasMore = page.nextToken().isPresent() && read.size() < EVENTS_MAX;
            return hasMore ? fromTheBeginning(game, page.nextToken(), read) : CompletableFuture.completedFuture(read);
        });
    }

    /** The newest events first, until one that is known. */
    private CompletionStage<List<ExecutionEvent>> backTo(
            GameId game, List<ExecutionEvent> known, Optional<String> token, List<ExecutionEvent> newest) {
        long last = known.get(known.size() - 1).id();
        return executions.history(game, true, token).thenCompose(page -> {
            for (ExecutionEvent event : page.items()) if (event.id() > last) newest.add(0, event);
            return hasMore(page, last)
                    ? backTo(game, known, page.nextToken(), newest)
                    : CompletableFuture.completedFuture(joined(known, newest));
        });
    }

    private static boolean hasMore(Page<ExecutionEvent> page, long last) {
        List<ExecutionEvent> events = page.items();
        return page.nextToken().isPresent() && events.get(events.size() - 1).id() > last + 1;
    }

    private static List<ExecutionEvent> joined(List<ExecutionEvent> before, List<ExecutionEvent> after) {
        List<ExecutionEvent> all = new ArrayList<>(before);
        all.addAll(after);
        return List.copyOf(all.subList(0, Math.min(EVENTS_MAX, all.size())));
    }
}
