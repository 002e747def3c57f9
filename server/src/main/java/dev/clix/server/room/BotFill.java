package dev.clix.server.room;

import dev.clix.protocol.PlayerId;
import dev.clix.server.game.Game;
import dev.clix.workflow.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Decides when bots of the house take the free seats of a game that waits for strangers: a while after all its players have
 * agreed, at least one of whom is here. People who come before then take seats as ever.
 */
final class BotFill {
    private final TimeSource time;
    private final Duration patience;
    private final Supplier<Game> game;
    private final Predicate<PlayerId> here;
    private final Consumer<Optional<Instant>> tell;
    private final RoomTimer due;
    private final Set<PlayerId> agreed = new HashSet<>();
    private Optional<Instant> at = Optional.empty();

    /**
     * @param patience how long people are waited for; zero for ever
     * @param here whether a player is connected
     * @param tell everybody when bots will come, or that they will not
     * @param fill the seats
     */
    BotFill(
            TimeSource time,
            Mailbox mailbox,
            Duration patience,
            Supplier<Game> game,
            Predicate<PlayerId> here,
            Consumer<Optional<Instant>> tell,
            Runnable fill) {
        this.time = time;
        this.patience = patience;
        this.game = game;
        this.here = here;
        this.tell = tell;
        this.due = new RoomTimer(time, mailbox, fill);
    }

    /** Whether it changes anything. A player who has said nothing does not agree. */
    boolean isNews(PlayerId player, boolean agrees) {
        return agreed.contains(player) != agrees;
    }

    void agree(PlayerId player, boolean agrees) {
        if (agrees) agreed.add(player);
        else agreed.remove(player);
        look();
    }

    /** When the bots come, if they do. */
    Optional<Instant> at() {
        return at;
    }

    /** Called whenever the game may have changed. */
    void look() {
        boolean awaited = !patience.isZero() && !agreed.isEmpty() && isAgreed(game.get());
        if (awaited == at.isPresent()) return;
        at = awaited ? Optional.of(time.now().plus(patience)) : Optional.empty();
        due.set(at);
        tell.accept(at);
    }

    private boolean isAgreed(Game now) {
        return now.botSeats() > 0
                && agreed.containsAll(now.people())
                && now.people().stream().anyMatch(here);
    }
}
