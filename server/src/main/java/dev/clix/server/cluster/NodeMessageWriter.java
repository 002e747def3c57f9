package dev.clix.server.cluster;

import static dev.clix.server.cluster.NodeMessageCodec.COUNT;
import static dev.clix.server.cluster.NodeMessageCodec.COUNTED;
import static dev.clix.server.cluster.NodeMessageCodec.LOOK;
import static dev.clix.server.cluster.NodeMessageCodec.LOOKED;
import static dev.clix.server.cluster.NodeMessageCodec.OPEN;
import static dev.clix.server.cluster.NodeMessageCodec.PASSING;
import static dev.clix.server.cluster.NodeMessageCodec.SAID;
import static dev.clix.server.cluster.NodeMessageCodec.SUBSCRIBE;
import static dev.clix.server.cluster.NodeMessageCodec.TOLD;
import static dev.clix.server.cluster.NodeMessageCodec.TO_LOBBY;
import static dev.clix.server.cluster.NodeMessageCodec.TO_ROOM;
import static dev.clix.server.cluster.NodeMessageCodec.TO_SESSION;
import static dev.clix.server.cluster.NodeMessageCodec.UNLOGGED;
import static dev.clix.server.cluster.NodeMessageCodec.UNSUBSCRIBE;
import static dev.clix.server.cluster.NodeMessageCodec.WHOLE;

import dev.clix.protocol.PlayerId;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.server.broker.EncodedFrame;
import dev.clix.server.broker.KindCensus;
import dev.clix.server.broker.LobbyMessage;
import dev.clix.server.broker.Opening;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.broker.SessionMessage;
import dev.clix.server.presence.ConnectionId;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes one message of a node down, as {@link NodeMessageReader} reads it. */
final class NodeMessageWriter implements NodeMessage.Visitor {
    private static final byte[] NOTHING = {};

    private final MessageJson json;
    private final ProtocolCodec views;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** @param views writes views of games, of whatever kind */
    NodeMessageWriter(MessageJson json, ProtocolCodec views) {
        this.json = json;
        this.views = views;
    }

    /** All that has been written. */
    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** Nothing can fail: the bytes are in memory. */
    private interface Part {
        void write() throws IOException;
    }

    private void parts(int kind, Part rest) {
        try {
            out.writeByte(kind);
            rest.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void json(Class<?> root, Object message) throws IOException {
        block(json.written(root, message));
    }

    private void block(byte[] block) throws IOException {
        out.writeInt(block.length);
        out.write(block);
    }

    private void connection(ConnectionId connection) throws IOException {
        out.writeUTF(connection.node());
        out.writeLong(connection.number());
    }

    private void frame(EncodedFrame frame) throws IOException {
        out.writeByte(frame.isUnlogged() ? UNLOGGED : frame.mayPass() ? PASSING : WHOLE);
        block(frame.json());
    }

    @Override
    public void toRoom(NodeMessage.ToRoom message) {
        parts(TO_ROOM, () -> {
            out.writeUTF(message.game().value());
            json(RoomMessage.class, message.message());
        });
    }

    @Override
    public void toLobby(NodeMessage.ToLobby message) {
        parts(TO_LOBBY, () -> json(LobbyMessage.class, message.message()));
    }

    @Override
    public void open(NodeMessage.Open message) {
        parts(OPEN, () -> json(Opening.class, message.opening()));
    }

    @Override
    public void toSession(NodeMessage.ToSession message) {
        parts(TO_SESSION, () -> {
            connection(message.connection());
            json(SessionMessage.class, message.message());
        });
    }

    @Override
    public void said(NodeMessage.Said message) {
        parts(SAID, () -> {
            out.writeUTF(message.game().value());
            connection(message.connection());
            frame(message.frame());
        });
    }

    @Override
    public void subscribe(NodeMessage.Subscribe message) {
        parts(SUBSCRIBE, () -> {
            out.writeUTF(message.game().value());
            out.writeUTF(message.player().value());
            connection(message.connection());
            json(SessionMessage.class, message.first());
        });
    }

    @Override
    public void unsubscribe(NodeMessage.Unsubscribe message) {
        parts(UNSUBSCRIBE, () -> {
            out.writeUTF(message.game().value());
            out.writeUTF(message.player().value());
            connection(message.connection());
        });
    }

    @Override
    public void look(NodeMessage.Look message) {
        parts(LOOK, () -> {
            out.writeLong(message.question());
            out.writeUTF(message.game().value());
        });
    }

    @Override
    public void looked(NodeMessage.Looked message) {
        parts(LOOKED, () -> {
            out.writeLong(message.question());
            out.writeUTF(message.game().value());
            block(message.view().map(views::encode).orElse(NOTHING));
        });
    }

    @Override
    public void count(NodeMessage.Count message) {
        parts(COUNT, () -> out.writeLong(message.question()));
    }

    @Override
    public void counted(NodeMessage.Counted message) {
        parts(COUNTED, () -> {
            out.writeLong(message.question());
            json(KindCensus[].class, message.kinds().toArray(KindCensus[]::new));
        });
    }

    @Override
    public void told(NodeMessage.Told message) {
        parts(TOLD, () -> {
            out.writeUTF(message.game().value());
            frame(message.frame());
            out.writeShort(message.own().size());
            for (Map.Entry<PlayerId, EncodedFrame> own : message.own().entrySet()) {
                out.writeUTF(own.getKey().value());
                frame(own.getValue());
            }
        });
    }
}
