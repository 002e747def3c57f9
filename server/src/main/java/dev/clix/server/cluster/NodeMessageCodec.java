package dev.clix.server.cluster;

import dev.clix.protocol.GameId;
import dev.clix.protocol.GameMessages;
import dev.clix.protocol.ProtocolCodecs;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * Messages of nodes as bytes, and back: the kind (1 byte), then its parts. Frames are written down plainly, the rest as {@link
 * MessageJson}. Safe for use by many threads.
 */
final class NodeMessageCodec {
    static final int TO_ROOM = 1;
    static final int TO_LOBBY = 2;
    static final int OPEN = 3;
    static final int TO_SESSION = 4;
    static final int SAID = 5;
    static final int SUBSCRIBE = 6;
    static final int UNSUBSCRIBE = 7;
    static final int TOLD = 8;
    static final int LOOK = 9;
    static final int LOOKED = 10;
    static final int COUNT = 11;
    static final int COUNTED = 12;

    static final int WHOLE = 0;
    static final int PASSING = 1;
    static final int UNLOGGED = 2;

    private final ProtocolCodecs codecs;
    private final Function<GameId, String> kinds;
    private final MessageJson json;

    /** @param kinds the kind of a game */
    NodeMessageCodec(ProtocolCodecs codecs, List<GameMessages> games, Function<GameId, String> kinds) {
        this.codecs = codecs;
        this.kinds = kinds;
        this.json = new MessageJson(games, codecs.lobby());
    }

    byte[] encoded(NodeMessage message) {
        NodeMessageWriter writer = new NodeMessageWriter(json, codecs.lobby());
        message.accept(writer);
        return writer.bytes();
    }

    /** @throws IllegalArgumentException when it is none, or one of a kind that only later versions know */
    NodeMessage decoded(byte[] bytes) {
        try {
            return new NodeMessageReader(bytes, json, codecs, kinds).read();
        } catch (IOException e) {
            throw new IllegalArgumentException("Expected a message of a node, but it is cut short", e);
        }
    }
}
