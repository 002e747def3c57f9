package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.clix.server.game.clix.message.GameStarted;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Games behind the configurations of docs/reverse-proxies.md. Left out, by name, where a proxy is not installed. */
class ReverseProxyTest {
    private static final HttpClient HTTP = TestCertificate.trusting();

    @TempDir
    private Path folder;

    private final Playground playground = Playground.open("http: {proxies: [127.0.0.0/8]}\naddress: {sockets: 1}");
    private Proxies proxies;

    @BeforeEach
    void prepare() {
        proxies = new Proxies(folder, playground.port());
    }

    @AfterEach
    void close() {
        proxies.close();
        playground.close();
    }

    @Test
    void nginxWithTls() throws Exception {
        assumeInstalled("nginx");
        proxies.nginx(0);
        isPlayedAt("https://localhost:" + proxies.port());
    }

    @Test
    void nginxUnderAPath() throws Exception {
        assumeInstalled("nginx");
        proxies.nginx(1);
        isPlayedAt("http://localhost:" + proxies.port() + "/clix");
    }

    @Test
    void haproxyWithTls() throws Exception {
        assumeInstalled("haproxy");
        proxies.haproxy();
        isPlayedAt("https://localhost:" + proxies.port());
    }

    /** A player comes in through the proxy's address and plays, and finds the invitation to lead there. */
    private void isPlayedAt(String url) throws Exception {
        Awaitility.await().ignoreExceptions().until(() -> get(url + "/health").statusCode() == 200);
        Matcher script = Pattern.compile("<script type=\"module\" src=\"([^\"/]+)\">")
                .matcher(get(url + "/").body());
        assertThat(script.find()).isTrue();
        assertThat(get(url + "/" + script.group(1)).statusCode()).isEqualTo(200);
        assertThat(get(url + "/").body()).contains("og:image\" content=\"" + url + "/icons/preview.png\"");
        assertThat(get(url + "/main.js").statusCode()).isEqualTo(200);
        assertThat(get(url + "/lib/lit-html/lit-html.js").statusCode()).isEqualTo(200);
        assertThat(get(url + "/eventbus/info").body()).contains("\"websocket\":true");

        Player ada = playground.playerThrough(url, "Ada");
        ada.host(2);
        Player bob = playground.player("Bob");
        bob.join(ada.game());
        ada.awaitEvent(GameStarted.class);
        playground.roundStarted(ada, bob);
        ada.click(1);

        JsonObject invitation =
                new JsonObject(get(url + "/invitations/" + ada.game()).body());
        assertThat(invitation.getString("url")).isEqualTo(url + "/?game=" + ada.game());
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(url)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static void assumeInstalled(String program) {
        boolean installed = Proxies.isInstalled(program);
        if (!installed)
            System.out.println("ReverseProxyTest: left out what needs " + program + ", which is not installed");
        assumeTrue(installed, program + " is not installed");
    }
}
