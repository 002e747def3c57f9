package dev.clix.server.gateway;

import dev.clix.protocol.ProtocolCodec;
import dev.clix.server.lobby.Lobby;
import dev.clix.server.metrics.Meters;
import dev.clix.server.presence.ConnectionId;
import dev.clix.server.room.Rooms;
import dev.clix.server.room.Superseding;
import dev.clix.workflow.time.TimeSource;
import io.vertx.core.Context;
import java.util.concurrent.atomic.AtomicLong;

/** All that the sessions of this server act upon; every session begins here. */
public final class Reception {
    private static final AtomicLong CONNECTIONS = new AtomicLong();

    final ProtocolCodec codec;
    final Lobby lobby;
    final Rooms rooms;
    final JwtSeatTokens tokens;
    final TimeSource time;
    final Meters meters;
    final GatewaySettings settings;
    final RefusalLog refusals;

    public Reception(
            ProtocolCodec codec,
            Lobby lobby,
            Rooms rooms,
            JwtSeatTokens tokens,
            TimeSource time,
            Meters meters,
            GatewaySettings settings) {
        this.codec = codec;
        this.lobby = lobby;
        this.rooms = rooms;
        this.tokens = tokens;
        this.time = time;
        this.meters = meters;
        this.settings = settings;
        this.refusals = new RefusalLog(meters);
    }

    QueueRules queueRules() {
        return new QueueRules(settings.queueBytes(), settings.queueMessages(), new Superseding(codec), meters);
    }

    /** @param context the socket's */
    ClientSession welcome(Wire wire, Context context) {
        ClientSession session = new ClientSession(new ConnectionId(CONNECTIONS.incrementAndGet()), wire, context, this);
        session.closeUnlessSeatedWithin(settings.stranger());
        return session;
    }
}
