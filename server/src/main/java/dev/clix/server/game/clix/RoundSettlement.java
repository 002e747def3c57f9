package dev.clix.server.game.clix;

import dev.clix.server.game.clix.message.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The end of a round: sales are booked, the burn is paid.
 *
 * @param verdict when the round was the last
 */
record RoundSettlement(Ledger ledger, List<Standing> standings, Optional<GameResult> verdict) {
    private static final Comparator<Startup> BEST_FIRST = Comparator.comparing(Startup::out)
            .thenComparing(startup -> startup.capitals().size(), Comparator.reverseOrder())
            .thenComparing(Startup::capital, Comparator.reverseOrder());

    static RoundSettlement of(CliX game) {
        Rules rules = game.terms().rules();
        Ledger before = game.ledger();
        Ledger after = before.withStartups(before.startups().stream()
                .map(startup -> startup.out()
                        ? startup
                        : startup.booked(game.product(startup.id()).profit(), rules.burn()))
                .toList());
        return new RoundSettlement(after, standings(game.with(after)), verdict(before, after, rules.roundsMax()));
    }

    static List<Standing> standings(CliX game) {
        return game.ledger().startups().stream()
                .sorted(BEST_FIRST)
                .map(startup -> standing(game, startup))
                .toList();
    }

    private static Standing standing(CliX game, Startup startup) {
        Product product = game.product(startup.id());
        long profit = startup.left() ? 0 : product.profit();
        return new Standing(startup.id(), product.clicks(), profit, startup.capital(), startup.out());
    }

    private static Optional<GameResult> verdict(Ledger before, Ledger after, int roundsMax) {
        if (after.people().isEmpty()) return Optional.of(GameResult.ABANDONED);
        List<Startup> contenders = before.contenders().stream()
                .map(startup -> after.startup(startup.id()).orElseThrow())
                .toList();
        return GameResult.afterRound(contenders, after.stage().round() >= roundsMax);
    }
}
