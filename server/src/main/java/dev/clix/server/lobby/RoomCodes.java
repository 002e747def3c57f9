package dev.clix.server.lobby;

import dev.clix.protocol.GameId;
import dev.clix.protocol.RoomCode;
import dev.clix.server.room.IdGenerator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The codes of the private games that wait or run. Belongs to the lobby's thread. */
final class RoomCodes {
    /** Beyond it, every second guess would lead to strangers. */
    private static final int CODES_MAX = IdGenerator.CODES / 2;

    private final Map<RoomCode, GameId> games = new HashMap<>();

    /** @return a code that no game has; empty when too many are taken, as links lead there too */
    Optional<RoomCode> draw(IdGenerator ids) {
        if (games.size() >= CODES_MAX) return Optional.empty();
        RoomCode code = ids.code();
        while (games.containsKey(code)) code = ids.code();
        return Optional.of(code);
    }

    /** A game of another server may have the code of one here: the first keeps it. */
    void add(RoomCode code, GameId game) {
        games.putIfAbsent(code, game);
    }

    void remove(RoomCode code, GameId game) {
        games.remove(code, game);
    }

    Optional<GameId> game(RoomCode code) {
        return Optional.ofNullable(games.get(code));
    }
}
