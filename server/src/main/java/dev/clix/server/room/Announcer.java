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
        List<byte[]> messages = new ArrayList<>(events.size());
        for (GameEvent event : events) messages.add(logged(event, now));
        int listeners = crowd.send(Frame.of(messages));
        meters.told(events.size(), listeners);
    }

    private byte[] logged(GameEvent event, Instant now) {
        byte[] message = codec.encode(new GameMessage(game, log.epoch(), log.nextOffset(), now, event));
        log.append(message);
        return message;
    }
}
