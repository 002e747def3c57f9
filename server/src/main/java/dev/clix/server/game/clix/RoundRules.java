package dev.clix.server.game.clix;

import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameView.Phase;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.Sale;
import dev.clix.server.game.GameDecision;
import dev.clix.server.game.Move;
import dev.clix.server.game.MoveResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Clicks and sales, which only count while a round runs. */
final class RoundRules {
    private RoundRules() {}

    static GameDecision click(CliX game, Startup mover, Move.Click click, Instant now) {
        return objection(game, mover, now).orElseGet(() -> clicked(game, mover.id(), click.clicks(), now));
    }

    static GameDecision ship(CliX game, Startup mover, Instant now) {
        return objection(game, mover, now).orElseGet(() -> shipped(game, mover.id(), now));
    }

    /** A sale was told to everybody: a room that was rebuilt meanwhile books it again from its receipt. */
    static GameDecision claim(CliX game, Move.Claim claim) {
        Sale sale = claim.sale();
        Optional<Sale> booked = game.product(claim.player()).sale();
        if (booked.equals(Optional.of(sale))) return GameDecision.of(game).ruled(new MoveResult.Sold(sale));
        PhaseState stage = game.ledger().stage();
        if (booked.isPresent() || stage.phase() != Phase.ROUND || stage.round() != sale.round())
            return CliXRefusals.roundOver(game);
        return GameDecision.of(
                        game.with(claim.player(), game.product(claim.player()).sold(sale)))
                .telling(new GameEvent.ProductShipped(claim.player(), sale))
                .ruled(new MoveResult.Sold(sale));
    }

    private static GameDecision clicked(CliX game, PlayerId mover, int wanted, Instant now) {
        Product before = game.product(mover);
        Product after = before.clicked(wanted, game.terms().rules().clicksPerSecond(), now);
        GameDecision decision = GameDecision.of(game.with(mover, after)).ruled(new MoveResult.Counted(after.clicks()));
        return after.clicks() == before.clicks()
                ? decision
                : decision.telling(new GameEvent.Progress(mover, after.clicks()));
    }

    private static GameDecision shipped(CliX game, PlayerId mover, Instant now) {
        PhaseState stage = game.ledger().stage();
        long millis = Duration.between(stage.startedAt().orElseThrow(), now).toMillis();
        Product shipped = game.product(mover).shipped(stage.round(), millis);
        return GameDecision.of(game.with(mover, shipped))
                .telling(new GameEvent.ProductShipped(mover, shipped.sale().orElseThrow()))
                .ruled(new MoveResult.Sold(shipped.sale().orElseThrow()));
    }

    /** The deadline counts, not the task that ends the round: that one may come late. */
    private static Optional<GameDecision> objection(CliX game, Startup mover, Instant now) {
        if (game.phase() == Phase.ENDED) return Optional.of(CliXRefusals.ended(game));
        if (mover.out()) return Optional.of(CliXRefusals.out(game));
        if (game.phase() != Phase.ROUND
                || !now.isBefore(game.ledger().stage().deadline().orElseThrow()))
            return Optional.of(CliXRefusals.noRound(game));
        if (game.product(mover.id()).sale().isPresent()) return Optional.of(CliXRefusals.shipped(game));
        return Optional.empty();
    }
}
