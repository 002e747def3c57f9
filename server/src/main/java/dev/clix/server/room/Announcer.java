package dev.clix.server.room;

import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.server.metrics.Meters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Numbers what happened and tells the crowd: encoded once, the same bytes for all, one frame for one turn. */
final class Announcer {
    private final GameId game;
    private final GameLog log;
    private final Crowd crowd;
    private final ProtocolCodec codec;
    private final Meters meters;

    Announcer(GameId game, GameLog log, Crowd crowd, ProtocolCodec codec, Meters meters) {
        this.game = game;
        this.log = log;
        this.crowd = crowd;
        this.codec = codec;
        this.meters = meters;
    }

    void tell(List<GameEvent> events, Instant now) {
        if (events.isEmpty()) return;
        int listeners = crowd.send(events.size() == 1 ? frame(events.get(0), now) : frame(events, now));
        meters.told(events.size(), listeners);
    }

    private Frame frame(GameEvent event, Instant now) {
        GameMessage message = message(event, now);
        byte[] encoded = logged(message);
        return Superseding.mayPass(event) ? Frame.passing(message, encoded) : Frame.of(encoded);
    }

    private Frame frame(List<GameEvent> events, Instant now) {
        List<byte[]> messages = new ArrayList<>(events.size());
        for (GameEvent event : events) messages.add(logged(message(event, now)));
        return Frame.of(messages);
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
