package dev.clix.server.room;

import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.Refusal;
import dev.clix.protocol.RematchView;
import dev.clix.server.game.Game;
import dev.clix.server.game.Place;
import dev.clix.server.presence.ConnectionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The private game that follows this one, as far as this one has a say in it: whoever played to the end has a seat there
 * before anybody else, if they ask within some seconds.
 */
final class Rematch {
    /** As long as a final standing is read and a decision takes. */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final Set<PlayerId> players;
    private final Instant keptUntil;
    /** Of the seats those nobody of the players needs. */
    private int spare;

    /** The connections of players who have asked: they may come and go. */
    private final Set<ConnectionId> asked = new HashSet<>();

    private Optional<RematchView> view = Optional.empty();

    /**
     * @param players who played to the end, bots aside
     * @param seats of the game that follows
     */
    Rematch(Set<PlayerId> players, int seats, Instant endedAt) {
        this.players = Set.copyOf(players);
        this.keptUntil = endedAt.plus(KEPT);
        this.spare = seats - players.size();
    }

    /**
     * @param asks the connection a seat is asked over
     * @param player whose it is; empty for somebody who is not known here
     * @return why there is no seat now
     */
    Optional<Refuse.Reason> objection(ConnectionId asks, Optional<PlayerId> player, Instant now) {
        if (!now.isBefore(keptUntil)) return Optional.empty();
        if (player.filter(players::contains).isPresent()) asked.add(asks);
        if (asked.contains(asks)) return Optional.empty();
        if (spare > 0) {
            spare--;
            return Optional.empty();
        }
        long seconds = Duration.between(now, keptUntil).plusMillis(999).toSeconds();
        return Optional.of(new Refuse.Reason(
                Refusal.SEATS_KEPT,
                "Expected somebody who played, as the seats are kept for them for another %s s".formatted(seconds)));
    }

    /** @param next the game that follows, as it is now */
    static RematchView view(Game next) {
        List<PlayerName> waiting = next.ended()
                ? List.of()
                : next.people().stream()
                        .flatMap(player -> next.place(player).stream())
                        .sorted(Comparator.comparingInt(Place::number))
                        .map(Place::name)
                        .toList();
        boolean started = !waiting.isEmpty() && !next.keepsSeats();
        return new RematchView(
                waiting, next.seats(), started ? Optional.of(next.opening().game()) : Optional.empty());
    }

    void changed(RematchView now) {
        view = Optional.of(now);
    }

    /** Who waits, and whether it has begun; empty while nobody has asked for it. */
    Optional<RematchView> view() {
        return view;
    }
}
