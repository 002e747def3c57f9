package dev.clix.server.room;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.Refusal;
import dev.clix.protocol.RematchView;
import dev.clix.server.broker.Channel;
import dev.clix.server.broker.EncodedFrame;
import dev.clix.server.broker.RefusalReason;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.broker.Seat;
import dev.clix.server.broker.SeatRequest;
import dev.clix.server.broker.SessionMessage;
import dev.clix.server.game.Game;
import dev.clix.server.game.Move;
import dev.clix.server.game.MoveResult;
import dev.clix.server.game.SeatClaim;
import dev.clix.server.presence.ConnectionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where players come in: to a new seat, or back to the one they have and prove. */
final class JoinHandler {
    private static final RefusalReason GIVEN_UP =
            new RefusalReason(CommonRefusal.NOT_SEATED, "Expected a seat, but it was given up");

    private static final RefusalReason OLD_TOKEN =
            new RefusalReason(CommonRefusal.EXPIRED_TOKEN, "Expected the seat's latest token, but found an older one");

    private final GameId id;
    private final boolean rebuilt;
    private final RoomDependencies dependencies;
    private final Members members;
    private final Channel channel;
    private final Spectators spectators;
    private final MessageRecovery recovery;
    private final Supplier<Game> game;
    private final Supplier<Optional<RematchView>> rematch;
    private final Supplier<Optional<Instant>> botsAt;
    private final Optional<SeatReservations> kept;
    private final Function<Move, MoveResult> rules;
    private final List<RoomMessage.Join> early = new ArrayList<>();

    private boolean open;

    /**
     * @param rebuilt the game may have forgotten players
     * @param game as it is now: each player who joins changes it
     * @param rematch the game after this one, as it is now
     * @param botsAt when bots take the free seats, as it is now
     * @param kept for those who played the game before this one
     * @param rules makes the move, unless it is against them
     */
    JoinHandler(
            GameId id,
            boolean rebuilt,
            RoomDependencies dependencies,
            Members members,
            Channel channel,
            Spectators spectators,
            MessageRecovery recovery,
            Supplier<Game> game,
            Supplier<Optional<RematchView>> rematch,
            Supplier<Optional<Instant>> botsAt,
            Optional<SeatReservations> kept,
            Function<Move, MoveResult> rules) {
        this.id = id;
        this.rebuilt = rebuilt;
        this.dependencies = dependencies;
        this.members = members;
        this.channel = channel;
        this.spectators = spectators;
        this.recovery = recovery;
        this.game = game;
        this.rematch = rematch;
        this.botsAt = botsAt;
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
        early.forEach(join -> refuse(join, refusal, message));
        early.clear();
    }

    void join(RoomMessage.Join join) {
        if (!open) {
            early.add(join);
            return;
        }
        PlayerId player = player(join.arrival().request());
        Optional<PlayerId> played = join.arrival().played();
        Optional<PlayerId> elsewhere = kept.flatMap(seats -> played.flatMap(seats::seatOf));
        Optional<RefusalReason> objection = kept.flatMap(seats -> seats.objection(played, game.get(), now()));
        if (isIn(player)) seatAgain(members.seated(player), join);
        else if (elsewhere.filter(this::isIn).isPresent()) seatAgain(members.seated(elsewhere.get()), join);
        else if (objection.isPresent()) refuse(join, objection.get());
        else if (rules.apply(new Move.Join(player, join.arrival().name())) instanceof MoveResult.Refused refused)
            refuse(join, refused.refusal(), refused.message());
        else seat(members.seated(player, kept.flatMap(seats -> seats.owed(played))), join);
    }

    /** A client that makes itself known is the same player however often it asks, and whoever has forgotten it. */
    private PlayerId player(SeatRequest request) {
        return request.isKnownAgain()
                ? dependencies.tokenSigner().player(id, request)
                : dependencies.ids().player();
    }

    /** The answer was lost with its connection: the same request on another one is given the same seat. */
    private void seatAgain(Member member, RoomMessage.PlaceRequest request) {
        if (hasPlaceFor(member, request)) seat(member, request);
    }

    private void seat(Member member, RoomMessage.PlaceRequest request) {
        arrive(member, request.connection());
        seated(member, request);
    }

    /** A game nobody was told of yet cannot be asked for. */
    void spectate(RoomMessage.Spectate spectate) {
        PlayerId player = player(spectate.request());
        if (!open) refuse(spectate, CommonRefusal.UNKNOWN_GAME, "Expected a game that is open, but it is not yet");
        else if (isIn(player)) seatAgain(members.seated(player), spectate);
        else if (game.get().ended())
            refuse(spectate, CommonRefusal.GAME_ENDED, "Expected a game to watch, but it is over");
        else if (spectators.isFull())
            refuse(
                    spectate,
                    CommonRefusal.GAME_FULL,
                    "Expected fewer than %s spectators, but there are as many"
                            .formatted(dependencies.settings().spectatorsMax()));
        else seat(spectators.enter(player, spectate.name()), spectate);
    }

