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
import dev.clix.server.broker.Seat;
import dev.clix.server.game.SeatClaim;
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
            Function<PlayerId, Optional<SeatClaim>> places) {
        this.game = game;
        this.log = log;
        this.codec = codec;
        this.tokenSigner = tokenSigner;
        this.kept = kept;
        this.places = places;
    }

    EncodedFrame seated(MessageId id, Member member, GameView view, Instant now) {
        return EncodedFrame.of(codec.encode(
                new Reply.Seated(id, member.id(), token(member), kept, log.epoch(), log.offset(), view, now)));
    }

    /** Whether there is a place that a token could bring back to. */
    boolean knows(PlayerId player) {
        return places.apply(player).isPresent();
    }

    /**
     * The reply and what was missed leave in one frame: nothing can come between.
     *
     * @param generation of the token that was shown; from now on the next one counts
     */
    EncodedFrame back(ClientMessage.Return message, Member member, int generation, GameView view, Instant now) {
        member.tokens().next(generation, now);
        Optional<List<byte[]>> missed = log.since(message.epoch(), message.offset(), member.id());
        Optional<GameView> snapshot = missed.isPresent() ? Optional.empty() : Optional.of(view);
        List<byte[]> messages = new ArrayList<>();
        messages.add(codec.encode(new Reply.Returned(
                message.id(),
                member.id(),
                token(member),
                kept,
                missed.isPresent(),
                log.epoch(),
                log.offset(),
                snapshot,
                now)));
        missed.ifPresent(messages::addAll);
        return EncodedFrame.of(messages);
    }

    EncodedFrame renewed(Member member) {
        return EncodedFrame.of(codec.encode(new Reply.Renewed(token(member))));
    }

    private String token(Member member) {
        SeatClaim place = places.apply(member.id())
                .orElseThrow(() -> new IllegalStateException("Expected a place in the game for " + member.id()));
        return tokenSigner.token(
                new Seat(game, member.id()), place, member.tokens().latest());
    }
}
