package dev.clix.protocol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The codecs of a server: one for each kind of game, and one for clients that have no seat. Safe for use by many threads. */
public final class ProtocolCodecs {
    private final ProtocolCodec lobby;
    private final Map<String, ProtocolCodec> games = new LinkedHashMap<>();

    /** @throws IllegalArgumentException when two games have one name */
    public ProtocolCodecs(List<GameMessages> games) {
        this.lobby = ProtocolCodec.ofTheLobby(games);
        for (GameMessages game : games)
            if (this.games.put(game.name(), ProtocolCodec.of(game)) != null)
                throw new IllegalArgumentException("Expected one game called %s, but found two".formatted(game.name()));
    }

    /** For clients without a seat, whose messages may be moves of any game. */
    public ProtocolCodec lobby() {
        return lobby;
    }

    /** @param kind the name of a kind of game that this server has */
    public ProtocolCodec of(String kind) {
        return Objects.requireNonNull(
                games.get(kind), () -> "Expected one of %s, but found %s".formatted(games.keySet(), kind));
    }
}
