package dev.clix.server.cluster;

import static dev.clix.server.cluster.NodeMessageCodec.COUNT;
import static dev.clix.server.cluster.NodeMessageCodec.COUNTED;
import static dev.clix.server.cluster.NodeMessageCodec.LOOK;
import static dev.clix.server.cluster.NodeMessageCodec.LOOKED;
import static dev.clix.server.cluster.NodeMessageCodec.OPEN;
import static dev.clix.server.cluster.NodeMessageCodec.SAID;
import static dev.clix.server.cluster.NodeMessageCodec.SUBSCRIBE;
import static dev.clix.server.cluster.NodeMessageCodec.TOLD;
import static dev.clix.server.cluster.NodeMessageCodec.TO_LOBBY;
import static dev.clix.server.cluster.NodeMessageCodec.TO_ROOM;
import static dev.clix.server.cluster.NodeMessageCodec.TO_SESSION;
import static dev.clix.server.cluster.NodeMessageCodec.UNLOGGED;
import static dev.clix.server.cluster.NodeMessageCodec.UNSUBSCRIBE;
import static dev.clix.server.cluster.NodeMessageCodec.WHOLE;

import dev.clix.protocol.GameId;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.ProtocolCodecs;
import dev.clix.server.broker.EncodedFrame;
import dev.clix.server.broker.KindCensus;
import dev.clix.server.broker.LobbyMessage;
import dev.clix.server.broker.Opening;
import dev.clix.server.broker.RoomMessage;
import dev.clix.server.broker.SessionMessage;
import dev.clix.server.presence.ConnectionId;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads one message of a node, as {@link NodeMessageWriter} writes it. */
final class NodeMessageReader {
    private final MessageJson json;
    private final ProtocolCodecs codecs;
    private final Function<GameId, String> kinds;
    private final DataInputStream in;

    /** @param kinds the kind of a game */
    NodeMessageReader(byte[] bytes, MessageJson json, ProtocolCodecs codecs, Function<GameId, String> kinds) {
        this.json = json;
        this.codecs = codecs;
        this.kinds = kinds;
        in = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    /** @throws IOException when it is cut short */
    NodeMessage read() throws IOException {
        int kind = in.readByte();
        switch (kind) {
            case TO_ROOM:
                GameId room = game();
                return new NodeMessage.ToRoom(room, json.read(RoomMessage.class, block(), codec(room)));
            case TO_LOBBY:
                return new NodeMessage.ToLobby(json.read(LobbyMessage.class, block(), codecs.lobby()));
            case OPEN:
                return new NodeMessage.Open(json.read(Opening.class, block(), codecs.lobby()));
            case TO_SESSION:
                return new NodeMessage.ToSession(
                        connection(), json.read(SessionMessage.class, block(), codecs.lobby()));
            case SAID:
                GameId saying = game();
                return new NodeMessage.Said(saying, connection(), frame(saying));
            case SUBSCRIBE:
                return new NodeMessage.Subscribe(
                        game(), player(), connection(), json.read(SessionMessage.class, block(), codecs.lobby()));
            case UNSUBSCRIBE:
                return new NodeMessage.Unsubscribe(game(), player(), connection());
            case TOLD:
                GameId telling = game();
                return new NodeMessage.Told(telling, frame(telling), own(telling));
            case LOOK:
                return new NodeMessage.Look(in.readLong(), game());
            case LOOKED:
                return looked(in.readLong(), game());
            case COUNT:
                return new NodeMessage.Count(in.readLong());
            case COUNTED:
                return new NodeMessage.Counted(
                        in.readLong(), List.of(json.read(KindCensus[].class, block(), codecs.lobby())));
            default:
                throw new IllegalArgumentException(
                        "Expected a message of one of %s kinds, but found one of kind %s".formatted(COUNTED, kind));
        }
    }

    private NodeMessage looked(long question, GameId game) throws IOException {
        byte[] view = block();
        return new NodeMessage.Looked(
                question,
                game,
                view.length == 0 ? Optional.empty() : Optional.of(codec(game).decodeView(view)));
    }

    private GameId game() throws IOException {
        return new GameId(in.readUTF());
    }

    private PlayerId player() throws IOException {
        return new PlayerId(in.readUTF());
    }

    private ConnectionId connection() throws IOException {
        return new ConnectionId(in.readUTF(), in.readLong());
    }

    private byte[] block() throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available())
            throw new IOException("Expected %s bytes, but found %s".formatted(length, in.available()));
        return in.readNBytes(length);
    }

    private EncodedFrame frame(GameId game) throws IOException {
        int passing = in.readByte();
        byte[] frame = block();
        if (passing == WHOLE) return EncodedFrame.of(frame);
        return EncodedFrame.passing(frame, passing == UNLOGGED, () -> message(game, frame));
    }

    private Map<PlayerId, EncodedFrame> own(GameId game) throws IOException {
        int count = in.readUnsignedShort();
        if (count == 0) return Map.of();
        Map<PlayerId, EncodedFrame> own = new HashMap<>();
        for (int i = 0; i < count; i++) own.put(player(), frame(game));
        return own;
    }

    private GameMessage message(GameId game, byte[] frame) {
        return (GameMessage) codec(game)
                .decodeServer(new String(frame, StandardCharsets.UTF_8))
                .get(0);
    }

    private ProtocolCodec codec(GameId game) {
        return codecs.of(kinds.apply(game));
    }
}
