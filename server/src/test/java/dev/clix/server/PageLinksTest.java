package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameKind;
import dev.clix.protocol.PlayerName;
import dev.clix.server.game.clix.message.BotSpeed;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.dice.message.DiceMessages;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The preview of a link to the page, which messengers show, and the manifest of the page, which makes it installable. */
class PageLinksTest {
    private static final String TITLE = "CliX – quick games with friends";

    private static Playground playground;

    @BeforeAll
    static void open() {
        playground = Playground.open("http: {proxies: [127.0.0.1]}");
    }

    @AfterAll
    static void close() {
        playground.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https | clix.example        | ''     | https://clix.example
            https | clix.example:8443   | /games | https://clix.example:8443/games
            http  | ''                  | ''     | http://127.0.0.1:PORT
            http  | LONG                | ''     | http://127.0.0.1:PORT
            """)
    void thePictureOfALinkIsWhereTheVisitorHasFoundThePage(String scheme, String host, String prefix, String url)
            throws IOException {
        String expected = url.replace("PORT", Integer.toString(playground.port()));
        assertThat(meta(page(scheme, host.replace("LONG", "a".repeat(5_000)), prefix), "og:image"))
                .isEqualTo(expected + "/icons/preview.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\"><script>alert(1)</script>", "a<b>c", "a\"b"})
    void aHostThatIsMarkupStaysText(String host) throws IOException {
        assertThat(page("http", host, "")).doesNotContain("<script>alert", host + "/icons");
    }

    @Test
    void aHostIsNoPatternEither() throws IOException {
        assertThat(meta(page("http", "$1", ""), "og:image")).isEqualTo("http://$1/icons/preview.png");
    }

    @Test
    void aLinkToAGameTellsOfIt() {
        Player ada = playground.player("<b>\"Ada\"&</b>");
        ada.host(3);
        String lobby = linked(ada.game().value());
        assertThat(title(lobby))
                .isEqualTo("\u2068&lt;b&gt;&quot;Ada&quot;&amp;&lt;/b&gt;\u2069 invites you to a game of CliX");
        assertThat(meta(lobby, "og:title")).isEqualTo(title(lobby));
        assertThat(meta(lobby, "og:description")).contains("1 of 3 seats", "has not begun");
        assertThat(meta(lobby, "description")).isEqualTo(meta(lobby, "og:description"));

        ada.addBot(BotSpeed.SLOW);
        ada.addBot(BotSpeed.SLOW);
        ada.awaitEvent(GameStarted.class);
        String running = linked(ada.game().value());
        assertThat(meta(running, "og:description")).contains("has begun");
        assertThat(running).contains("data-kind=\"clix\" data-phase=\"countdown\"");
    }

    @Test
    void aLinkToAGameShowsThePictureOfItsKindIfThereIsOne() {
        Player ada = playground.player("Ada");
        ada.host(3);
        assertThat(meta(linked(ada.game().value()), "og:image")).endsWith("/icons/preview.png");

        Player bob = playground.player("Bob").speaking(DiceMessages.TABLE);
        bob.seated(bob.say(id -> new ClientMessage.HostGame(
                id, new PlayerName("Bob"), 2, Optional.empty(), Optional.of(new GameKind("dice")))));
        String dice = linked(bob.game().value());
        assertThat(title(dice)).isEqualTo("\u2068Bob\u2069 invites you to a game of Liar's Dice");
        assertThat(meta(dice, "og:image")).endsWith("/games/dice/preview.png");
        assertThat(meta(dice, "og:image:alt")).isEqualTo("Liar's Dice");
        assertThat(dice).contains("data-kind=\"dice\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?game=", "?game=unknown", "?game=%3Cb%3E", "?game=x", "?game=%zz", "?door=eventbus"})
    void aLinkToNoGameTellsOfThePage(String query) throws IOException {
        String page = get("/" + query, "127.0.0.1", "http", "");
        assertThat(title(page)).isEqualTo(TITLE);
        assertThat(page).doesNotContain("data-phase", "data-kind");
        assertThat(meta(page, "og:title")).isEqualTo(TITLE);
    }

    @Test
    void thePageCanBeInstalled() throws Exception {
        assertThat(playground.get("/").body()).contains("<link rel=\"manifest\" href=\"clix.webmanifest\">");
        HttpResponse<String> answer = playground.get("/clix.webmanifest");
        assertThat(answer.headers().firstValue("content-type")).contains("application/manifest+json");
        JsonObject manifest = new JsonObject(answer.body());
        assertThat(manifest.getString("display")).isEqualTo("standalone");
        assertThat(List.of(manifest.getString("start_url"), manifest.getString("scope")))
                .containsOnly(".");

        JsonArray icons = manifest.getJsonArray("icons");
        assertThat(icons.stream().map(icon -> ((JsonObject) icon).getString("purpose", "any")))
                .contains("any", "maskable");
        for (int i = 0; i < icons.size(); i++) {
            JsonObject icon = icons.getJsonObject(i);
            if (icon.getString("type").equals("image/png"))
                assertThat(size(icon.getString("src"))).isEqualTo(icon.getString("sizes"));
        }
        assertThat(size("icons/apple-touch-icon.png")).isEqualTo("180x180");
        assertThat(size("icons/preview.png")).isEqualTo("1200x630");
        assertThat(size("games/dice/preview.png")).isEqualTo("1200x630");
    }

    private static String size(String picture) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + playground.port() + "/" + picture))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("content-type")).contains("image/png");
        var image = ImageIO.read(new ByteArrayInputStream(answer.body()));
        return image.getWidth() + "x" + image.getHeight();
    }

    private static String linked(String game) {
        return playground.get("/?game=" + game).body();
    }

    private static String title(String page) {
        return found("<title>([^<]*)</title>", page);
    }

    private static String meta(String page, String name) {
        return found("<meta (?:name|property)=\"" + name + "\" content=\"([^\"]*)\">", page);
    }

    private static String found(String pattern, String page) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static String page(String scheme, String host, String prefix) throws IOException {
        return get("/", host, scheme, prefix);
    }

    private static String get(String path, String host, String scheme, String prefix) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", playground.port())) {
            socket.getOutputStream()
                    .write(
                            "GET %s HTTP/1.1\r\nHost: %s\r\nX-Forwarded-Proto: %s\r\nX-Forwarded-Prefix: %s\r\nConnection: close\r\n\r\n"
                                    .formatted(path, host, scheme, prefix)
                                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
