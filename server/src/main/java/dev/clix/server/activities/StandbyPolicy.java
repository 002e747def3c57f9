package dev.clix.server.activities;

import dev.clix.protocol.GameId;
import dev.clix.server.game.RoomOwner;
import dev.clix.server.node.OwnerLookup;
import dev.clix.server.node.OwnerLookup.Verdict;
import dev.clix.workflow.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server without games beside one that plays takes no tasks: it could only pass them on, and each pass costs players
 * a second and the execution one of its retries. It takes them again when the other is gone, or when it has games
 * itself. Safe for use by many threads.
 */
public final class StandbyPolicy {
    private static final Logger log = LoggerFactory.getLogger(StandbyPolicy.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final OwnerLookup ownerLookup;
    private final IntSupplier games;
    private final TimeSource time;
    private CompletableFuture<Void> over = CompletableFuture.completedFuture(null);

    /** @param games how many are played here */
    public StandbyPolicy(OwnerLookup ownerLookup, IntSupplier games, TimeSource time) {
        this.ownerLookup = ownerLookup;
        this.games = games;
        this.time = time;
    }

    /** @return done when tasks are to be taken; at once unless another server plays, and this one does not */
    synchronized CompletionStage<Void> over() {
        return over;
    }

    /** A task came whose game another server has. */
    synchronized void playedElsewhere(RoomOwner owner, GameId game) {
        if (!over.isDone() || games.getAsInt() > 0) return;
        log.info("Standing by: games are played by the server at {}", owner.url());
        over = new CompletableFuture<>();
        watch(owner, game);
    }

    private void watch(RoomOwner owner, GameId game) {
        time.after(BETWEEN_LOOKS, () -> {
            if (games.getAsInt() > 0) end("it has games of its own");
            else
                ownerLookup.ask(owner, game).thenAccept(verdict -> {
                    if (verdict instanceof Verdict.Gone gone && !gone.ownerIsThere())
                        end("the server at %s is gone".formatted(owner.url()));
                    else watch(owner, game);
                });
        });
    }

    private synchronized void end(String why) {
        log.info("Standing by no more: {}", why);
        over.complete(null);
    }
}
