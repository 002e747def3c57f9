package dev.clix.server.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.clix.server.config.ServerConfig.Driver;
import dev.clix.server.game.GameProvider;
import dev.clix.server.game.GameRules;
import dev.clix.server.game.clix.CliXRules;
import dev.clix.server.game.clix.Rules;
import dev.clix.server.game.hands.HandsRules;
import dev.clix.server.registry.RegisteredGames;
import dev.clix.server.setting.Setting;
import dev.clix.server.setting.SettingValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {
    @Test
    void everythingHasADefault() {
        ServerConfig config = new ConfigReader().read();

        assertThat(config.http().host()).isEqualTo("0.0.0.0");
        assertThat(config.http().port()).isEqualTo(8080);
        assertThat(numbers(config)).isEqualTo(Rules.STANDARD);
        assertThat(config.workflow().driver()).isEqualTo(Driver.LOCAL);
        assertThat(config.tokens().secret()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', false",
        "'{workflow: {journal: kept}}', true",
        "'{workflow: {driver: aws}}', false",
        "'{workflow: {driver: aws}, token: {secret: 0123456789abcdef0123456789abcdef}}', true",
        "'{token: {secret: 0123456789abcdef0123456789abcdef}}', false"
    })
    void gamesOutliveTheServerWhereTheyAreKeptElsewhereAndTokensAreStillGood(String yaml, boolean outlive) {
        assertThat(new ConfigReader().file("clix.yaml", yaml).read().gamesOutliveServer())
                .isEqualTo(outlive);
    }

    @Test
    void theLaterSourceWins() {
        Properties properties = new Properties();
        properties.setProperty("clix.game.roundsMax", "7");
        properties.setProperty("clix.http.port", "3");
        ServerConfig config = new ConfigReader()
                .file("clix.yaml", "http:\n  port: 1\n  host: localhost\ngame: {roundsMax: 5, burn: 100}")
                .environment(Map.of("CLIX_HTTP_PORT", "2", "CLIX_GAME_ROUNDS_MAX", "6", "CLIX_GAME_BURN", "200"))
                .properties(properties)
                .flag("--port", "http.port", "4")
                .read();

        assertThat(config.http().host()).isEqualTo("localhost");
        assertThat(numbers(config).burn()).isEqualTo(200);
        assertThat(numbers(config).roundsMax()).isEqualTo(7);
        assertThat(config.http().port()).isEqualTo(4);
    }

    @Test
    void listsAndFractions() {
        ServerConfig config = new ConfigReader()
                .file(
                        "clix.yaml",
                        "http: {origins: [https://a.example, https://b.example]}\ngame: {roundSeconds: 1.25}")
                .read();

        assertThat(config.http().origins()).containsExactly("https://a.example", "https://b.example");
        assertThat(numbers(config).roundMillis()).isEqualTo(1_250);
        assertThat(new ConfigReader()
                        .environment(Map.of("CLIX_HTTP_ORIGINS", "https://a.example, *"))
                        .read()
                        .http()
                        .origins())
                .containsExactly("https://a.example", "*");
    }

    @Test
    void allComplaintsComeAtOnceWithKeySourceExpectedAndFound() {
        Properties properties = new Properties();
        properties.setProperty("clix.lobby.publicSeats", "11");
        List<String> complaints = complaints(new ConfigReader(List.of(RegisteredGames.ALL.get(0)))
                .file(
                        "clix.yaml",
                        "http: {prot: 80, publicUrl: 'ftp://x'}\nturbo: {on: true}\ntoken: {secret: short}\ngame: {roundSeconds: soon}")
                .environment(Map.of("CLIX_HTTP_PORT", "eighty", "CLIX_GAME_SPEED", "9", "CLIX_HOME", "/opt/clix"))
                .properties(properties)
                .flag("--host", "http.host", " "));

        assertThat(complaints)
                .containsExactlyInAnyOrder(
                        "http.prot (clix.yaml): expected one of http.host, http.origins, http.port, http.proxies, http.publicUrl, http.tls.certificate, http.tls.key, but found no such setting",
                        "http.publicUrl (clix.yaml): expected a URL that starts with http:// or https://, but found 'ftp://x'",
                        "turbo.on (clix.yaml): expected one of activities, address, game, http, lobby, management, node, overload, player, presence, room, shutdown, socket, token, workflow, but found no such setting",
                        "token.secret (clix.yaml): expected 32 characters or more, but found fewer",
                        "game.roundSeconds (clix.yaml): expected seconds from 0.1 to 3600, but found 'soon'",
                        "http.port (environment variable CLIX_HTTP_PORT): expected a whole number from 0 to 65535, but found 'eighty'",
                        "CLIX_GAME_SPEED (environment): expected one of CLIX_GAME_BURN, CLIX_GAME_BURN_RISE, CLIX_GAME_CAPITAL, CLIX_GAME_CLICKS_PER_SECOND, CLIX_GAME_PAUSE_SECONDS, CLIX_GAME_ROUNDS_MAX, CLIX_GAME_ROUND_SECONDS, CLIX_GAME_RULES, but found no such setting",
                        "lobby.publicSeats (system property clix.lobby.publicSeats): expected a whole number from 2 to 10, but found '11'",
                        "http.host (flag --host): expected a host name or address, but found ' '");
    }

    /** Ten clicks at most so many a second have to fit in a round, or no product could ever be shipped. */
    @ParameterizedTest
    @CsvSource({
        "market, 0.5, 20, 0.5",
        "market, 0.1, 20, 0.5",
        "market, 10, 1, 10",
        "market, 3.333, 3, 3.334",
    })
    void aMarketInWhichNothingCanBeShippedIsRefused(String rules, String round, String clicks, String least) {
        assertThat(complaints(market(rules, round, clicks)))
                .containsExactly(
                        "game.roundSeconds: expected more than %s seconds, which the 10 clicks of a product take with game.clicksPerSecond %s and game.rules market, but found %s"
                                .formatted(least, clicks, round));
    }

    @ParameterizedTest
    @CsvSource({"market, 0.501, 20", "market, 11, 1", "classic, 0.1, 1"})
    void aMarketInWhichSomethingCanBeShippedIsNot(String rules, String round, String clicks) {
        assertThat(market(rules, round, clicks).read()).isNotNull();
    }

    private static ConfigReader market(String rules, String round, String clicks) {
        return new ConfigReader()
                .file(
                        "clix.yaml",
                        "game: {rules: %s, roundSeconds: %s, clicksPerSecond: %s}".formatted(rules, round, clicks));
    }

    @Test
    void whatIsNoYamlIsToldWithItsLine() {
        assertThat(complaints(new ConfigReader().file("clix.yaml", "http:\n  port: [1,\n")))
                .singleElement()
                .asString()
                .startsWith("clix.yaml: expected YAML, but line ");
        assertThat(complaints(new ConfigReader().file("clix.yaml", "hello")))
                .containsExactly("clix.yaml: expected sections like 'http:', but found no mapping");
        assertThat(new ConfigReader().file("clix.yaml", "# nothing\n").read()).isNotNull();
    }

    @Test
    void aKeyThatComesTwice() {
        assertThat(complaints(new ConfigReader().file("clix.yaml", "http:\n  port: 1\n  host: a\n  port: 2\n")))
                .containsExactly("clix.yaml: expected YAML, but line 4 cannot be read: Duplicate field 'port'");
    }

    @Test
    void aSectionMayBeEmpty() {
        String yaml = "http:\n  # port: 9000\ngame: {burn: 7}\n";
        assertThat(numbers(new ConfigReader().file("clix.yaml", yaml).read()).burn())
                .isEqualTo(7);
    }

    @Test
    void aListOrATextWhereASectionIsExpected() {
        assertThat(complaints(new ConfigReader().file("clix.yaml", "http: [80]\ngame: fast\ntoken: {secret: {a: 1}}")))
                .containsExactly(
                        "http (clix.yaml): expected settings like 'http.host', but found a list",
                        "game (clix.yaml): expected settings like 'game.burn', but found 'fast'",
                        "token.secret.a (clix.yaml): expected one of token.graceSeconds, token.hours, token.secret, but found no such setting");
    }

    @Test
    void listsOfAnythingButTexts() {
        assertThat(complaints(new ConfigReader().file("clix.yaml", "http: {origins: [{a: 1}], proxies: [~]}")))
                .containsExactly(
                        "http.origins (clix.yaml): expected a list of texts, but found a mapping in it",
                        "http.proxies (clix.yaml): expected a list of texts, but found nothing in it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense,,*",
                "nonsense",
                "https://a.example,",
                "https://a.example/",
                "https://A.example",
                "null"
            })
    void originsNoBrowserWouldSend(String origins) {
        assertThat(complaints(new ConfigReader().flag("-D", "http.origins", origins)))
                .containsExactly(
                        "http.origins (flag -D): expected origins like https://clix.example, or *, but found '%s'"
                                .formatted(origins));
    }

    @Test
    void proxiesAreAddresses() {
        assertThat(complaints(new ConfigReader().flag("-D", "http.proxies", "10.0.0.1, proxy.example")))
                .containsExactly(
                        "http.proxies (flag -D): expected addresses or networks like 10.0.0.0/8, with commas, but found '10.0.0.1, proxy.example'");
        assertThat(new ConfigReader()
                        .flag("-D", "http.proxies", "10.0.0.1, ::1")
                        .read()
                        .gateway()
                        .proxies())
                .containsExactly("10.0.0.1", "::1");
    }

    @Test
    void whatALaterSourceTakesThePlaceOfIsCheckedToo() {
        assertThat(complaints(new ConfigReader()
                        .file("clix.yaml", "http: {port: eighty}")
                        .flag("--port", "http.port", "80")))
                .containsExactly("http.port (clix.yaml): expected a whole number from 0 to 65535, but found 'eighty'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "NaN", "~", "''", "true"})
    void numbersThatAreNone(String number) {
        assertThat(complaints(new ConfigReader().file("clix.yaml", "game: {roundSeconds: %s}".formatted(number))))
                .singleElement()
                .asString()
                .startsWith("game.roundSeconds (clix.yaml): expected seconds from 0.1 to 3600, but found '");
    }

    @ParameterizedTest
    @ValueSource(strings = {".nan", ".inf", "-.inf"})
    void numbersBeyondNumbers(String number) {
        assertThat(complaints(new ConfigReader().file("clix.yaml", "game: {roundSeconds: %s}".formatted(number))))
                .containsExactly("clix.yaml: expected YAML, but line 1 cannot be read: Malformed numeric value '%s'"
                        .formatted(number));
    }

    @Test
    void aFileThatIsNotUtf8(@TempDir Path folder) throws IOException {
        Path file =
                Files.write(folder.resolve("clix.yaml"), "# one\nhttp:\n  host: b\u00fccher\n".getBytes(ISO_8859_1));

        assertThat(complaints(new ConfigReader().file(file.toString())))
                .containsExactly(file + ": expected UTF-8, but line 3 is none");
    }

    @Test
    void aFileThatIsNotThere() {
        assertThat(complaints(new ConfigReader().file("nowhere.yaml")))
                .containsExactly("--config: expected a file that can be read, but found 'nowhere.yaml'");
    }

    @Test
    void settingsThatContradictEachOther() {
        assertThat(complaints(new ConfigReader().file("clix.yaml", "presence: {awaySeconds: 20}")))
                .containsExactly("presence.seatSeconds: expected presence.awaySeconds or more, but found less");
    }

    /** Both would listen, and each would get every other connection. */
    @Test
    void theGameAndTheApiCannotShareAPort() {
        assertThat(complaints(new ConfigReader()
                        .file("clix.yaml", "http: {host: 127.0.0.1, port: 9000}\nworkflow: {endpoint: {port: 9000}}")))
                .containsExactly("workflow.endpoint.port: expected another port than http.port, but both are 9000");
        assertThat(new ConfigReader()
                        .file("clix.yaml", "http: {host: 127.0.0.1, port: 0}\nworkflow: {endpoint: {port: 0}}")
                        .read()
                        .workflow()
                        .endpoint())
                .isPresent();
    }

    @Test
    void secretsAreNotShown() {
        String secret = "0123456789abcdef0123456789abcdef";
        ServerConfig config = new ConfigReader()
                .file("clix.yaml", "token: {secret: " + secret + "}")
                .read();

        assertThat(config.tokens().secret()).contains(secret);
        assertThat(config.toString()).doesNotContain(secret);
    }

    @Test
    void theDocumentNamesEverySetting() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "configuration.md")).lines())
                .as("the table as ./clix serve --help prints it")
                .containsAll(ConfigReader.help().lines().toList());
        assertThat(new ConfigReader().read().gateway().ping()).isEqualTo(Duration.ofSeconds(25));
    }

    @Test
    void eachKindOfGameHasItsOwnSettingsAndItsOwnWorkflow() {
        ServerConfig config = new ConfigReader(List.of(RegisteredGames.ALL.get(0), new Cards()))
                .file("clix.yaml", "game: {burn: 7, hands: {turns: 3}}")
                .environment(Map.of("CLIX_WORKFLOW_AWS_GAMES_HANDS_ACTIVITY_PREFIX", "Cards-"))
                .read();

        assertThat(numbers(config).burn()).isEqualTo(7);
        assertThat(config.games().rules("hands"))
                .extracting(rules -> ((HandsRules) rules).turns)
                .isEqualTo(3);
        assertThat(config.workflow().aws().game("hands"))
                .isEqualTo(new ServerConfig.AwsGame(Optional.empty(), Optional.of("Cards-")));
        assertThat(complaints(new ConfigReader().file("clix.yaml", "game: {hands: {turns: 3}}")))
                .singleElement()
                .asString()
                .startsWith("game.hands.turns (clix.yaml): expected one of game.burn");
    }

    /** A game of which something can be set. */
    private static final class Cards implements GameProvider {
        private static final Setting<Integer> TURNS = Setting.whole("game.hands.turns", 2, 1, 9, "turns of a game");

        @Override
        public List<Setting<?>> settings() {
            return List.of(TURNS);
        }

        @Override
        public GameRules<?, ?> rules(SettingValues values) {
            return new HandsRules(values.of(TURNS));
        }
    }

    @Test
    void twoGamesOfOneNameAreAMistake() {
        GameProvider cards = new Cards();

        assertThatThrownBy(() -> new ConfigReader(List.of(cards, cards)))
                .hasMessage("Expected one game called hands, but found two");
    }

    @Test
    void whatCanBeSetAboutAGameBeginsWithItsName() {
        GameProvider lost = new GameProvider() {
            @Override
            public List<Setting<?>> settings() {
                return List.of(Setting.whole("game.turns", 2, 1, 9, "turns of a game"));
            }

            @Override
            public GameRules<?, ?> rules(SettingValues values) {
                return new HandsRules(2);
            }
        };

        assertThatThrownBy(() -> new ConfigReader(List.of(RegisteredGames.ALL.get(0), lost)))
                .hasMessage("Expected settings of the game hands to begin with game.hands., but found game.turns");
    }

    private static Rules numbers(ServerConfig config) {
        return ((CliXRules) config.games().rules("clix")).numbers();
    }

    private static List<String> complaints(ConfigReader reader) {
        ConfigException thrown = catchThrowableOfType(ConfigException.class, reader::read);
        return thrown.complaints();
    }
}
