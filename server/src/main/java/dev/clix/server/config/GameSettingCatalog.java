package dev.clix.server.config;

import dev.clix.server.game.GameRegistration;
import dev.clix.server.game.GameSetting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The settings of registered games: those of their rules, and the names of their workflows in AWS. */
final class GameSettingCatalog {
    private GameSettingCatalog() {}

    static List<Setting<?>> of(GameRegistration game) {
        return Stream.concat(
                        game.settings().stream().map(setting -> of(game, setting)),
                        Stream.of(stateMachine(game), activityPrefix(game)))
                .toList();
    }

    static Setting<?> of(GameRegistration game, GameSetting setting) {
        String key = "game." + game.name() + "." + setting.key();
        return switch (setting.unit()) {
            case WHOLE ->
                Setting.whole(
                        key,
                        Integer.parseInt(setting.fallback()),
                        Integer.parseInt(setting.min()),
                        Integer.parseInt(setting.max()),
                        setting.meaning());
            case SECONDS -> Setting.seconds(key, setting.fallback(), setting.min(), setting.max(), setting.meaning());
        };
    }

    static Setting<Optional<String>> stateMachine(GameRegistration game) {
        return Setting.optional(Setting.text(
                "workflow." + game.name() + ".stateMachine",
                "",
                "a name or an ARN",
                "the state machine of these games in AWS; without it, as its template names it"));
    }

    static Setting<Optional<String>> activityPrefix(GameRegistration game) {
        return Setting.optional(Setting.text(
                "workflow." + game.name() + ".activityPrefix",
                "",
                "a text",
                "the beginning of its activities' names; without it, as its template names them"));
    }
}
