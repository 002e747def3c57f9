package dev.clix.server.lobby;

import dev.clix.protocol.GameId;
import dev.clix.protocol.Refusal;
import dev.clix.server.game.GameType;
import dev.clix.server.game.Owner;
import dev.clix.server.limit.TokenBucket;
import dev.clix.server.node.Owners;
import dev.clix.server.node.Owners.Verdict;
import dev.clix.server.room.Refuse;
import dev.clix.workflow.Workflows;
import dev.clix.workflow.time.TimeSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Knows of games that have no room here where they are: on another server, or on none any more, so that their next task
 * brings them here. Safe for use by many threads.
 */
public final class Whereabouts {
    /** After a restart all players ask at once, and AWS answers few such questions a second. */
    private static final int QUESTIONS_MAX = 16;

    /** Links to games long over, and guesses. What players with a seat may ask must not be spent on them. */
    private static final int STRANGERS_PER_SECOND = 2;

    private final Executions executions;
    private final GameType type;
    private final Owners owners;
    private final TimeSource time;
    private final AtomicInteger questions = new AtomicInteger();
    private final TokenBucket strangers;

    public Whereabouts(
            Workflows workflows, String stateMachineArn, GameType type, Owners owners, TimeSource time) {
        this.executions = new Executions(workflows, stateMachineArn);
        this.type = type;
        this.owners = owners;
        this.time = time;
        this.strangers = new TokenBucket(STRANGERS_PER_SECOND, time.now());
    }

    /**
     * Says no to somebody whose seat in the game is proven: for now, or for ever.
     *
     * @param unknown what to say of a game that is over
     */
    public void miss(GameId game, Refuse refuse, Refuse.Reason unknown) {
        if (questions.get() >= QUESTIONS_MAX) refuse.because(onItsWay());
        else look(game, refuse, unknown);
    }

    /** The same to somebody who has no more than a link. */
    public void missLink(GameId game, Refuse refuse, Refuse.Reason unknown) {
        if (questions.get() >= QUESTIONS_MAX || !mayAsk()) refuse.because(unknown);
        else look(game, refuse, unknown);
    }

    private boolean mayAsk() {
        synchronized (strangers) {
            return strangers.take(time.now());
        }
    }

    private void look(GameId game, Refuse refuse, Refuse.Reason unknown) {
        questions.incrementAndGet();
        executions
                .data(game)
                .thenCompose(data -> data.map(found -> reason(game, found))
                        .orElseGet(() -> CompletableFuture.completedFuture(unknown)))
                .whenComplete((reason, failure) -> {
                    questions.decrementAndGet();
                    refuse.because(failure == null ? reason : onItsWay());
                });
    }

    private CompletionStage<Refuse.Reason> reason(GameId game, String data) {
        Optional<Owner> owner = type.owner(data);
        if (owner.isEmpty()) return CompletableFuture.completedFuture(onItsWay());
        return owners.ask(owner.get(), game)
                .thenApply(verdict ->
                        verdict instanceof Verdict.Elsewhere there ? elsewhere(there.playersUrl()) : onItsWay());
    }

    private static Refuse.Reason elsewhere(String url) {
        return new Refuse.Reason(
                Refusal.GAME_ELSEWHERE,
                "Expected a game of this server, but it is played at %s".formatted(url),
                Optional.of(url));
    }

    private static Refuse.Reason onItsWay() {
        return new Refuse.Reason(
                Refusal.WORKFLOW_UNAVAILABLE,
                "Expected the game here, but its workflow has not asked this server for anything yet");
    }
}
