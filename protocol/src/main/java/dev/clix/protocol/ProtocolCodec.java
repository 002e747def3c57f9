package dev.clix.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Messages as JSON, and back, for those who are in one kind of game, or in none. Safe for use by many threads.
 *
 * <p>On the wire {@code type} is the record's name with its first letter small; words of an enum are lower camel case;
 * instants are milliseconds since 1970; ids and names are bare strings; an empty value is absent. Unknown fields are
 * skipped, so that either side may learn a new one first.
 */
public final class ProtocolCodec {
    private static final ObjectMapper WRITER = WireFormat.writer();

    private final SinglePassDecoder singlePassDecoder;
    private final ClientMessageReader clientMessages;
    private final Optional<ServerMessageReader> serverMessages;

    private ProtocolCodec(List<GameMessages> games, Optional<GameMessages> game) {
        Map<String, List<Class<? extends GameMove>>> moves = moves(games);
        List<BotLevel> botLevels =
                games.stream().flatMap(each -> each.botLevels().stream()).toList();
        ObjectMapper client = WireFormat.clientReader();
        DecodingErrors errors = new DecodingErrors(client);
        this.clientMessages = new ClientMessageReader(client, moves, botLevels, errors);
        this.singlePassDecoder = new SinglePassDecoder(client, moves, clientMessages::knowsWordsOf);
        this.serverMessages = game.map(messages -> new ServerMessageReader(messages, errors));
    }

    /** For those who have seats in a game of this kind, and for its clients. */
    public static ProtocolCodec of(GameMessages game) {
        return new ProtocolCodec(List.of(game), Optional.of(game));
    }

    /** For clients that have no seat: a move that any of the games can read is read, so that it can be refused by name. */
    public static ProtocolCodec ofTheLobby(List<GameMessages> games) {
        return new ProtocolCodec(games, Optional.empty());
    }

    private static Map<String, List<Class<? extends GameMove>>> moves(List<GameMessages> games) {
        Map<String, List<Class<? extends GameMove>>> moves = new TreeMap<>();
        for (GameMessages game : games)
            for (Class<? extends GameMove> move : game.moves())
                moves.computeIfAbsent(WireType.of(move), type -> new ArrayList<>())
                        .add(move);
        return moves;
    }

    /** Reads a client's frame. Never fails: a frame that cannot be read becomes a refusal. */
    public Decoded decode(String frame) {
        return decodeInOnePass(frame).<Decoded>map(Decoded.Message::new).orElseGet(() -> decodeClosely(frame));
    }

    /** @return empty when the frame is no message, or one that needs a closer look */
    Optional<ClientMessage> decodeInOnePass(String frame) {
        return singlePassDecoder.read(frame);
    }

    /** Reads fields in any order, and answers a frame that is no message with what is wrong with it. */
    Decoded decodeClosely(String frame) {
        return clientMessages.read(frame);
    }

    /** One message as UTF-8. */
    public byte[] encode(ServerMessage message) {
        return written(message);
    }

    /** One message as UTF-8, as clients write it. */
    public byte[] encode(ClientMessage message) {
        return written(message);
    }

    /** A game as it is seen, as UTF-8: a part of messages, and no message itself. */
    public byte[] encode(GameView view) {
        return written(view);
    }

    /**
     * Reads such a view.
     *
     * @throws IllegalArgumentException when it is none of this game
     * @throws IllegalStateException in the lobby
     */
    public GameView decodeView(byte[] view) {
        return ofAGame().view(view);
    }

    /**
     * Reads a server's frame as clients do: one message or an array of several.
     *
     * @throws IllegalArgumentException for anything a server of this game does not say
     * @throws IllegalStateException in the lobby, where views of all kinds of games would have to be told apart
     */
    public List<ServerMessage> decodeServer(String frame) {
        return ofAGame().read(frame);
    }

    private ServerMessageReader ofAGame() {
        return serverMessages.orElseThrow(
                () -> new IllegalStateException("Expected the codec of a game, but found the lobby's"));
    }

    private static byte[] written(Object message) {
        try {
            return WRITER.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Expected every message to be writable, but found " + message, e);
        }
    }
}
