package dev.clix.server.game.clix;

import dev.clix.protocol.PlayerId;
import dev.clix.server.game.Table;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The part of a game of CliX that outlives a round.
 *
 * @param rules the game is played by, also where it is played on by a server with others
 * @param startups in the order of the seats
 * @param result once the game has ended
 */
record Books(Rules rules, PhaseState stage, List<Startup> startups, Optional<GameResult> result) {
    Books {
        startups = List.copyOf(startups);
    }

    static Books opened(Rules rules, Table table) {
        List<Startup> founded = table.seats().stream()
                .map(seat -> new Startup(seat.id(), List.of(rules.capital()), seat.left()))
                .toList();
        return new Books(rules, PhaseState.BEFORE_THE_GAME, founded, Optional.empty());
    }

    Startup startup(PlayerId player) {
        for (Startup startup : startups) if (startup.id().equals(player)) return startup;
        throw new NoSuchElementException("Expected a startup of %s, but found none".formatted(player));
    }

    /** Those who may still win. */
    List<Startup> contenders() {
        return startups.stream().filter(startup -> !startup.out()).toList();
    }

    Books at(PhaseState next) {
        return new Books(rules, next, startups, result);
    }

    Books withStartups(List<Startup> next) {
        return new Books(rules, stage, next, result);
    }

    Books without(PlayerId player) {
        return withStartups(startups.stream()
                .map(startup -> startup.id().equals(player) ? startup.abandoned() : startup)
                .toList());
    }

    Books ended(GameResult how) {
        return new Books(rules, stage.afterPlay(), startups, Optional.of(how));
    }
}
