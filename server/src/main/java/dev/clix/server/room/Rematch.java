package dev.clix.server.room;

import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.RematchView;
import dev.clix.server.broker.PreviousGame;
import dev.clix.server.game.Game;
import dev.clix.server.game.SeatClaim;
import dev.clix.server.presence.ConnectionId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The private game that follows this one, as those see it who look at the end. */
final class Rematch {
    private final PreviousGame before;
    /** The connections over which players have asked for it: they may come and go. */
    private final Map<ConnectionId, PlayerId> asked = new HashMap<>();

    private Optional<RematchView> view = Optional.empty();

    /** @param before this game */
    Rematch(PreviousGame before) {
        this.before = before;
    }

    PreviousGame before() {
        return before;
    }

    /**
     * @param player the seat of the connection here; empty for one that has none
     * @return the player among those who played to the end
     */
    Optional<PlayerId> asks(ConnectionId connection, Optional<PlayerId> player, Instant now) {
        Optional<PlayerId> played = player.filter(before.players()::contains);
        if (before.keepsSeats(now)) played.ifPresent(known -> asked.put(connection, known));
        return played.or(() -> Optional.ofNullable(asked.get(connection)));
    }

    /** @param next the game that follows, as it is now */
    static RematchView view(Game next) {
        List<PlayerName> waiting = next.ended()
                ? List.of()
                : next.people().stream()
                        .flatMap(player -> next.place(player).stream())
                        .sorted(Comparator.comparingInt(SeatClaim::number))
                        .map(SeatClaim::name)
                        .toList();
        boolean started = !waiting.isEmpty() && !next.keepsSeats();
        return new RematchView(
                waiting, next.seats(), started ? Optional.of(next.setup().game()) : Optional.empty());
    }

    void changed(RematchView now) {
        view = Optional.of(now);
    }

    /** The names of those waiting, and whether the game has begun; empty until a first player asked for it. */
    Optional<RematchView> view() {
        return view;
    }

    /** Whether somebody waits for others in it. */
    boolean isWaiting() {
        return view.filter(next -> !next.players().isEmpty() && next.started().isEmpty())
                .isPresent();
    }
}
