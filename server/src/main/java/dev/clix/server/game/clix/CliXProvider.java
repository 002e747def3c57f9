package dev.clix.server.game.clix;

import static dev.clix.server.setting.Setting.oneOf;
import static dev.clix.server.setting.Setting.seconds;
import static dev.clix.server.setting.Setting.whole;

import dev.clix.server.game.GameProvider;
import dev.clix.server.game.GameRules;
import dev.clix.server.setting.Setting;
import dev.clix.server.setting.SettingValues;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** The settings of CliX, and its rules by them. */
public final class CliXProvider implements GameProvider {
    private static final Setting<Integer> PUBLIC_SEATS =
            whole("lobby.publicSeats", 2, CliXRules.SEATS_MIN, CliXRules.SEATS_MAX, "players of a public game");
    private static final Setting<RuleSet> RULES = oneOf(
            "game.rules",
            RuleSet.MARKET,
            "market: prices rise until the market crashes; classic: they fall as time passes");
    private static final Setting<Duration> PAUSE = seconds("game.pauseSeconds", "3", "0", "3600", "before each round");
    private static final Setting<Duration> ROUND = seconds(
            "game.roundSeconds",
            "10",
            "0.1",
            "3600",
            "a round; by the rules market, longer than the ten clicks of a product take");
    private static final Setting<Integer> ROUNDS_MAX =
            whole("game.roundsMax", 50, 1, 1_000, "after as many rounds the richest wins");
    private static final Setting<Integer> CLICKS_PER_SECOND =
            whole("game.clicksPerSecond", 20, 1, 1_000, "what counts at most for one player");
    private static final Setting<Integer> CAPITAL =
            whole("game.capital", 30_000, 1, 1_000_000_000, "dollars at the start");
    private static final Setting<Integer> BURN = whole("game.burn", 5_000, 1, 1_000_000_000, "dollars a round costs");
    private static final Setting<Integer> BURN_RISE = whole(
            "game.burnRise",
            (int) Rules.BURN_RISE,
            0,
            1_000_000_000,
            "by how many dollars a round costs more than the one before, with the rules market");

    @Override
    public List<Setting<?>> settings() {
        return List.of(PUBLIC_SEATS, RULES, PAUSE, ROUND, ROUNDS_MAX, CLICKS_PER_SECOND, CAPITAL, BURN, BURN_RISE);
    }

    @Override
    public List<String> complaints(SettingValues values) {
        Rules market = numbers(values).withMarket(values.of(BURN_RISE));
        if (values.of(RULES) != RuleSet.MARKET || market.roundMillis() > market.productMillis()) return List.of();
        return List.of(
                "%s: expected more than %s seconds, which the %s clicks of a product take with %s %s and %s market, but found %s"
                        .formatted(
                                ROUND.key(),
                                inSeconds(market.productMillis()),
                                market.clicksMin(),
                                CLICKS_PER_SECOND.key(),
                                market.clicksPerSecond(),
                                RULES.key(),
                                inSeconds(market.roundMillis())));
    }

    private static String inSeconds(long millis) {
        return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
    }

    @Override
    public GameRules<?, ?> rules(SettingValues values) {
        return new CliXRules(
                numbers(values).withMarket(values.of(BURN_RISE)), values.of(RULES), values.of(PUBLIC_SEATS));
    }

    private static Rules numbers(SettingValues values) {
        return new Rules(
                values.of(PAUSE).toMillis(),
                values.of(ROUND).toMillis(),
                values.of(ROUNDS_MAX),
                values.of(CLICKS_PER_SECOND),
                values.of(CAPITAL),
                values.of(BURN));
    }
}
