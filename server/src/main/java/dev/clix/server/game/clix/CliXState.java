package dev.clix.server.game.clix;

import dev.clix.protocol.PlayerId;
import dev.clix.server.game.StateFormat;
import dev.clix.server.game.Table;
import dev.clix.server.game.clix.message.Sale;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A game of CliX.
 *
 * @param products of the current round; a player who has not clicked yet has none
 * @param course of the current round
 */
record CliXState(Books books, Map<PlayerId, Product> products, RoundCourse course) {
    static final StateFormat<CliXState> FORMAT = StateFormat.part(
            KeptBooks.class, state -> KeptBooks.of(state.books()), kept -> new CliXState(kept.books()));

    CliXState {
        products = Map.copyOf(products);
    }

    CliXState(Books books) {
        this(books, Map.of(), RoundCourse.OPEN);
    }

    PhaseState stage() {
        return books.stage();
    }

    Rules rules() {
        return books.rules();
    }

    boolean isInRound() {
        return stage().phase() == Phase.ROUND;
    }

    Product product(PlayerId player) {
        Product begun = products.get(player);
        return begun == null ? Product.startedAt(stage().startedAt().orElse(Instant.EPOCH)) : begun;
    }

    /** Whether all who are in the game have shipped. */
    boolean isShipped() {
        return books.contenders().stream()
                .allMatch(startup -> product(startup.id()).sale().isPresent());
    }

    /** When the market of the running round crashes; empty where there is none, or if it does not. */
    Optional<Long> crashMillis(Table table) {
        return stage().market().flatMap(market -> market.crashMillis(table, rules().roundMillis()));
    }

    /** The same as an instant. */
    Optional<Instant> crash(Table table) {
        return crashMillis(table)
                .map(millis -> stage().startedAt().orElseThrow().plusMillis(millis));
    }

    /**
     * As a round that is over leaves it: products that were not shipped are sold for less, if there is a market.
     *
     * @param now a crash that is still ahead by then does not come any more
     */
    CliXState soldOut(Table table, Instant now) {
        if (rules().market().isEmpty()) return this;
        long passed = Duration.between(stage().startedAt().orElse(now), now).toMillis();
        long end = Math.max(0, Math.min(passed, rules().roundMillis()));
        Optional<Long> crash = crashMillis(table).filter(millis -> course == RoundCourse.CRASHED || millis <= end);
        CliXState sold = this;
        for (Startup startup : books.contenders()) sold = sold.soldOut(startup.id(), crash, end);
        return sold;
    }

    private CliXState soldOut(PlayerId player, Optional<Long> crash, long end) {
        Product product = product(player);
        if (product.sale().isPresent() || product.clicks() < MarketRules.CLICKS_MIN) return this;
        long millis = crash.orElse(end);
        long price = rules().price(product.clicks(), millis);
        long profit = crash.isPresent() ? Economy.crashed(price) : Economy.late(price);
        return with(player, product.sold(new Sale(stage().round(), product.clicks(), millis, profit)));
    }

    CliXState with(Books next) {
        return new CliXState(next, products, course);
    }

    CliXState with(RoundCourse next) {
        return new CliXState(books, products, next);
    }

    CliXState with(PlayerId player, Product product) {
        Map<PlayerId, Product> changed = new HashMap<>(products);
        changed.put(player, product);
        return new CliXState(books, changed, course);
    }
}
