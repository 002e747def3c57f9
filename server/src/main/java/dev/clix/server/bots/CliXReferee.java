package dev.clix.server.bots;

import static java.util.Objects.requireNonNull;

import dev.clix.protocol.Epoch;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameView;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerView;
import dev.clix.server.game.clix.message.CliXPlayer;
import dev.clix.server.game.clix.message.CliXView;
import dev.clix.server.game.clix.message.GameEnded;
import dev.clix.server.game.clix.message.GameOutcome;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.clix.message.MarketCrashed;
import dev.clix.server.game.clix.message.ProductShipped;
import dev.clix.server.game.clix.message.Progress;
import dev.clix.server.game.clix.message.RoundClosing;
import dev.clix.server.game.clix.message.RoundEnded;
import dev.clix.server.game.clix.message.RoundStarted;
import dev.clix.server.game.clix.message.Sale;
import dev.clix.server.game.clix.message.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The referee of CliX, with its own arithmetic: it objects to a profit, a capital or a winner that does not follow. */
final class CliXReferee extends Referee {
    private final Map<PlayerId, TrackedPlayer> accounts = new LinkedHashMap<>();
    private int seats;
    private int roundsMax;
    private boolean lobbyClosed;
    private Arithmetic arithmetic;
    private Optional<Instant> roundStartedAt;
    /** Of the round that runs. */
    private Duration length = Duration.ZERO;

    private Optional<Long> crashedAfter = Optional.empty();
    /** The room was made anew within the round: sales of before are shown to it, of clicks that it never saw. */
    private boolean claims;

    private Optional<Ending> due = Optional.empty();
    private boolean ended;

    private record Ending(GameOutcome outcome, Optional<PlayerId> winner) {}

    CliXReferee(Epoch epoch, long offset, GameView game) {
        super(epoch, offset);
        shown(game, true);
    }

    @Override
    void shown(GameView game, boolean isAnew) {
        claims = game.phase().equals(CliXView.ROUND) && isAnew;
        seats = game.seats();
        roundsMax = CliXView.of(game).roundsMax();
        arithmetic = Arithmetic.of(CliXView.of(game));
        roundStartedAt = CliXView.of(game).roundStartedAt();
        roundStartedAt.ifPresent(started -> length =
                game.deadline().map(due -> Duration.between(started, due)).orElse(length));
        crashedAfter = Optional.empty();
        accounts.clear();
        game.players().forEach(this::seated);
        lobbyClosed |= !game.phase().equals(GameView.LOBBY);
        ended = game.phase().equals(GameView.ENDED);
        due = isPlayedOut(game)
                ? ending(playersOfLastRound(game), CliXView.of(game).round() >= roundsMax)
                : Optional.empty();
    }

    /** After the last round, before the end is told. */
    private static boolean isPlayedOut(GameView game) {
        return game.phase().equals(CliXView.COUNTDOWN) && game.deadline().isEmpty();
    }

    private static List<PlayerId> playersOfLastRound(GameView game) {
        return game.players().stream()
                .filter(player -> CliXPlayer.of(player).capitals().size()
                        == CliXView.of(game).round() + 1)
                .map(PlayerView::id)
                .toList();
    }

    @Override
    boolean hasSeenTheEnd() {
        return ended;
    }

    @Override
    void happened(GameEvent event, Instant time) {
        if (event instanceof GameEvent.PlayerJoined joined) seated(joined.player());
        else if (event instanceof GameEvent.PlayerLeft left) left(left.player());
        else if (event instanceof GameStarted) lobbyClosed = true;
        else if (event instanceof RoundStarted started) roundStarted(started);
        else if (event instanceof Progress progress) progressed(progress);
        else if (event instanceof ProductShipped shipped) shipped(shipped, time);
        else if (event instanceof RoundClosing closing) closing(closing);
        else if (event instanceof MarketCrashed crash) crashed(crash, time);
        else if (event instanceof RoundEnded roundEnded) roundEnded(roundEnded);
        else if (event instanceof GameEnded gameEnded) gameEnded(gameEnded);
    }

    private void seated(PlayerView player) {
        accounts.put(player.id(), TrackedPlayer.of(player));
        lobbyClosed |= accounts.size() >= seats;
    }

    /** In the lobby the seat is free again; later the player keeps a line in the standings. */
    private void left(PlayerId player) {
        change(player, TrackedPlayer::gone);
        if (!lobbyClosed) accounts.remove(player);
    }

    private void roundStarted(RoundStarted started) {
        demand(due.isEmpty(), "the end of the game", "round " + started.round());
        accounts.replaceAll((player, trackedPlayer) -> trackedPlayer.roundStarted());
        roundStartedAt = Optional.of(started.startedAt());
        length = Duration.between(started.startedAt(), started.endsAt());
        crashedAfter = Optional.empty();
        claims = false;
    }

    private void progressed(Progress progress) {
        int before = Optional.ofNullable(accounts.get(progress.player()))
                .map(TrackedPlayer::clicks)
                .orElse(0);
        demand(progress.clicks() > before, "more than " + before + " clicks", progress.clicks());
        change(progress.player(), trackedPlayer -> trackedPlayer.clicked(progress.clicks()));
    }

