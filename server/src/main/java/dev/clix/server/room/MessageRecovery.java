package dev.clix.server.room;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.Reply;
import dev.clix.protocol.SeatGrace;
import dev.clix.server.broker.EncodedFrame;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.broker.Seat;
import dev.clix.server.game.SeatClaim;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The first message to a client that enters the room: a snapshot, or exactly the messages it missed. */
final class MessageRecovery {
    private final GameId game;
    private final MessageHistory log;
    private final ProtocolCodec codec;
    private final TokenSigner tokenSigner;
    private final SeatGrace kept;
    private final TokenRotation tokens;
    private final Function<PlayerId, Optional<SeatClaim>> places;

    /**
     * @param kept how long seats are kept without a connection
     * @param places of everybody who is in the game
     */
    MessageRecovery(
            GameId game,
            MessageHistory log,
            ProtocolCodec codec,
            TokenSigner tokenSigner,
            SeatGrace kept,
            Duration tokenGrace,
            Function<PlayerId, Optional<SeatClaim>> places) {
        this.game = game;
        this.log = log;
        this.codec = codec;
        this.tokenSigner = tokenSigner;
        this.kept = kept;
        this.tokens = new TokenRotation(tokenGrace);
        this.places = places;
    }

    EncodedFrame seated(MessageId id, PlayerId player, GameView view, Instant now) {
        return EncodedFrame.of(
                codec.encode(new Reply.Seated(id, player, token(player), kept, log.epoch(), log.offset(), view, now)));
    }

    /** Whether the token that was shown still brings its player back. */
    boolean admits(RoomMessage.Return comeBack, Instant now) {
        return tokens.admits(comeBack.player(), comeBack.generation(), now);
    }

    /** Whether there is a place that a token could bring back to. */
    boolean knows(PlayerId player) {
        return places.apply(player).isPresent();
    }

    void forget(PlayerId player) {
        tokens.forget(player);
    }

    /** From now on the player's next token counts. */
    void renew(PlayerId player, Instant now) {
        tokens.next(player, tokens.latest(player), now);
    }

    /**
     * The reply and what was missed leave in one frame: nothing can come between.
     *
     * @param generation of the token that was shown; from now on the next one counts
     */
    EncodedFrame back(ClientMessage.Return message, PlayerId player, int generation, GameView view, Instant now) {
        tokens.next(player, generation, now);
        Optional<List<byte[]>> missed = log.since(message.epoch(), message.offset(), player);
        Optional<GameView> snapshot = missed.isPresent() ? Optional.empty() : Optional.of(view);
        List<byte[]> messages = new ArrayList<>();
        messages.add(codec.encode(new Reply.Returned(
                message.id(),
                player,
                token(player),
                kept,
                missed.isPresent(),
                log.epoch(),
                log.offset(),
                snapshot,
                now)));
        missed.ifPresent(messages::addAll);
        return EncodedFrame.of(messages);
    }

    EncodedFrame renewed(PlayerId player) {
        return EncodedFrame.of(codec.encode(new Reply.Renewed(token(player))));
    }

    private String token(PlayerId player) {
        SeatClaim place = places.apply(player)
                .orElseThrow(() -> new IllegalStateException("Expected a member of the game, but found " + player));
        return tokenSigner.token(new Seat(game, player), place, tokens.latest(player));
    }
}
