package dev.clix.server.room;

import dev.clix.protocol.PlayerId;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.ServerMessage;
import dev.clix.server.broker.EncodedFrame;
import dev.clix.server.broker.Seat;
import dev.clix.server.broker.SessionMessage;
import dev.clix.server.broker.Subscriber;
import dev.clix.server.presence.ConnectionId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A connection that remembers what came over it. */
final class TestSubscriber implements Subscriber, SessionMessage.Visitor {
    final List<ServerMessage> heard = new ArrayList<>();
    final List<EncodedFrame> frames = new ArrayList<>();
    Optional<Seat> seat = Optional.empty();
    boolean lost;
    private final ConnectionId connection;

    private final ProtocolCodec codec;

    TestSubscriber(long connection) {
        this(connection, TestRoom.CODEC);
    }

    TestSubscriber(long connection, ProtocolCodec codec) {
        this.connection = new ConnectionId(connection);
        this.codec = codec;
    }

    PlayerId player() {
        return seat.orElseThrow().player();
    }

    @Override
    public ConnectionId connection() {
        return connection;
    }

    @Override
    public void tell(SessionMessage message) {
        message.accept(this);
    }

    @Override
    public void seated(SessionMessage.Seated message) {
        seat = Optional.of(message.seat());
    }

    @Override
    public void over(SessionMessage.Over message) {
        seat = Optional.empty();
    }

    @Override
    public void forgotten(SessionMessage.Forgotten message) {}

    @Override
    public void released(SessionMessage.Released message) {
        seat = Optional.empty();
    }

    @Override
    public void roomLost(SessionMessage.RoomLost message) {
        lost = true;
    }

    @Override
    public void turnedDown(SessionMessage.TurnedDown message) {}

    @Override
    public void refused(SessionMessage.Refused message) {}

    @Override
    public void send(EncodedFrame frame) {
        frames.add(frame);
        heard.addAll(codec.decodeServer(new String(frame.json(), StandardCharsets.UTF_8)));
    }

    @Override
    public void againstTheRules(SessionMessage.AgainstTheRules message) {}
}
