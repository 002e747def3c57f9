package dev.clix.server.room;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What somebody hears on entering the room: a snapshot, or exactly what was missed. */
final class Welcome {
    private final GameId game;
    private final GameLog log;
    private final ProtocolCodec codec;
    private final SeatTokens tokens;

    Welcome(GameId game, GameLog log, ProtocolCodec codec, SeatTokens tokens) {
        this.game = game;
        this.log = log;
        this.codec = codec;
        this.tokens = tokens;
    }

    Frame seated(MessageId id, PlayerId player, GameView view, Instant now) {
        return Frame.of(
                codec.encode(new Reply.Seated(id, player, token(player), log.epoch(), log.offset(), view, now)));
    }

    /** The reply and what was missed leave in one frame: nothing can come between. */
    Frame back(ClientMessage.Return message, PlayerId player, GameView view, Instant now) {
        Optional<List<byte[]>> missed = log.since(message.epoch(), message.offset());
        Optional<GameView> snapshot = missed.isPresent() ? Optional.empty() : Optional.of(view);
        List<byte[]> messages = new ArrayList<>();
        messages.add(codec.encode(new Reply.Returned(
                message.id(), player, token(player), missed.isPresent(), log.epoch(), log.offset(), snapshot, now)));
        missed.ifPresent(messages::addAll);
        return Frame.of(messages);
    }

    private String token(PlayerId player) {
        return tokens.issue(new Seat(game, player));
    }
}
