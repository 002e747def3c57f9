package dev.clix.server.room;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.Refusal;
import dev.clix.protocol.RematchView;
import dev.clix.server.game.Game;
import dev.clix.server.game.Move;
import dev.clix.server.game.MoveResult;
import dev.clix.server.game.SeatClaim;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where players come in: to a new seat, or back to the one they have and prove. */
final class JoinHandler {
    private static final RefusalCallback.Reason GIVEN_UP =
            new RefusalCallback.Reason(CommonRefusal.NOT_SEATED, "Expected a seat, but it was given up");

    private final GameId id;
    private final boolean rebuilt;
    private final RoomDependencies effects;
    private final Subscribers subscribers;
    private final PresenceTracker presenceTracker;
    private final Spectators spectators;
    private final MessageRecovery recovery;
    private final Supplier<Game> game;
    private final Supplier<Optional<RematchView>> rematch;
    private final Optional<SeatReservations> kept;
    private final Function<Move, MoveResult> rules;
    private final List<RoomMessage.Join> early = new ArrayList<>();

    private boolean open;

    /**
     * @param rebuilt the game may have forgotten players
     * @param game as it is now: each player who joins changes it
     * @param rematch the game after this one, as it is now
     * @param kept for those who played the game before this one
     * @param rules makes the move, unless it is against them
     */
    JoinHandler(
            GameId id,
            boolean rebuilt,
            RoomDependencies effects,
            Subscribers subscribers,
            PresenceTracker presenceTracker,
            Spectators spectators,
            MessageRecovery recovery,
            Supplier<Game> game,
            Supplier<Optional<RematchView>> rematch,
            Optional<SeatReservations> kept,
            Function<Move, MoveResult> rules) {
        this.id = id;
        this.rebuilt = rebuilt;
        this.effects = effects;
        this.subscribers = subscribers;
        this.presenceTracker = presenceTracker;
        this.spectators = spectators;
        this.recovery = recovery;
        this.game = game;
        this.rematch = rematch;
        this.kept = kept;
        this.rules = rules;
    }

    /** Those who came early come in. */
    void open() {
        open = true;
        early.forEach(this::join);
        early.clear();
    }

    /** Those who came early came for nothing. */
    void refuseAll(Refusal refusal, String message) {
        early.forEach(join -> join.refuse().because(refusal, message));
        early.clear();
    }

    void join(RoomMessage.Join join) {
        if (!open) {
            early.add(join);
            return;
        }
        PlayerId player = player(join.request());
        Optional<PlayerId> elsewhere = kept.flatMap(seats -> join.played().flatMap(seats::seatOf));
        Optional<RefusalCallback.Reason> objection =
                kept.flatMap(seats -> seats.objection(join.played(), game.get(), now()));
        if (isIn(player)) seatAgain(player, join.request(), join.subscriber(), join.refuse());
        else if (elsewhere.filter(this::isIn).isPresent())
            seatAgain(elsewhere.get(), join.request(), join.subscriber(), join.refuse());
        else if (objection.isPresent()) join.refuse().because(objection.get());
        else if (rules.apply(new Move.Join(player, join.name())) instanceof MoveResult.Refused refused)
            join.refuse().because(refused.refusal(), refused.message());
        else {
            kept.ifPresent(seats -> seats.seated(join.played(), player));
            seat(player, join.request(), join.subscriber());
        }
    }

    /** A client that makes itself known is the same player however often it asks, and whoever has forgotten it. */
    private PlayerId player(SeatRequest request) {
        return request.isKnownAgain()
                ? effects.tokenSigner().player(id, request)
                : effects.ids().player();
    }

    /** The answer was lost with its connection: the same request on another one is given the same seat. */
    private void seatAgain(PlayerId player, SeatRequest request, Subscriber subscriber, RefusalCallback refuse) {
        if (hasPlaceFor(player, subscriber, refuse)) seat(player, request, subscriber);
    }

    private void seat(PlayerId player, SeatRequest request, Subscriber subscriber) {
        arrive(player, subscriber);
        seated(subscriber, request.id(), player);
    }

    /** A game nobody was told of yet cannot be asked for. */
    void spectate(RoomMessage.Spectate spectate) {
        RefusalCallback refuse = spectate.refuse();
        PlayerId player = player(spectate.request());
        if (!open) refuse.because(CommonRefusal.UNKNOWN_GAME, "Expected a game that is open, but it is not yet");
        else if (isIn(player)) seatAgain(player, spectate.request(), spectate.subscriber(), refuse);
        else if (game.get().ended())
            refuse.because(CommonRefusal.GAME_ENDED, "Expected a game to watch, but it is over");
        else if (spectators.isFull())
            refuse.because(
                    CommonRefusal.GAME_FULL,
                    "Expected fewer than %s spectators, but there are as many"
                            .formatted(effects.settings().spectatorsMax()));
        else {
            spectators.enter(player, spectate.name());
            seat(player, spectate.request(), spectate.subscriber());
        }
    }

