package dev.clix.server.game.clix;

import dev.clix.server.game.clix.message.Sale;
import java.util.Optional;

/** A sale as the text that a receipt proves. */
final class SaleReceipt {
    private static final String SEPARATOR = "|";
    private static final int PARTS = 4;

    private SaleReceipt() {}

    static String text(Sale sale) {
        return sale.round() + SEPARATOR + sale.clicks() + SEPARATOR + sale.millis() + SEPARATOR + sale.profit();
    }

    /** @return empty when the text is none of a sale */
    static Optional<Sale> sale(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length != PARTS) return Optional.empty();
        try {
            return Optional.of(new Sale(
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    Long.parseLong(parts[2]),
                    Long.parseLong(parts[3])));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