    /** Its sender may have left since, before its own connection heard of it. */
    void repeat(RoomMessage.Repeat repeat) {
        if (isIn(repeat.player()) || isAtTheEnd(repeat.player())) seated(members.seated(repeat.player()), repeat);
        else refuse(repeat, GIVEN_UP);
    }

    private void seated(Member member, RoomMessage.ClientRequest request) {
        channel.send(request.connection(), recovery.seated(request.id(), member, view(member), now()));
    }

    void comeBack(RoomMessage.Return comeBack) {
        Optional<RefusalReason> objection = objection(comeBack);
        objection.ifPresent(reason -> refuse(comeBack, reason));
        if (objection.isPresent()) return;
        Member member = members.seated(comeBack.player());
        if (!hasPlaceFor(member, comeBack)) return;
        arrive(member, comeBack.connection());
        EncodedFrame back = recovery.back(comeBack.message(), member, comeBack.generation(), view(member), now());
        if (member.presence().tabs() > 1) members.send(member, recovery.renewed(member));
        channel.send(comeBack.connection(), back);
    }

    private Optional<RefusalReason> objection(RoomMessage.Return comeBack) {
        PlayerId player = comeBack.player();
        boolean isOld = members.find(player)
                .filter(member -> !member.tokens().admits(comeBack.generation(), now()))
                .isPresent();
        if (isOld) return Optional.of(OLD_TOKEN);
        return isIn(player) || isAtTheEnd(player) ? Optional.empty() : sitAgain(player, comeBack.place());
    }

    private boolean isIn(PlayerId player) {
        return !game.get().ended() && members.has(player);
    }

    /** Players who left before the game began have no part in its end. */
    private boolean isAtTheEnd(PlayerId player) {
        return game.get().ended() && recovery.knows(player);
    }

    /** @return why somebody who was in the game once is not any more */
    private Optional<RefusalReason> sitAgain(PlayerId player, SeatClaim place) {
        if (!rebuilt || game.get().ended() || (place.isInTheAudience() && spectators.isFull()))
            return Optional.of(GIVEN_UP);
        if (place.isInTheAudience()) spectators.enter(player, place.name());
        else if (rules.apply(new Move.SitAgain(player, place)) instanceof MoveResult.Refused refused)
            return Optional.of(new RefusalReason(refused.refusal(), refused.message()));
        return Optional.empty();
    }

    /** Dead connections count until they are noticed: a player who comes again a little later finds a place. */
    private boolean hasPlaceFor(Member member, RoomMessage.PlaceRequest request) {
        int max = dependencies.settings().playerSockets();
        boolean place =
                member.presence().has(request.connection()) || member.presence().tabs() < max;
        if (!place)
            refuse(
                    request,
                    CommonRefusal.TOO_MANY_CONNECTIONS,
                    "Expected at most %s connections of one player, but there are as many".formatted(max));
        return place;
    }

    /** A seat in a game that is over is one to look at its end from. */
    private void arrive(Member member, ConnectionId connection) {
        Seat seat = new Seat(id, member.id());
        SessionMessage first = game.get().ended()
                ? new SessionMessage.Over(seat)
                : new SessionMessage.Seated(seat, game.get().kind());
        if (!members.connect(member, connection, first))
            dependencies.broker().tell(id, new RoomMessage.Disconnected(connection, member.id(), now()));
    }

    private void refuse(RoomMessage message, Refusal refusal, String why) {
        refuse(message, new RefusalReason(refusal, why));
    }

    private void refuse(RoomMessage message, RefusalReason reason) {
        dependencies.broker().refuse(id, message, reason);
    }

    void renew(PlayerId player) {
        if (!isIn(player)) return;
        Member member = members.seated(player);
        member.tokens().next(member.tokens().latest(), now());
        members.send(member, recovery.renewed(member));
    }

    /** As everybody may see it. */
    GameView view() {
        return view(Optional.empty());
    }

    /** As this member may see it. */
    private GameView view(Member member) {
        return view(member.watching().isPresent() ? Optional.empty() : Optional.of(member.id()));
    }

    private GameView view(Optional<PlayerId> player) {
        return game.get()
                .view(player, members::isHere, spectators.audience())
                .with(rematch.get())
                .awaitingBots(botsAt.get());
    }

    private Instant now() {
        return dependencies.time().now();
    }
}
