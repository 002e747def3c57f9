package dev.clix.server.gateway;

import dev.clix.protocol.ProtocolCodecs;
import dev.clix.protocol.Reply;
import dev.clix.server.broker.Broker;
import dev.clix.server.broker.Census;
import dev.clix.server.broker.EncodedFrame;
import dev.clix.server.broker.RoomDirectory;
import dev.clix.server.metrics.Meters;
import dev.clix.server.presence.ConnectionId;
import dev.clix.server.room.Conflation;
import dev.clix.workflow.time.TimeSource;
import io.vertx.core.Context;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Opens the sessions of this server, and holds all that they act upon. */
public final class SessionFactory {
    private static final AtomicLong CONNECTIONS = new AtomicLong();

    private final String node;

    final ProtocolCodecs codecs;
    final Broker broker;
    final Census census;
    final RoomDirectory rooms;
    final HmacTokenSigner tokenSigner;
    final TimeSource time;
    final Meters meters;
    final GatewaySettings settings;
    final RefusalLog refusals;
    final ConnectionAdmission admission;
    final ShutdownNotice shutdownNotice = new ShutdownNotice();

    /** @param node names this server in its connections, among several that are one; empty for one that is alone */
    public SessionFactory(
            String node,
            ProtocolCodecs codecs,
            Broker broker,
            Census census,
            RoomDirectory rooms,
            HmacTokenSigner tokenSigner,
            TimeSource time,
            Meters meters,
            GatewaySettings settings) {
        this.node = node;
        this.codecs = codecs;
        this.broker = broker;
        this.census = census;
        this.rooms = rooms;
        this.tokenSigner = tokenSigner;
        this.time = time;
        this.meters = meters;
        this.settings = settings;
        this.refusals = new RefusalLog(meters);
        this.admission = new ConnectionAdmission(settings, time);
    }

    /** @param shutdownNotice to everybody who plays here, and to those who come back while this server stays */
    public void announceShutdown(Reply.GoingDown shutdownNotice) {
        this.shutdownNotice.say(EncodedFrame.of(codecs.lobby().encode(shutdownNotice)));
    }

    SendQueueLimits sendQueueLimits() {
        return new SendQueueLimits(
                settings.queueBytes(), settings.queueMessages(), new Conflation(codecs.lobby()), meters);
    }

    /**
     * @param context the socket's
     * @param address by which clients are counted together
     */
    ClientSession open(ClientSocket clientSocket, Context context, Optional<String> address) {
        ClientSession session = new ClientSession(
                new ConnectionId(node, CONNECTIONS.incrementAndGet()),
                clientSocket,
                context,
                admission.enter(address),
                this);
        broker.opened(session);
        session.closeUnlessSeatedWithin(settings.stranger());
        return session;
    }
}
