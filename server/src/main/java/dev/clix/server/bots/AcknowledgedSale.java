package dev.clix.server.bots;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameView;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.PlayerId;
import dev.clix.server.game.clix.message.CliXPlayer;
import dev.clix.server.game.clix.message.CliXView;
import dev.clix.server.game.clix.message.RoundEnded;
import dev.clix.server.game.clix.message.Shipped;
import dev.clix.server.game.clix.message.ShowReceipt;
import java.util.Optional;
import java.util.function.Function;

/** A bot's latest sale that was acknowledged: it is shown again to a room that has lost it, and must be in the books. */
final class AcknowledgedSale {
    private Optional<Shipped> latest = Optional.empty();

    void acknowledged(Shipped shipped) {
        latest = Optional.of(shipped);
    }

    /** @return the message that shows the receipt to a game that knows nothing of the sale */
    Optional<Function<MessageId, ClientMessage>> claim(PlayerId seller, GameView game) {
        boolean isUnsold = game.phase().equals(CliXView.ROUND)
                && game.players().stream()
                        .anyMatch(player -> player.id().equals(seller)
                                && CliXPlayer.of(player).sale().isEmpty());
        return latest.filter(shipped ->
                        isUnsold && shipped.sale().round() == CliXView.of(game).round())
                .map(shipped -> id -> new ClientMessage.Move(id, new ShowReceipt(shipped.receipt())));
    }

    /** @return an objection, when what was acknowledged is not what was booked */
    Optional<String> check(PlayerId seller, RoundEnded round) {
        return latest.filter(shipped -> shipped.sale().round() == round.round())
                .flatMap(shipped -> round.standings().stream()
                        .filter(standing -> standing.player().equals(seller)
                                && standing.profit() != shipped.sale().profit())
                        .findFirst()
                        .map(standing -> "Expected the sale that was acknowledged, %s, in the books, but found %s"
                                .formatted(shipped.sale(), standing)));
    }
}
