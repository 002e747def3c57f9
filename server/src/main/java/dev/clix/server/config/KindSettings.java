package dev.clix.server.config;

import static dev.clix.server.setting.Setting.optional;
import static dev.clix.server.setting.Setting.text;

import dev.clix.server.config.ServerConfig.AwsGame;
import dev.clix.server.game.GameManifest;
import dev.clix.server.game.GameProvider;
import dev.clix.server.game.Games;
import dev.clix.server.setting.Setting;
import dev.clix.server.setting.SettingValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of the kinds of games: each one's own settings, and where its workflow is. Of the first kind, that is
 * told by {@code workflow.aws}.
 *
 * @param workflows by kind, the first aside
 */
record KindSettings(List<GameProvider> providers, Map<String, Workflow> workflows) {
    record Workflow(Setting<Optional<String>> stateMachine, Setting<Optional<String>> activityPrefix) {
        static Workflow of(String kind) {
            String section = "workflow.aws.games.%s.".formatted(kind);
            return new Workflow(
                    optional(text(
                            section + "stateMachine",
                            "",
                            "a state machine's name or ARN",
                            "with driver aws, the machine that each game of %s is an execution of; without it, as its template names it"
                                    .formatted(kind))),
                    optional(
                            text(
                                    section + "activityPrefix",
                                    "",
                                    "the template's parameter ActivityPrefix",
                                    "with driver aws, what the names of its activities begin with; without it, the template's default")));
        }
    }

    static KindSettings of(List<GameProvider> providers) {
        Map<String, Workflow> workflows = new LinkedHashMap<>();
        List<GameManifest<?>> kinds = games(providers, SettingValues.defaults()).manifests();
        for (int i = 1; i < kinds.size(); i++) {
            checkKeys(kinds.get(i).name(), providers.get(i));
            workflows.put(kinds.get(i).name(), Workflow.of(kinds.get(i).name()));
        }
        return new KindSettings(providers, workflows);
    }

    private static void checkKeys(String kind, GameProvider provider) {
        String section = "game.%s.".formatted(kind);
        for (Setting<?> setting : provider.settings())
            if (!setting.key().startsWith(section))
                throw new IllegalArgumentException("Expected settings of the game %s to begin with %s, but found %s"
                        .formatted(kind, section, setting.key()));
    }

    /** All settings, those of the games after those of the lobby. */
    List<Setting<?>> among(List<Setting<?>> others) {
        List<Setting<?>> all = new ArrayList<>(others);
        List<Setting<?>> ofGames = new ArrayList<>();
        for (GameProvider provider : providers) ofGames.addAll(provider.settings());
        all.addAll(all.indexOf(SettingCatalog.GAMES_PER_ADDRESS) + 1, ofGames);
        List<Setting<?>> ofWorkflows = new ArrayList<>();
        for (Workflow workflow : workflows.values()) {
            ofWorkflows.add(workflow.stateMachine());
            ofWorkflows.add(workflow.activityPrefix());
        }
        all.addAll(all.indexOf(SettingCatalog.ACTIVITY_PREFIX) + 1, ofWorkflows);
        return List.copyOf(all);
    }

    /** Complaints about settings of one kind that do not go together. */
    List<String> complaints(SettingValues values) {
        return providers.stream()
                .flatMap(provider -> provider.complaints(values).stream())
                .toList();
    }

    Games games(SettingValues values) {
        return games(providers, values);
    }

    private static Games games(List<GameProvider> providers, SettingValues values) {
        return Games.of(
                providers.stream().map(provider -> provider.rules(values)).toList());
    }

    /** Where the workflow of each kind but the first is. */
    Map<String, AwsGame> workflows(SettingValues values) {
        Map<String, AwsGame> found = new LinkedHashMap<>();
        workflows.forEach((kind, settings) ->
                found.put(kind, new AwsGame(values.of(settings.stateMachine()), values.of(settings.activityPrefix()))));
        return found;
    }
}
