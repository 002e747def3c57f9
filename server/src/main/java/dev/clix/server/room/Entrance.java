package dev.clix.server.room;

import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.Refusal;
import dev.clix.protocol.RematchView;
import dev.clix.server.game.Game;
import dev.clix.server.game.Move;
import dev.clix.server.game.Place;
import dev.clix.server.game.Ruling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where players come in: to a new seat, or back to the one they have and prove. */
final class Entrance {
    private static final Refuse.Reason GIVEN_UP =
            new Refuse.Reason(Refusal.NOT_SEATED, "Expected a seat, but it was given up");

    private final GameId id;
    private final boolean rebuilt;
    private final RoomEffects effects;
    private final Crowd crowd;
    private final Attendance attendance;
    private final Spectators spectators;
    private final Welcome welcome;
    private final Supplier<Game> game;
    private final Supplier<Optional<RematchView>> rematch;
    private final Optional<KeptSeats> kept;
    private final Function<Move, Ruling> rules;
    private final List<RoomMessage.Join> early = new ArrayList<>();

    private boolean open;

    /**
     * @param rebuilt the game may have forgotten somebody
     * @param game as it is now: whoever comes in changes it
     * @param rematch the game after this one, as it is now
     * @param kept for those who played the game before this one
     * @param rules makes the move, unless it is against them
     */
    Entrance(
            GameId id,
            boolean rebuilt,
            RoomEffects effects,
            Crowd crowd,
            Attendance attendance,
            Spectators spectators,
            Welcome welcome,
            Supplier<Game> game,
            Supplier<Optional<RematchView>> rematch,
            Optional<KeptSeats> kept,
            Function<Move, Ruling> rules) {
        this.id = id;
        this.rebuilt = rebuilt;
        this.effects = effects;
        this.crowd = crowd;
        this.attendance = attendance;
        this.spectators = spectators;
        this.welcome = welcome;
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
        Optional<Refuse.Reason> objection = kept.flatMap(seats -> seats.objection(join.played(), game.get(), now()));
        if (isIn(player)) seatAgain(player, join.request(), join.listener(), join.refuse());
        else if (elsewhere.filter(this::isIn).isPresent())
            seatAgain(elsewhere.get(), join.request(), join.listener(), join.refuse());
        else if (objection.isPresent()) join.refuse().because(objection.get());
        else if (rules.apply(new Move.Join(player, join.name())) instanceof Ruling.Refused refused)
            join.refuse().because(refused.refusal(), refused.message());
        else {
            kept.ifPresent(seats -> seats.seated(join.played(), player));
            seat(player, join.request(), join.listener());
        }
    }

    /** A client that makes itself known is the same player however often it asks, and whoever has forgotten it. */
    private PlayerId player(SeatRequest request) {
        return request.isKnownAgain()
                ? effects.seals().player(id, request)
                : effects.ids().player();
    }

    /** The answer was lost with its connection: the same request on another one is given the same seat. */
    private void seatAgain(PlayerId player, SeatRequest request, Listener listener, Refuse refuse) {
        if (hasPlaceFor(player, listener, refuse)) seat(player, request, listener);
    }

    private void seat(PlayerId player, SeatRequest request, Listener listener) {
        arrive(player, listener);
        seated(listener, request.id(), player);
    }

    /** A game nobody was told of yet cannot be asked for. */
    void spectate(RoomMessage.Spectate spectate) {
        Refuse refuse = spectate.refuse();
        PlayerId player = player(spectate.request());
        if (!open) refuse.because(Refusal.UNKNOWN_GAME, "Expected a game that is open, but it is not yet");
        else if (isIn(player)) seatAgain(player, spectate.request(), spectate.listener(), refuse);
        else if (game.get().ended()) refuse.because(Refusal.GAME_ENDED, "Expected a game to watch, but it is over");
        else if (spectators.isFull())
            refuse.because(
                    Refusal.GAME_FULL,
                    "Expected fewer than %s spectators, but there are as many"
                            .formatted(effects.settings().spectatorsMax()));
        else {
            spectators.enter(player, spectate.name());
            seat(player, spectate.request(), spectate.listener());
        }
    }

