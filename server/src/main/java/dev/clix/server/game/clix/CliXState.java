package dev.clix.server.game.clix;

import dev.clix.protocol.PlayerId;
import dev.clix.server.game.StateFormat;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A game of CliX.
 *
 * @param products of the current round; a player who has not clicked yet has none
 */
record CliXState(Books books, Map<PlayerId, Product> products) {
    static final StateFormat<CliXState> FORMAT = StateFormat.part(Books.class, CliXState::books, CliXState::new);

    CliXState {
        products = Map.copyOf(products);
    }

    CliXState(Books books) {
        this(books, Map.of());
    }

    PhaseState stage() {
        return books.stage();
    }

    Product product(PlayerId player) {
        Product begun = products.get(player);
        return begun == null ? Product.startedAt(stage().startedAt().orElse(Instant.EPOCH)) : begun;
    }

    CliXState with(Books next) {
        return new CliXState(next, products);
    }

    CliXState with(PlayerId player, Product product) {
        Map<PlayerId, Product> changed = new HashMap<>(products);
        changed.put(player, product);
        return new CliXState(books, changed);
    }
}
