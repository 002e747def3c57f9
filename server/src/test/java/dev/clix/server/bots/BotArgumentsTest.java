package dev.clix.server.bots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.server.game.GameManifest;
import dev.clix.server.registry.RegisteredGames;
import dev.clix.server.setting.SettingValues;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BotArgumentsTest {
    @Test
    void readsWhatIsGivenAndDefaultsTheRest() throws Exception {
        BotOptions options = BotArguments.read(
                List.of("--games", "500", "--door", "eventbus", "--misbehave", "never-read", "--rounds", "3"), 42);

        assertThat(options.game().name()).isEqualTo("clix");
        assertThat(options.games()).isEqualTo(500);
        assertThat(options.players()).isEqualTo(4);
        assertThat(options.door()).isEqualTo(BotTransport.EVENTBUS);
        assertThat(options.misbehavior()).isEqualTo(Optional.of(Misbehavior.NEVER_READ));
        assertThat(options.rounds()).isEqualTo(OptionalInt.of(3));
        assertThat(options.seed()).isEqualTo(42);
        assertThat(options.address().getPort()).isEqualTo(8080);
    }

    @Test
    void aFlagNobodyKnowsIsSaidToBeSo() {
        assertThatThrownBy(() -> BotArguments.read(List.of("--nope"), 0))
                .hasMessage("Expected one of the flags below, but found '--nope'");
    }

    @Test
    void whereNobodyListensNothingIsAwaited() throws Exception {
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        int port = freePort();

        int code =
                Bots.run(List.of("--url", "http://127.0.0.1:" + port), System.out, new PrintStream(complaints), false);

        assertThat(code).isEqualTo(2);
        assertThat(complaints.toString()).startsWith("clix bots: expected a CliX server at http://127.0.0.1:" + port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void complainsAboutEverythingAtOnce() {
        assertThatThrownBy(() -> BotArguments.read(
                        List.of(
                                "--game", "hands", "--games", "none", "--url", "ftp://x", "--door", "window", "--shoes",
                                "2", "--seed"),
                        0))
                .isInstanceOf(BotArguments.Misunderstood.class)
                .hasMessageContainingAll(
                        "--game: Expected one of [clix, dice, rps], which bots can play, but found 'hands'",
                        "--games: Expected a whole number from 1 to 100000, but found 'none'",
                        "--url: Expected an address like http://127.0.0.1:8080, but found 'ftp://x'",
                        "--door: Expected one of [ws, eventbus], but found 'window'",
                        "Expected one of the flags below, but found '--shoes'",
                        "Expected a value after --seed");
    }

    /** A further game is a line in each list. */
    @Test
    void botsPlayEachRegisteredGameWithAsManyPlayersAsItTakes() {
        List<GameManifest<?>> registered = RegisteredGames.ALL.stream()
                .<GameManifest<?>>map(
                        game -> game.rules(SettingValues.defaults()).manifest())
                .toList();

        assertThat(PlayedGame.ALL)
                .extracting(PlayedGame::name)
                .isEqualTo(registered.stream().map(GameManifest::name).toList());
        assertThat(PlayedGame.ALL)
                .extracting(PlayedGame::playersMax)
                .isEqualTo(registered.stream().map(game -> game.seats().max()).toList());
    }

    @Test
    void aGameOfTwoIsPlayedByTwoWhereNoNumberIsNamed() throws Exception {
        assertThat(BotArguments.read(List.of("--game", "rps"), 0).players()).isEqualTo(2);
    }

    @Test
    void complainsAboutWhatAGameDoesNotHave() {
        assertThatThrownBy(() -> BotArguments.read(List.of("--game", "dice", "--players", "7", "--rounds", "3"), 0))
                .isInstanceOf(BotArguments.Misunderstood.class)
                .hasMessageContainingAll(
                        "--players: Expected at most 6 in a game of dice, but found 7",
                        "Expected --rounds and --misbehave with clix alone, but found a game of dice");
    }
}
