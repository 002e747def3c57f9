package dev.clix.server.game.clix;

import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.server.game.GameSecrets;
import dev.clix.server.game.PlannedMove;
import dev.clix.server.game.Ruled;
import dev.clix.server.game.Table;
import dev.clix.server.game.TableSeat;
import dev.clix.server.game.Verdict;
import dev.clix.server.game.clix.message.CliXMove;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** A game with a market, played by strategies to its end in virtual time: the rules alone, without a server. */
final class MarketGame {
    private static final Rules RULES = Rules.STANDARD;

    private final CliXRules rules = new CliXRules(RULES);
    private final GameId id;
    private final List<Strategy> strategies;
    private final SplittableRandom luck;
    private Instant now = Match.START;
    private Optional<Verdict> verdict = Optional.empty();
    private Instant alarm = Match.START;
    private CliXState state;
    private Table table;

    private MarketGame(List<Strategy> strategies, SplittableRandom luck) {
        this.strategies = strategies;
        this.luck = luck;
        this.id = new GameId("g" + Long.toHexString(luck.nextLong()));
        this.table = table();
        this.state = rules.setup(table);
    }

    /** @param winner the seat; empty when nobody won */
    record Result(Optional<Integer> winner, Duration length, int rounds) {}

    static Result play(List<Strategy> strategies, SplittableRandom luck) {
        return new MarketGame(strategies, luck).result();
    }

    private Result result() {
        decided(rules.begin(state, table, now));
        while (verdict.isEmpty()) round();
        Optional<Integer> winner = verdict.get().winner().map(player -> Integer.parseInt(player.value()));
        return new Result(
                winner, Duration.between(Match.START, now), state.stage().round());
    }

    /** As the state machine plays it. */
    private void round() {
        now = state.stage().deadline().orElseThrow();
        task(CliXRules.START_ROUND);
        task(CliXRules.PLAY_ROUND);
        List<PlannedMove> moves = moves();
        while (state.isInRound()) {
            boolean moveIsNext = !moves.isEmpty() && moves.get(0).at().isBefore(alarm);
            if (moveIsNext) play(moves.remove(0));
            else alarm();
        }
    }

    private void task(String activity) {
        decided(rules.perform(state, table, activity, now));
        table = Table.of(id, table.seats(), table.step() + 1, 0, table.secrets());
        planned();
    }

    private void play(PlannedMove planned) {
        now = planned.at();
        decided(rules.play(state, table, planned.bot(), (CliXMove) planned.move(), now));
    }

    private void alarm() {
        now = alarm;
        decided(rules.alarm(state, table, now));
    }

    private void decided(Ruled<CliXState> ruled) {
        state = ruled.state();
        verdict = ruled.verdict();
        if (ruled.replans()) planned();
    }

    private void planned() {
        List<Instant> alarms = rules.alarms(state, table);
        if (!alarms.isEmpty()) alarm = alarms.get(0);
    }

    private List<PlannedMove> moves() {
        List<PlannedMove> moves = new ArrayList<>();
        for (Startup startup : state.books().contenders())
            moves.addAll(
                    strategies.get(Integer.parseInt(startup.id().value())).round(id, state.books(), startup, luck));
        moves.sort(Comparator.comparing(PlannedMove::at));
        return moves;
    }

    private Table table() {
        List<TableSeat> seats = new ArrayList<>();
        for (int seat = 0; seat < strategies.size(); seat++)
            seats.add(new TableSeat(
                    new PlayerId(Integer.toString(seat)), new PlayerName("p" + seat), Optional.empty(), false));
        return Table.of(id, seats, 0, 0, new Chance());
    }

    /** A player could foresee it here, and none does. */
    private record Chance() implements GameSecrets {
        @Override
        public String receipt(GameId game, PlayerId player, String text) {
            return text;
        }

        @Override
        public Optional<String> text(GameId game, PlayerId player, String receipt) {
            return Optional.of(receipt);
        }

        @Override
        public String sealed(GameId game, String text) {
            return text;
        }

        @Override
        public Optional<String> opened(GameId game, String sealed) {
            return Optional.of(sealed);
        }

        @Override
        public long seed(GameId game, int step, int move) {
            return new SplittableRandom(game.value().hashCode() * 31L + step + 1_000L * move).nextLong();
        }
    }
}
