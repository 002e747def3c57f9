package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.clix.protocol.GameEvent;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The configurations of docs/reverse-proxies.md, in the real nginx and haproxy. Left out, by name, where they are not
 * installed: {@code apt-get install nginx-light haproxy}.
 */
class ReverseProxyTest {
    private static final Path DOCUMENT = Path.of("../docs/reverse-proxies.md");
    private static final HttpClient HTTP = TestCertificate.trusting();

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();
    private final Playground playground = Playground.open("http: {proxies: [127.0.0.0/8]}\naddress: {sockets: 1}");
    private final int port = freePort();

    @AfterEach
    void close() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
        }
        playground.close();
    }

    @Test
    void nginxWithTls() throws Exception {
        nginx(0);
        isPlayedAt("https://localhost:" + port);
    }

    @Test
    void nginxUnderAPath() throws Exception {
        nginx(1);
        isPlayedAt("http://localhost:" + port + "/clix");
    }

    @Test
    void haproxyWithTls() throws Exception {
        haproxy();
        isPlayedAt("https://localhost:" + port);
    }

    /** A player comes in through the proxy's address and plays, and finds the invitation to lead there. */
    private void isPlayedAt(String url) throws Exception {
        awaitAnswer(url);
        assertThat(get(url + "/").body()).contains("src=\"main.js\"");
        assertThat(get(url + "/main.js").statusCode()).isEqualTo(200);
        assertThat(get(url + "/lib/lit-html/lit-html.js").statusCode()).isEqualTo(200);
        assertThat(get(url + "/eventbus/info").body()).contains("\"websocket\":true");

        Player ada = playground.playerThrough(url, "Ada");
        ada.host(2);
        Player bob = playground.player("Bob");
        bob.join(ada.game());
        ada.awaitEvent(GameEvent.GameStarted.class);
        playground.roundStarted(ada, bob);
        ada.click(1);

        JsonObject invitation =
                new JsonObject(get(url + "/invitations/" + ada.game()).body());
        assertThat(invitation.getString("url")).isEqualTo(url + "/?game=" + ada.game());
        assertThat(playground
                        .playerThrough("http://127.0.0.1:" + playground.port(), "Direct")
                        .quickMatch())
                .as("this machine itself is nobody's address")
                .isNotNull();
    }

    private void nginx(int block) throws IOException {
        assumeInstalled("nginx");
        String server = block("nginx", block)
                .replaceFirst("listen \\d+", "listen 127.0.0.1:" + port)
                .replace("server_name clix.example", "server_name localhost");
        Path file = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                pid %1$s/pid;
                events {}
                http {
                  access_log off;
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                %2$s
                }
                """.formatted(folder, local(server)));
        start("nginx", "-e", "stderr", "-c", file.toString());
    }

    private void haproxy() throws IOException {
        assumeInstalled("haproxy");
        String config = block("haproxy", 0).replaceFirst("bind :\\d+", "bind 127.0.0.1:" + port);
        start(
                "haproxy",
                "-f",
                Files.writeString(folder.resolve("haproxy.cfg"), local(config)).toString());
    }

    /** As the document has it, but for where things are on this machine. */
    private String local(String config) throws IOException {
        TestCertificate certificate = TestCertificate.in(folder);
        return config.replace("127.0.0.1:8080", "127.0.0.1:" + playground.port())
                .replace("/etc/ssl/clix-with-key.pem", certificate.both().toString())
                .replace("/etc/ssl/clix.pem", certificate.chain().toString())
                .replace("/etc/ssl/clix.key", certificate.key().toString());
    }

    private void start(String... command) throws IOException {
        started.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("proxy.log").toFile())
                .start());
    }

    private static void awaitAnswer(String url) {
        Awaitility.await().ignoreExceptions().until(() -> get(url + "/health").statusCode() == 200);
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(url)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String block(String language, int index) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(DOCUMENT));
        for (int i = 0; i <= index; i++) assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static void assumeInstalled(String program) {
        Optional<Path> found = Stream.of(System.getenv("PATH") + ":/usr/sbin:/sbin")
                .flatMap(Pattern.compile(":")::splitAsStream)
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty())
            System.out.println("ReverseProxyTest: left out what needs " + program + ", which is not installed");
        assumeTrue(found.isPresent(), program + " is not installed");
    }

    private static int freePort() {
        try (ServerSocket taken = new ServerSocket(0)) {
            return taken.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError("Expected a free port", e);
        }
    }
}