    /** Its sender may have left since, before its own connection heard of it. */
    void repeat(RoomMessage.Repeat repeat) {
        if (isIn(repeat.player()) || isAtTheEnd(repeat.player()))
            seated(repeat.subscriber(), repeat.id(), repeat.player());
        else repeat.refuse().because(GIVEN_UP);
    }

    private void seated(Subscriber subscriber, MessageId id, PlayerId player) {
        subscriber.send(recovery.seated(id, player, view(player), now()));
    }

    void comeBack(RoomMessage.Return comeBack) {
        PlayerId player = comeBack.player();
        if (!recovery.admits(comeBack, now())) return;
        Optional<RefusalCallback.Reason> objection =
                isIn(player) || isAtTheEnd(player) ? Optional.empty() : sitAgain(player, comeBack.place());
        objection.ifPresent(comeBack.refuse()::because);
        if (objection.isPresent()) return;
        if (!hasPlaceFor(player, comeBack.subscriber(), comeBack.refuse())) return;
        if (game.get().ended()) lookAtTheEnd(player, comeBack.subscriber());
        else arrive(player, comeBack.subscriber());
        EncodedFrame back = recovery.back(comeBack.message(), player, comeBack.generation(), view(player), now());
        if (subscribers.tabs(player) > 1) subscribers.sendTo(player, recovery.renewed(player));
        comeBack.subscriber().send(back);
    }

    private boolean isIn(PlayerId player) {
        return !game.get().ended() && (game.get().people().contains(player) || spectators.has(player));
    }

    /** Players who left before the game began have no part in its end. */
    private boolean isAtTheEnd(PlayerId player) {
        return game.get().ended() && recovery.knows(player);
    }

    /** @return why somebody who was in the game once is not any more */
    private Optional<RefusalCallback.Reason> sitAgain(PlayerId player, SeatClaim place) {
        if (!rebuilt || game.get().ended() || (place.isInTheAudience() && spectators.isFull()))
            return Optional.of(GIVEN_UP);
        if (place.isInTheAudience()) spectators.enter(player, place.name());
        else if (rules.apply(new Move.SitAgain(player, place)) instanceof MoveResult.Refused refused)
            return Optional.of(new RefusalCallback.Reason(refused.refusal(), refused.message()));
        return Optional.empty();
    }

    /** Dead connections count until they are noticed: a player who comes again a little later finds a place. */
    private boolean hasPlaceFor(PlayerId player, Subscriber subscriber, RefusalCallback refuse) {
        int max = effects.settings().playerSockets();
        boolean place = subscribers.has(subscriber.connection()) || subscribers.tabs(player) < max;
        if (!place)
            refuse.because(
                    CommonRefusal.TOO_MANY_CONNECTIONS,
                    "Expected at most %s connections of one player, but there are as many".formatted(max));
        return place;
    }

    /** The others are told first: the listener hears it from the reply that follows. */
    private void arrive(PlayerId player, Subscriber subscriber) {
        presenceTracker.connected(player, subscriber.connection());
        subscriber.seated(new Seat(id, player), game.get().kind());
        subscribers.add(player, subscriber);
    }

    private void lookAtTheEnd(PlayerId player, Subscriber subscriber) {
        subscriber.over(new Seat(id, player));
        subscribers.add(player, subscriber);
    }

    /** The player has no place here any more, and no token brings back to it. */
    void forget(PlayerId player) {
        presenceTracker.forget(player);
        recovery.forget(player);
    }

    void renew(PlayerId player) {
        if (!isIn(player)) return;
        recovery.renew(player, now());
        subscribers.sendTo(player, recovery.renewed(player));
    }

    /** As everybody may see it. */
    GameView view() {
        return view(Optional.empty());
    }

    /** As this member may see it. */
    private GameView view(PlayerId member) {
        return view(Optional.of(member).filter(each -> !spectators.has(each)));
    }

    private GameView view(Optional<PlayerId> player) {
        return game.get()
                .view(player, presenceTracker::here, spectators.audience())
                .with(rematch.get());
    }

    private Instant now() {
        return effects.time().now();
    }
}
