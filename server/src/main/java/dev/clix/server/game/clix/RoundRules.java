package dev.clix.server.game.clix;

import dev.clix.protocol.MoveReply;
import dev.clix.protocol.PlayerId;
import dev.clix.server.game.GameDecision;
import dev.clix.server.game.MoveResult;
import dev.clix.server.game.clix.message.CliXMove;
import dev.clix.server.game.clix.message.Click;
import dev.clix.server.game.clix.message.Clicked;
import dev.clix.server.game.clix.message.ProductShipped;
import dev.clix.server.game.clix.message.Progress;
import dev.clix.server.game.clix.message.Sale;
import dev.clix.server.game.clix.message.Ship;
import dev.clix.server.game.clix.message.Shipped;
import dev.clix.server.game.clix.message.ShowReceipt;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Clicks and sales, which only count while a round runs. */
record RoundRules(CliX game, Startup mover, Instant now) implements CliXMove.Visitor<GameDecision> {
    @Override
    public GameDecision click(Click click) {
        return objection().orElseGet(() -> clicked(click.clicks()));
    }

    @Override
    public GameDecision ship(Ship ship) {
        return objection().orElseGet(this::shipped);
    }

    /** A sale was told to everybody: a room that was rebuilt meanwhile books it again from its receipt. */
    @Override
    public GameDecision showReceipt(ShowReceipt shown) {
        return game.receipts()
                .text(game.terms().gameId(), mover.id(), shown.receipt())
                .flatMap(SaleReceipt::sale)
                .map(this::claimed)
                .orElseGet(() -> CliXRefusals.noReceipt(game));
    }

    private GameDecision claimed(Sale sale) {
        PlayerId seller = mover.id();
        Optional<Sale> booked = game.product(seller).sale();
        if (booked.equals(Optional.of(sale))) return GameDecision.of(game).ruled(sold(sale));
        PhaseState stage = game.ledger().stage();
        if (booked.isPresent() || stage.phase() != Phase.ROUND || stage.round() != sale.round())
            return CliXRefusals.roundOver(game);
        return GameDecision.of(game.with(seller, game.product(seller).sold(sale)))
                .telling(new ProductShipped(seller, sale))
                .ruled(sold(sale));
    }

    private GameDecision clicked(int wanted) {
        PlayerId clicker = mover.id();
        Product before = game.product(clicker);
        Product after = before.clicked(wanted, game.terms().rules().clicksPerSecond(), now);
        GameDecision decision = GameDecision.of(game.with(clicker, after)).ruled(replied(new Clicked(after.clicks())));
        return after.clicks() == before.clicks() ? decision : decision.telling(new Progress(clicker, after.clicks()));
    }

    private GameDecision shipped() {
        PlayerId seller = mover.id();
        PhaseState stage = game.ledger().stage();
        long millis = Duration.between(stage.startedAt().orElseThrow(), now).toMillis();
        Product shipped = game.product(seller).shipped(stage.round(), millis);
        Sale sale = shipped.sale().orElseThrow();
        return GameDecision.of(game.with(seller, shipped))
                .telling(new ProductShipped(seller, sale))
                .ruled(sold(sale));
    }

    private MoveResult sold(Sale sale) {
        String receipt = game.receipts().receipt(game.terms().gameId(), mover.id(), SaleReceipt.text(sale));
        return replied(new Shipped(sale, receipt));
    }

    private static MoveResult replied(MoveReply reply) {
        return new MoveResult.Replied(reply);
    }

    /** The deadline counts, not the task that ends the round: that one may come late. */
    private Optional<GameDecision> objection() {
        if (game.phase() == Phase.ENDED) return Optional.of(CliXRefusals.ended(game));
        if (mover.out()) return Optional.of(CliXRefusals.out(game));
        if (game.phase() != Phase.ROUND
                || !now.isBefore(game.ledger().stage().deadline().orElseThrow()))
            return Optional.of(CliXRefusals.noRound(game));
        if (game.product(mover.id()).sale().isPresent()) return Optional.of(CliXRefusals.shipped(game));
        return Optional.empty();
    }
}
