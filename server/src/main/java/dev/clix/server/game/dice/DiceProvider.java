package dev.clix.server.game.dice;

import static dev.clix.server.setting.Setting.whole;

import dev.clix.server.game.GameProvider;
import dev.clix.server.game.GameRules;
import dev.clix.server.setting.Setting;
import dev.clix.server.setting.SettingValues;
import java.util.List;

/** The settings of Liar's Dice, and its rules by them. */
public final class DiceProvider implements GameProvider {
    private static final Setting<Integer> PUBLIC_SEATS = whole(
            "game.dice.publicSeats",
            DiceRules.PUBLIC_SEATS,
            DiceRules.SEATS_MIN,
            DiceRules.SEATS_MAX,
            "players of a public game of Liar's Dice");
    private static final Setting<Integer> TURN = whole(
            "game.dice.turnSeconds",
            DicePace.STANDARD.turnSeconds(),
            DicePace.TURN_SECONDS_MIN,
            3_600,
            "what a player has for a move; then a bot plays for the player");
    private static final Setting<Integer> SHOW = whole(
            "game.dice.showSeconds",
            DicePace.STANDARD.showSeconds(),
            0,
            3_600,
            "how long all dice are shown after a challenge");

    @Override
    public List<Setting<?>> settings() {
        return List.of(PUBLIC_SEATS, TURN, SHOW);
    }

    @Override
    public GameRules<?, ?> rules(SettingValues values) {
        return new DiceRules(new DicePace(values.of(TURN), values.of(SHOW)), values.of(PUBLIC_SEATS));
    }
}
