package dev.clix.server.room;

import dev.clix.protocol.PlayerId;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.ServerMessage;
import dev.clix.server.game.MoveResult;
import dev.clix.server.presence.ConnectionId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A connection that remembers what came over it. */
final class TestSubscriber implements Subscriber {
    final List<ServerMessage> heard = new ArrayList<>();
    final List<EncodedFrame> frames = new ArrayList<>();
    Optional<Seat> seat = Optional.empty();
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
    public void seated(Seat taken, String kind) {
        seat = Optional.of(taken);
    }

    @Override
    public void over(Seat ended) {
        seat = Optional.empty();
    }

    @Override
    public void forgotten() {}

    @Override
    public void released() {
        seat = Optional.empty();
    }

    @Override
    public void send(EncodedFrame frame) {
        frames.add(frame);
        heard.addAll(codec.decodeServer(new String(frame.json(), StandardCharsets.UTF_8)));
    }

    @Override
    public void refused(MoveResult.Refused moveResult) {}
}
