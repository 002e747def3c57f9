package dev.clix.server.gateway;

import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.Reply;
import dev.clix.server.lobby.Lobby;
import dev.clix.server.lobby.Whereabouts;
import dev.clix.server.metrics.Meters;
import dev.clix.server.presence.ConnectionId;
import dev.clix.server.room.Frame;
import dev.clix.server.room.Rooms;
import dev.clix.server.room.Superseding;
import dev.clix.workflow.time.TimeSource;
import io.vertx.core.Context;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** All that the sessions of this server act upon; every session begins here. */
public final class Reception {
    private static final AtomicLong CONNECTIONS = new AtomicLong();

    final ProtocolCodec codec;
    final Lobby lobby;
    final Rooms rooms;
    final Whereabouts whereabouts;
    final HmacSeals seals;
    final TimeSource time;
    final Meters meters;
    final GatewaySettings settings;
    final RefusalLog refusals;
    final Admission admission;
    final Farewell farewell = new Farewell();

    public Reception(
            ProtocolCodec codec,
            Lobby lobby,
            Rooms rooms,
            Whereabouts whereabouts,
            HmacSeals seals,
            TimeSource time,
            Meters meters,
            GatewaySettings settings) {
        this.codec = codec;
        this.lobby = lobby;
        this.rooms = rooms;
        this.whereabouts = whereabouts;
        this.seals = seals;
        this.time = time;
        this.meters = meters;
        this.settings = settings;
        this.refusals = new RefusalLog(meters);
        this.admission = new Admission(settings, time);
    }

    /** @param farewell to everybody who plays here, and to those who come back while this server stays */
    public void sayFarewell(Reply.GoingDown farewell) {
        this.farewell.say(Frame.of(codec.encode(farewell)));
    }

    QueueRules queueRules() {
        return new QueueRules(settings.queueBytes(), settings.queueMessages(), new Superseding(codec), meters);
    }

    /**
     * @param context the socket's
     * @param address whose clients are counted together
     */
    ClientSession welcome(Wire wire, Context context, Optional<String> address) {
        ClientSession session = new ClientSession(
                new ConnectionId(CONNECTIONS.incrementAndGet()), wire, context, admission.enter(address), this);
        session.closeUnlessSeatedWithin(settings.stranger());
        return session;
    }
}
