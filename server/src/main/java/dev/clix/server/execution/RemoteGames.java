package dev.clix.server.execution;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.server.broker.Broker;
import dev.clix.server.broker.RefusalReason;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.game.Game;
import dev.clix.server.game.GameTypes;
import dev.clix.server.game.RoomOwner;
import dev.clix.server.limit.TokenBucket;
import dev.clix.server.node.OwnerLookup;
import dev.clix.server.node.OwnerLookup.Verdict;
import dev.clix.server.room.Rooms;
import dev.clix.workflow.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds games that have no room here: on another server, or on none any more, so that their next task brings them here.
 * Safe for use by many threads.
 */
public final class RemoteGames {
    private static final Logger log = LoggerFactory.getLogger(RemoteGames.class);

    /** After a restart all players ask at once, and AWS answers few such questions a second. */
    private static final int QUESTIONS_MAX = 16;

    /**
     * Look-ups of links to games long over, and of guesses; a limit of their own, so that players with a seat are not
     * held up.
     */
    private static final int STRANGERS_PER_SECOND = 2;

    private final GameExecutions executions;
    private final GameTypes types;
    private final Rooms rooms;
    private final Broker broker;
    private final OwnerLookup ownerLookup;
    private final TimeSource time;
    private final Duration linger;
    private final AtomicInteger questions = new AtomicInteger();
    private final TokenBucket strangers;

    /** @param linger how long the end of a game can be looked at */
    public RemoteGames(
            GameExecutions executions,
            GameTypes types,
            Rooms rooms,
            Broker broker,
            OwnerLookup ownerLookup,
            TimeSource time,
            Duration linger) {
        this.executions = executions;
        this.types = types;
        this.rooms = rooms;
        this.broker = broker;
        this.ownerLookup = ownerLookup;
        this.time = time;
        this.linger = linger;
        this.strangers = new TokenBucket(STRANGERS_PER_SECOND, time.now());
    }

    /** No room here took the message: its client is told so, unless the game is worth looking for. */
    public void refused(GameId game, RoomMessage.ClientRequest request, RefusalReason reason) {
        if (reason.refusal() != CommonRefusal.UNKNOWN_GAME) refuse(request, reason);
        else if (request instanceof RoomMessage.Return comeBack && !comeBack.sought()) miss(game, comeBack, reason);
        else if (request instanceof RoomMessage.Join || request instanceof RoomMessage.Spectate)
            missLink(game, request, reason);
        else refuse(request, reason);
    }

    private void refuse(RoomMessage.ClientRequest request, RefusalReason reason) {
        broker.tell(request.connection(), request.refusal(reason));
    }

    /**
     * Finds the game of a player whose seat in it is proven. When its owner is gone, its room is made anew here, also
     * to look at an end that was told while its player was away.
     *
     * @param unknown the reason given for a game that is long over
     */
    private void miss(GameId game, RoomMessage.Return comeBack, RefusalReason unknown) {
        if (!types.plays(game)) refuse(comeBack, unknown);
        else if (questions.get() >= QUESTIONS_MAX) refuse(comeBack, onItsWay());
        else look(game, comeBack, unknown, Optional.of(comeBack.afterSearch()));
    }

    /** The same for somebody who has no more than a link, for whom no room is made. */
    private void missLink(GameId game, RoomMessage.ClientRequest request, RefusalReason unknown) {
        if (!types.plays(game) || questions.get() >= QUESTIONS_MAX || !mayAsk()) refuse(request, unknown);
        else look(game, request, unknown, Optional.empty());
    }

    private boolean mayAsk() {
        synchronized (strangers) {
            return strangers.take(time.now());
        }
    }

    /** @param found told to the room once there is one; empty where none is made */
    private void look(
            GameId game, RoomMessage.ClientRequest request, RefusalReason unknown, Optional<RoomMessage.Return> found) {
        questions.incrementAndGet();
        Instant endedSince = found.isPresent() ? time.now().minus(linger) : Instant.MAX;
        executions
                .data(game, endedSince)
                .thenCompose(data -> data.map(told -> objection(game, told, found.isPresent()))
                        .orElseGet(() -> CompletableFuture.completedFuture(Optional.of(unknown))))
                .whenComplete((objection, failure) -> {
                    questions.decrementAndGet();
                    if (failure != null) refuse(request, onItsWay());
                    else
                        objection.ifPresentOrElse(
                                reason -> refuse(request, reason), () -> broker.tell(game, found.orElseThrow()));
                });
    }

    /** @return why there is no room here; empty once there is */
    private CompletionStage<Optional<RefusalReason>> objection(GameId game, String data, boolean mayAdopt) {
        Optional<RoomOwner> owner = types.of(game).owner(data);
        if (owner.isEmpty()) return CompletableFuture.completedFuture(Optional.of(onItsWay()));
        return ownerLookup.ask(owner.get(), game).thenApply(verdict -> {
            if (verdict instanceof Verdict.Elsewhere there) return Optional.of(elsewhere(there.playersUrl()));
            boolean adopted = mayAdopt && verdict instanceof Verdict.Gone && adopted(game, data);
            return adopted ? Optional.empty() : Optional.of(onItsWay());
        });
    }

    private boolean adopted(GameId game, String data) {
        Optional<Game> restored = types.of(game).restore(data, time.now());
        restored.ifPresent(anew -> {
            log.atInfo().addKeyValue("game", game).log("Game rebuilt for a player who came back");
            rooms.adopt(game, anew);
        });
        return restored.isPresent();
    }

    private static RefusalReason elsewhere(String url) {
        return new RefusalReason(
                CommonRefusal.GAME_ELSEWHERE,
                "Expected a game of this server, but it is played at %s".formatted(url),
                Optional.of(url));
    }

    private static RefusalReason onItsWay() {
        return new RefusalReason(
                CommonRefusal.WORKFLOW_UNAVAILABLE,
                "Expected the game here, but its workflow has not asked this server for anything yet");
    }
}
