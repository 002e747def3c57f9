package dev.clix.server.room;

import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.server.metrics.Meters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers the events of a game and sends them to its subscribers: encoded once, the same bytes for all, one frame for
 * one turn.
 */
final class Broadcaster {
    private final GameId game;
    private final MessageHistory log;
    private final Subscribers subscribers;
    private final ProtocolCodec codec;
    private final Meters meters;

    Broadcaster(GameId game, MessageHistory log, Subscribers subscribers, ProtocolCodec codec, Meters meters) {
        this.game = game;
        this.log = log;
        this.subscribers = subscribers;
        this.codec = codec;
        this.meters = meters;
    }

    void tell(List<GameEvent> events, Instant now) {
        if (events.isEmpty()) return;
        int listeners = subscribers.send(events.size() == 1 ? frame(events.get(0), now) : frame(events, now));
        meters.told(events.size(), listeners);
    }

    private EncodedFrame frame(GameEvent event, Instant now) {
        GameMessage message = message(event, now);
        byte[] encoded = logged(message);
        return Conflation.mayPass(event) ? EncodedFrame.passing(message, encoded) : EncodedFrame.of(encoded);
    }

    private EncodedFrame frame(List<GameEvent> events, Instant now) {
        List<byte[]> messages = new ArrayList<>(events.size());
        for (GameEvent event : events) messages.add(logged(message(event, now)));
        return EncodedFrame.of(messages);
    }

    private GameMessage message(GameEvent event, Instant now) {
        return new GameMessage(game, log.epoch(), log.nextOffset(), now, event);
    }

    private byte[] logged(GameMessage message) {
        byte[] encoded = codec.encode(message);
        log.append(encoded);
        return encoded;
    }
}
