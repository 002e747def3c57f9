package dev.clix.server.game.clix;

import dev.clix.protocol.AudienceView;
import dev.clix.protocol.GameView;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerView;
import dev.clix.server.game.Game;
import dev.clix.server.game.GameDecision;
import dev.clix.server.game.GameSetup;
import dev.clix.server.game.GameTask;
import dev.clix.server.game.Move;
import dev.clix.server.game.PlannedMove;
import dev.clix.server.game.Receipts;
import dev.clix.server.game.RoomOwner;
import dev.clix.server.game.SeatClaim;
import dev.clix.server.game.Verdict;
import dev.clix.server.game.clix.message.BotSpeed;
import dev.clix.server.game.clix.message.CliXMessages;
import dev.clix.server.game.clix.message.CliXPlayer;
import dev.clix.server.game.clix.message.CliXView;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A game of CliX.
 *
 * @param receipts of sales, for a room that has forgotten them
 * @param products of the current round; a player who has not clicked yet has none
 * @param away players without a connection, for whom the lobby waits
 * @param numbers of the seats of those who proved them to a lobby that was made anew
 */
record CliX(
        Terms terms,
        Ledger ledger,
        Receipts receipts,
        Map<PlayerId, Product> products,
        Set<PlayerId> away,
        Map<PlayerId, Integer> numbers)
        implements Game {
    CliX {
        products = Map.copyOf(products);
        away = Set.copyOf(away);
        numbers = Map.copyOf(numbers);
    }

    CliX(Terms terms, Ledger ledger, Receipts receipts) {
        this(terms, ledger, receipts, Map.of(), Set.of(), Map.of());
    }

    @Override
    public GameDecision play(Move move, Instant now) {
        return move.accept(new MoveRules(this, now));
    }

    @Override
    public GameDecision play(GameTask call, Instant now) {
        return TaskRules.play(this, call, now);
    }

    @Override
    public String kind() {
        return CliXMessages.TABLE.name();
    }

    /** Everybody may know all of it. */
    @Override
    public GameView view(Optional<PlayerId> viewer, Predicate<PlayerId> here, AudienceView audience) {
        return new GameView(
                terms.gameId(),
                kind(),
                terms.visibility(),
                terms.seats(),
                ledger.host(),
                phase().word(),
                part(),
                ledger.stage().deadline(),
                ledger.startups().stream().map(startup -> view(startup, here)).toList(),
                audience,
                Optional.empty());
    }

    private CliXView part() {
        Optional<GameResult> told = ledger.verdict().filter(verdict -> ended());
        return new CliXView(
                ledger.stage().round(),
                terms.rules().roundsMax(),
                terms.rules().capital(),
                terms.rules().burn(),
                terms.rules().clicksPerSecond(),
                ledger.stage().startedAt(),
                told.map(GameResult::outcome),
                told.flatMap(GameResult::winner));
    }

    PlayerView view(Startup startup, Predicate<PlayerId> here) {
        Product product = product(startup.id());
        return new PlayerView(
                startup.id(),
                startup.name(),
                startup.bot().map(BotSpeed::level),
                new CliXPlayer(startup.capitals(), product.clicks(), product.sale(), startup.out()),
                !startup.left() && (isNotAwaited(startup) || here.test(startup.id())));
    }

    /** Bots are always there, and after the end nobody needs to be. */
    private boolean isNotAwaited(Startup startup) {
        return !startup.isPerson() || phase() == Phase.ENDED;
    }

    @Override
    public GameDecision abandon() {
        return TaskRules.endGame(with(ledger.decided(ledger.verdict().orElse(GameResult.ABANDONED))));
    }

    @Override
    public int seats() {
        return terms.seats();
    }

    @Override
    public int freeSeats() {
        return LobbyRules.freeSeats(this);
    }

    @Override
    public Optional<Instant> deadline() {
        return ledger.stage().deadline();
    }

    @Override
    public Duration heartbeat() {
        return Duration.ofSeconds(terms.heartbeatSeconds());
    }

    @Override
    public boolean ended() {
        return phase() == Phase.ENDED;
    }

    @Override
    public Optional<Verdict> verdict() {
        return ledger.verdict().map(GameResult::verdict);
    }

    @Override
    public boolean keepsSeats() {
        return terms.isPrivate() && !LobbyRules.isClosed(this);
    }

    @Override
    public boolean replacesAbsent() {
        return !terms.isPrivate() && !LobbyRules.isClosed(this);
    }

    @Override
    public Set<PlayerId> people() {
        return Set.copyOf(ledger.people());
    }

    @Override
    public Optional<SeatClaim> place(PlayerId player) {
        List<Startup> startups = ledger.startups();
        for (int i = 0; i < startups.size(); i++)
            if (startups.get(i).id().equals(player))
                return Optional.of(new SeatClaim(startups.get(i).name(), numbers.getOrDefault(player, i)));
        return Optional.empty();
    }

    @Override
    public List<PlannedMove> planned() {
        return phase() == Phase.ROUND ? HouseBot.plan(terms, ledger) : List.of();
    }

    @Override
    public boolean reliesOnReceipts() {
        return phase() == Phase.ROUND;
    }

    @Override
    public GameSetup setup() {
        return new GameSetup(terms.gameId(), terms.visibility(), terms.seats(), terms.lobbySeconds());
    }

    @Override
    public RoomOwner owner() {
        return ledger.room().or(terms::room).orElseThrow();
    }

    @Override
    public String executionInput() {
        return ExecutionData.write(terms);
    }

    Phase phase() {
        return ledger.stage().phase();
    }

    Product product(PlayerId player) {
        Product begun = products.get(player);
        return begun == null ? Product.startedAt(ledger.stage().startedAt().orElse(Instant.EPOCH)) : begun;
    }

    CliX with(Ledger next) {
        return new CliX(terms, next, receipts, products, away, numbers);
    }

    CliX with(PlayerId player, Product product) {
        Map<PlayerId, Product> changed = new HashMap<>(products);
        changed.put(player, product);
        return new CliX(terms, ledger, receipts, changed, away, numbers);
    }

    CliX waitingFor(PlayerId player) {
        Set<PlayerId> more = new HashSet<>(away);
        more.add(player);
        return new CliX(terms, ledger, receipts, products, more, numbers);
    }

    CliX notWaitingFor(PlayerId player) {
        Set<PlayerId> fewer = new HashSet<>(away);
        fewer.remove(player);
        return new CliX(terms, ledger, receipts, products, fewer, numbers);
    }

    CliX withoutProducts() {
        return new CliX(terms, ledger, receipts, Map.of(), away, numbers);
    }

    CliX numbered(PlayerId player, int number) {
        Map<PlayerId, Integer> more = new HashMap<>(numbers);
        more.put(player, number);
        return new CliX(terms, ledger, receipts, products, away, more);
    }
}
