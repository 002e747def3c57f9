package dev.clix.server.game.clix;

import dev.clix.protocol.PlayerId;
import dev.clix.server.game.RoomOwner;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The state that must survive a round: the answer of every task, and with it part of the execution's data.
 *
 * @param closed the lobby takes nobody in any more
 * @param verdict once decided; there is no further round
 * @param startups in the order they were seated
 * @param room which server has the game's room, where it is no longer the one the game was opened on
 */
record Ledger(
        PhaseState stage,
        boolean closed,
        Optional<PlayerId> host,
        Optional<GameResult> verdict,
        List<Startup> startups,
        Optional<RoomOwner> room) {
    Ledger {
        startups = List.copyOf(startups);
    }

    static Ledger opened(PhaseState lobby) {
        return new Ledger(lobby, false, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    Optional<Startup> startup(PlayerId id) {
        for (Startup startup : startups) if (startup.id().equals(id)) return Optional.of(startup);
        return Optional.empty();
    }

    /** Those who may still win. */
    List<Startup> contenders() {
        return startups.stream().filter(startup -> !startup.out()).toList();
    }

    /** Those who have a seat, bots aside. */
    List<PlayerId> people() {
        return startups.stream()
                .filter(startup -> startup.isPerson() && !startup.left())
                .map(Startup::id)
                .toList();
    }

    Ledger at(PhaseState next) {
        return new Ledger(next, closed, host, verdict, startups, room);
    }

    Ledger lobbyClosed() {
        return new Ledger(stage, true, host, verdict, startups, room);
    }

    Ledger hostedBy(Optional<PlayerId> next) {
        return new Ledger(stage, closed, next, verdict, startups, room);
    }

    Ledger decided(GameResult decision) {
        return new Ledger(stage.afterPlay(), true, host, Optional.of(decision), startups, room);
    }

    Ledger ownedBy(RoomOwner owner) {
        return new Ledger(stage, closed, host, verdict, startups, Optional.of(owner));
    }

    Ledger withStartups(List<Startup> next) {
        return new Ledger(stage, closed, host, verdict, next, room);
    }

    Ledger withStartup(PlayerId id, UnaryOperator<Startup> change) {
        return withStartups(startups.stream()
                .map(startup -> startup.id().equals(id) ? change.apply(startup) : startup)
                .toList());
    }
}
