package dev.clix.server.game.clix;

import dev.clix.protocol.PlayerId;
import dev.clix.protocol.Refusal;
import dev.clix.server.game.Ruled;
import dev.clix.server.game.Table;
import dev.clix.server.game.clix.message.CliXMove;
import dev.clix.server.game.clix.message.CliXRefusal;
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
record RoundRules(CliXState state, Table table, PlayerId mover, Instant now)
        implements CliXMove.Visitor<Ruled<CliXState>> {
    @Override
    public Ruled<CliXState> click(Click click) {
        return objection().orElseGet(() -> clicked(click.clicks()));
    }

    @Override
    public Ruled<CliXState> ship(Ship ship) {
        return objection().or(this::crashed).or(this::tooFewClicks).orElseGet(this::shipped);
    }

    /** A sale was told to everybody: a room that was rebuilt meanwhile books it again from its receipt. */
    @Override
    public Ruled<CliXState> showReceipt(ShowReceipt shown) {
        return table.proven(mover, shown.receipt())
                .flatMap(SaleReceipt::sale)
                .map(this::claimed)
                .orElseGet(
                        () -> refused(CliXRefusal.INVALID_RECEIPT, "Expected a receipt for this seat, but it is none"));
    }

    private Ruled<CliXState> claimed(Sale sale) {
        Optional<Sale> booked = state.product(mover).sale();
        if (booked.equals(Optional.of(sale))) return sold(state, sale);
        if (booked.isPresent() || !state.isInRound() || state.stage().round() != sale.round())
            return refused(
                    CliXRefusal.INVALID_RECEIPT,
                    "Expected a sale of the running round, but its round is over: what counted stands in the standings");
        return booked(state.product(mover).sold(sale), sale);
    }

    private Ruled<CliXState> clicked(int wanted) {
        Product before = state.product(mover);
        Product after = before.clicked(wanted, state.books().rules().clicksPerSecond(), now);
        Ruled<CliXState> counted = Ruled.of(state.with(mover, after)).replying(new Clicked(after.clicks()));
        return after.clicks() == before.clicks() ? counted : counted.telling(new Progress(mover, after.clicks()));
    }

    private Ruled<CliXState> shipped() {
        PhaseState stage = state.stage();
        long millis = Duration.between(stage.startedAt().orElseThrow(), now).toMillis();
        Product shipped = state.product(mover).shipped(state.rules(), stage.round(), millis);
        Sale sale = shipped.sale().orElseThrow();
        return booked(shipped, sale);
    }

    /** The last sale ends the round, if the workflow waits to be told. */
    private Ruled<CliXState> booked(Product product, Sale sale) {
        Ruled<CliXState> sold = sold(state.with(mover, product), sale).telling(new ProductShipped(mover, sale));
        return new MarketTasks(state, table, now).closing(sold);
    }

    private Ruled<CliXState> sold(CliXState next, Sale sale) {
        return Ruled.of(next).replying(new Shipped(sale, table.receipt(mover, SaleReceipt.text(sale))));
    }

    /** The deadline counts, not the task that ends the round: that one may come late. */
    private Optional<Ruled<CliXState>> objection() {
        if (state.books().startup(mover).out())
            return Optional.of(
                    refused(CliXRefusal.OUT_OF_GAME, "Expected capital, but the sender is out and may only watch"));
        if (!state.isInRound() || !now.isBefore(state.stage().deadline().orElseThrow()))
            return Optional.of(refused(CliXRefusal.NO_ROUND, "Expected a running round, but there is none"));
        if (state.course() == RoundCourse.CRASHED) return Optional.of(afterTheCrash());
        if (state.product(mover).sale().isPresent())
            return Optional.of(
                    refused(CliXRefusal.ALREADY_SHIPPED, "Expected one sale per round, but the product is shipped"));
        return Optional.empty();
    }

    /** The instant of the crash counts, not the alarm that tells of it: that one may come late. */
    private Optional<Ruled<CliXState>> crashed() {
        return state.crash(table).filter(crash -> !now.isBefore(crash)).map(late -> afterTheCrash());
    }

    private Ruled<CliXState> afterTheCrash() {
        return refused(CliXRefusal.NO_ROUND, "Expected a running round, but its market has crashed");
    }

    private Optional<Ruled<CliXState>> tooFewClicks() {
        int least = state.rules().clicksMin();
        int found = state.product(mover).clicks();
        return found >= least
                ? Optional.empty()
                : Optional.of(refused(
                        CliXRefusal.TOO_FEW_CLICKS,
                        "Expected %s clicks or more before the sale, but found %s".formatted(least, found)));
    }

    private Ruled<CliXState> refused(Refusal refusal, String message) {
        return Ruled.refused(state, refusal, message);
    }
}