    /** Its sender may have left since, before its own connection heard of it. */
    void repeat(RoomMessage.Repeat repeat) {
        if (isIn(repeat.player()) || isAtTheEnd(repeat.player()))
            seated(repeat.listener(), repeat.id(), repeat.player());
        else repeat.refuse().because(GIVEN_UP);
    }

    private void seated(Listener listener, MessageId id, PlayerId player) {
        listener.send(welcome.seated(id, player, view(), now()));
    }

    void comeBack(RoomMessage.Return comeBack) {
        PlayerId player = comeBack.player();
        if (!welcome.admits(comeBack, now())) return;
        Optional<Refuse.Reason> objection =
                isIn(player) || isAtTheEnd(player) ? Optional.empty() : sitAgain(player, comeBack.place());
        objection.ifPresent(comeBack.refuse()::because);
        if (objection.isPresent()) return;
        if (!hasPlaceFor(player, comeBack.listener(), comeBack.refuse())) return;
        if (game.get().ended()) lookAtTheEnd(player, comeBack.listener());
        else arrive(player, comeBack.listener());
        Frame back = welcome.back(comeBack.message(), player, comeBack.generation(), view(), now());
        if (crowd.tabs(player) > 1) crowd.sendTo(player, welcome.renewed(player));
        comeBack.listener().send(back);
    }

    private boolean isIn(PlayerId player) {
        return !game.get().ended() && (game.get().people().contains(player) || spectators.has(player));
    }

    /** Players who left before the game began have no part in its end. */
    private boolean isAtTheEnd(PlayerId player) {
        return game.get().ended() && welcome.knows(player);
    }

    /** @return why somebody who was in the game once is not any more */
    private Optional<Refuse.Reason> sitAgain(PlayerId player, Place place) {
        if (!rebuilt || game.get().ended() || (place.isInTheAudience() && spectators.isFull()))
            return Optional.of(GIVEN_UP);
        if (place.isInTheAudience()) spectators.enter(player, place.name());
        else if (rules.apply(new Move.SitAgain(player, place)) instanceof Ruling.Refused refused)
            return Optional.of(new Refuse.Reason(refused.refusal(), refused.message()));
        return Optional.empty();
    }

    /** Connections nobody has noticed to be dead count as well: whoever comes again a little later finds a place. */
    private boolean hasPlaceFor(PlayerId player, Listener listener, Refuse refuse) {
        int max = effects.settings().playerSockets();
        boolean place = crowd.has(listener.connection()) || crowd.tabs(player) < max;
        if (!place)
            refuse.because(
                    Refusal.TOO_MANY_CONNECTIONS,
                    "Expected at most %s connections of one player, but there are as many".formatted(max));
        return place;
    }

    /** The others are told first: the listener hears it from the reply that follows. */
    private void arrive(PlayerId player, Listener listener) {
        attendance.connected(player, listener.connection());
        listener.seated(new Seat(id, player));
        crowd.add(player, listener);
    }

    private void lookAtTheEnd(PlayerId player, Listener listener) {
        listener.over(new Seat(id, player));
        crowd.add(player, listener);
    }

    /** The player has no place here any more, and no token brings back to it. */
    void forget(PlayerId player) {
        attendance.forget(player);
        welcome.forget(player);
    }

    void renew(PlayerId player) {
        if (!isIn(player)) return;
        welcome.renew(player, now());
        crowd.sendTo(player, welcome.renewed(player));
    }

    private GameView view() {
        return game.get().view(attendance::here, spectators.audience()).with(rematch.get());
    }

    private Instant now() {
        return effects.time().now();
    }
}
