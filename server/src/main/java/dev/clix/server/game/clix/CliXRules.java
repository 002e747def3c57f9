package dev.clix.server.game.clix;

import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerPart;
import dev.clix.server.game.GameManifest;
import dev.clix.server.game.GameRules;
import dev.clix.server.game.GameStage;
import dev.clix.server.game.HouseBotKind;
import dev.clix.server.game.PlannedMove;
import dev.clix.server.game.Ruled;
import dev.clix.server.game.SeatRange;
import dev.clix.server.game.Table;
import dev.clix.server.game.Verdict;
import dev.clix.server.game.ViewParts;
import dev.clix.server.game.clix.message.BotSpeed;
import dev.clix.server.game.clix.message.CliXMessages;
import dev.clix.server.game.clix.message.CliXMove;
import dev.clix.server.game.clix.message.CliXPlayer;
import dev.clix.server.game.clix.message.CliXView;
import dev.clix.server.game.clix.message.GameEnded;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.clix.message.MarketView;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * CliX: found a startup, click on the product as fast as you can, ship it, outlive the others.
 *
 * @param market the numbers of new games in which holding is a gamble
 * @param set the rules of new games: these, or the same numbers without a market
 */
public record CliXRules(Rules market, RuleSet set, GameManifest<CliXState> manifest)
        implements GameRules<CliXState, CliXMove> {
    static final int SEATS_MIN = 2;
    static final int SEATS_MAX = 10;
    static final String START_ROUND = "StartRound";
    static final String PLAY_ROUND = "PlayRound";
    static final String END_ROUND = "EndRound";

    private static final List<HouseBotKind> BOTS = Arrays.stream(BotSpeed.values())
            .map(speed -> new HouseBotKind(speed.level(), HouseBot.name(speed)))
            .toList();

    public CliXRules(Rules numbers) {
        this(numbers, SEATS_MIN);
    }

    /** @param publicSeats of a public game */
    CliXRules(Rules numbers, int publicSeats) {
        this(numbers.market().isPresent() ? numbers : numbers.withMarket(Rules.BURN_RISE), numbers.set(), publicSeats);
    }

    CliXRules(Rules market, RuleSet set, int publicSeats) {
        this(market, set, manifest(publicSeats));
    }

    /** Of new games. */
    public Rules numbers() {
        return set == RuleSet.MARKET ? market : market.classic();
    }

    private static GameManifest<CliXState> manifest(int publicSeats) {
        return new GameManifest<>(
                CliXMessages.TABLE,
                "CliX",
                new SeatRange(SEATS_MIN, SEATS_MAX, publicSeats),
                BOTS,
                List.of(START_ROUND, PLAY_ROUND, END_ROUND),
                "/template.yaml",
                CliXState.FORMAT);
    }

    @Override
    public CliXState setup(Table table) {
        return new CliXState(Books.opened(numbers(), table));
    }

    @Override
    public Ruled<CliXState> begin(CliXState state, Table table, Instant now) {
        Instant nextRoundAt = now.plusMillis(state.books().rules().pauseMillis());
        return Ruled.of(state.with(state.books().at(state.stage().countdownTo(nextRoundAt))))
                .telling(new GameStarted(nextRoundAt));
    }

    @Override
    public Ruled<CliXState> play(CliXState state, Table table, PlayerId mover, CliXMove move, Instant now) {
        return move.accept(new RoundRules(state, table, mover, now));
    }

    @Override
    public Ruled<CliXState> perform(CliXState state, Table table, String activity, Instant now) {
        return switch (activity) {
            case START_ROUND -> RoundTasks.start(state, table, now);
            case PLAY_ROUND -> new MarketTasks(state, table, now).play();
            default -> RoundTasks.end(state, table, now);
        };
    }

    @Override
    public Ruled<CliXState> left(CliXState state, Table table, PlayerId player, Instant now) {
        return new MarketTasks(state, table, now)
                .closing(Ruled.of(state.with(state.books().without(player))));
    }

    @Override
    public Ruled<CliXState> end(CliXState state, Table table, Verdict verdict, Instant now) {
        GameResult result = GameResult.of(verdict);
        return Ruled.of(state.with(state.books().ended(result)))
                .telling(new GameEnded(result.outcome(), result.winner(), RoundSettlement.standings(state, table)));
    }

    /** Everybody may know all of it. */
    @Override
    public ViewParts view(CliXState state, Table table, Optional<PlayerId> viewer) {
        Map<PlayerId, PlayerPart> players = new HashMap<>();
        for (Startup startup : state.books().startups()) players.put(startup.id(), part(state, startup));
        return new ViewParts(part(state), players);
    }

    private static CliXView part(CliXState state) {
        Rules rules = state.books().rules();
        Optional<GameResult> result = state.books().result();
        return new CliXView(
                state.stage().round(),
                rules.roundsMax(),
                rules.capital(),
                rules.burn(),
                rules.clicksPerSecond(),
                state.stage().startedAt(),
                result.map(GameResult::outcome),
                result.flatMap(GameResult::winner),
                rules.market().map(market -> part(market, state.stage().market())));
    }

    private static MarketView part(MarketRules rules, Optional<MarketRound> round) {
        return new MarketView(rules.burnRise(), MarketRules.CLICKS_MIN, round.map(MarketRound::weather));
    }

    private static CliXPlayer part(CliXState state, Startup startup) {
        Product product = state.product(startup.id());
        return new CliXPlayer(startup.capitals(), product.clicks(), product.sale(), startup.out());
    }

    @Override
    public GameStage stage(CliXState state) {
        return new GameStage(state.stage().phase().word(), state.stage().deadline());
    }

    @Override
    public List<PlannedMove> bots(CliXState state, Table table) {
        return state.isInRound() ? HouseBot.plan(state, table) : List.of();
    }

    @Override
    public List<Instant> alarms(CliXState state, Table table) {
        return MarketTasks.alarms(state, table);
    }

    @Override
    public Ruled<CliXState> alarm(CliXState state, Table table, Instant now) {
        return new MarketTasks(state, table, now).alarm();
    }

    @Override
    public Optional<String> variant() {
        return Optional.of(set.word());
    }

    /** Before there were several, they were what is classic now. */
    @Override
    public CliXRules variant(Optional<String> told) {
        return new CliXRules(market, told.map(RuleSet::of).orElse(RuleSet.CLASSIC), manifest);
    }

    @Override
    public boolean reliesOnReceipts(CliXState state) {
        return state.isInRound();
    }
}
