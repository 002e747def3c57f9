package dev.clix.server.game.clix;

import dev.clix.server.game.Table;
import dev.clix.server.game.clix.message.Standing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The end of a round: sales are booked, the burn is paid.
 *
 * @param state with the books after it, still in the round
 * @param result when the round was the last
 */
record RoundSettlement(CliXState state, List<Standing> standings, Optional<GameResult> result) {
    private static final Comparator<Startup> BEST_FIRST = Comparator.comparing(Startup::out)
            .thenComparing(startup -> startup.capitals().size(), Comparator.reverseOrder())
            .thenComparing(Startup::capital, Comparator.reverseOrder());

    static RoundSettlement of(CliXState round, Table table, Instant now) {
        CliXState state = round.soldOut(table, now);
        Books before = state.books();
        long burn = before.rules().burn(before.stage().round());
        Books after = before.withStartups(before.startups().stream()
                .map(startup -> startup.out()
                        ? startup
                        : startup.booked(state.product(startup.id()).profit(), burn))
                .toList());
        return new RoundSettlement(
                state.with(after), standings(state.with(after), table), result(before, after, table));
    }

    static List<Standing> standings(CliXState state, Table table) {
        return state.books().startups().stream()
                .sorted(BEST_FIRST)
                .map(startup -> standing(state, table, startup))
                .toList();
    }

    private static Standing standing(CliXState state, Table table, Startup startup) {
        Product product = state.product(startup.id());
        long profit = table.seat(startup.id()).left() ? 0 : product.profit();
        return new Standing(startup.id(), product.clicks(), profit, startup.capital(), startup.out());
    }

    private static Optional<GameResult> result(Books before, Books after, Table table) {
        if (table.people().isEmpty()) return Optional.of(GameResult.ABANDONED);
        List<Startup> contenders = before.contenders().stream()
                .map(startup -> after.startup(startup.id()))
                .toList();
        boolean lastRound = after.stage().round() >= after.rules().roundsMax();
        return GameResult.afterRound(contenders, lastRound);
    }
}