    private void shipped(ProductShipped shipped, Instant time) {
        Sale sale = shipped.sale();
        TrackedPlayer seller = accounts.get(shipped.player());
        if (seller == null || !seller.contending() || seller.sale().isPresent() || roundStartedAt.isEmpty()) {
            objection("Expected no sale by " + shipped.player() + ", but found " + sale);
            return;
        }
        demand(claims || sale.clicks() == seller.clicks(), seller.clicks() + " clicks sold", sale);
        demand(arithmetic.isSellable(sale.clicks()) && crashedAfter.isEmpty(), "a product that may be sold", sale);
        long profit = arithmetic.profit(sale.clicks(), sale.millis(), length);
        demand(sale.profit() == profit, arithmetic.formula(), sale);
        // Both instants lost their microseconds on the wire.
        long millis = Duration.between(roundStartedAt.get(), time).toMillis();
        demand(claims || Math.abs(sale.millis() - millis) <= 1, "a sale after " + millis + " ms", sale);
        accounts.put(shipped.player(), seller.shipped(sale));
    }

    private void closing(RoundClosing closing) {
        boolean isShipped = accounts.values().stream()
                .allMatch(trackedPlayer ->
                        !trackedPlayer.contending() || trackedPlayer.sale().isPresent());
        demand(isShipped, "sales of all", closing);
    }

    /** A room that was made anew tells of the crash again. */
    private void crashed(MarketCrashed crash, Instant time) {
        long millis = Duration.between(roundStartedAt.orElse(time), time).toMillis();
        demand(Math.abs(crash.millis() - millis) <= 1, "a crash after " + millis + " ms", crash);
        demand(arithmetic.market().isPresent() && crash.millis() < length.toMillis(), "no crash", crash);
        crashedAfter = Optional.of(crash.millis());
    }

    private void roundEnded(RoundEnded roundEnded) {
        List<PlayerId> contenders = contenders();
        long burn = arithmetic.burn(roundEnded.round());
        accounts.replaceAll((player, trackedPlayer) ->
                trackedPlayer.booked(arithmetic.unshipped(trackedPlayer.clicks(), crashedAfter, length), burn));
        for (Standing standing : roundEnded.standings()) compare(standing);
        demand(roundEnded.standings().size() == accounts.size(), accounts.size() + " standings", roundEnded);
        due = ending(contenders, roundEnded.round() >= roundsMax);
        demand(due.isEmpty() == roundEnded.nextRoundAt().isPresent(), "a next round or " + due, roundEnded);
    }

    private void compare(Standing standing) {
        TrackedPlayer trackedPlayer = accounts.get(standing.player());
        if (trackedPlayer == null) objection("Expected standings of seated players, but found " + standing);
        else {
            demand(standing.capital() == trackedPlayer.capital(), trackedPlayer, standing);
            demand(standing.out() == !trackedPlayer.contending(), trackedPlayer, standing);
        }
    }

    private void gameEnded(GameEnded gameEnded) {
        Ending told = new Ending(gameEnded.outcome(), gameEnded.winner());
        Ending computed = due.orElseGet(() -> new Ending(GameOutcome.ABANDONED, Optional.empty()));
        demand(told.equals(computed), computed, told);
        ended = true;
    }

    private Optional<Ending> ending(List<PlayerId> contenders, boolean lastRound) {
        List<PlayerId> left = contenders();
        if (contenders.isEmpty()) return Optional.of(new Ending(GameOutcome.ABANDONED, Optional.empty()));
        if (contenders.size() == 1) return won(contenders, GameOutcome.LAST_ONE_LEFT);
        if (left.size() == 1) return won(left, GameOutcome.LAST_ONE_LEFT);
        if (left.isEmpty()) return won(contenders, GameOutcome.DRAW_DECIDED_BY_CAPITAL);
        return lastRound ? won(left, GameOutcome.ROUNDS_PLAYED) : Optional.empty();
    }

    /** The richest; empty when there are several. */
    private Optional<Ending> won(List<PlayerId> candidates, GameOutcome outcome) {
        TreeMap<Long, List<PlayerId>> byCapital = candidates.stream()
                .collect(Collectors.groupingBy(
                        player -> requireNonNull(accounts.get(player)).capital(), TreeMap::new, Collectors.toList()));
        List<PlayerId> richest = byCapital.lastEntry().getValue();
        return Optional.of(
                richest.size() > 1
                        ? new Ending(GameOutcome.DRAW, Optional.empty())
                        : new Ending(outcome, Optional.of(richest.get(0))));
    }

    private List<PlayerId> contenders() {
        return accounts.entrySet().stream()
                .filter(entry -> entry.getValue().contending())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void change(PlayerId player, UnaryOperator<TrackedPlayer> change) {
        if (accounts.computeIfPresent(player, (id, trackedPlayer) -> change.apply(trackedPlayer)) == null)
            objection("Expected an event of a seated player, but found one of " + player);
    }
}
