package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class PagesTest {
    private static Playground playground;

    @BeforeAll
    static void open() {
        playground = Playground.open();
    }

    @AfterAll
    static void close() {
        playground.close();
    }

    @Test
    void thePageIsServedAndChecked() {
        HttpResponse<String> page = playground.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.headers().firstValue("cache-control")).contains("no-cache");

        String etag = page.headers().firstValue("etag").orElseThrow();
        assertThat(playground.get("/", "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(playground.get("/", "If-None-Match", "\"another\"").statusCode())
                .isEqualTo(200);
        assertThat(playground.get("/main.js", "If-None-Match", etag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatChangesItsNameWithItsContentIsKeptForGood() {
        Matcher named = Pattern.compile("(?:href|src)=\"(clix\\.[0-9a-f]{16}\\.(?:js|css))\"")
                .matcher(playground.get("/").body());
        List<String> names = named.results().map(name -> name.group(1)).toList();

        assertThat(names).hasSize(2);
        for (String name : names) {
            HttpResponse<String> file = playground.get("/" + name);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("cache-control")).contains("public, max-age=31536000, immutable");
        }
        assertThat(playground.get("/clix.0000000000000000.js").statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverTakesCompressedFilesGetsThem() throws IOException {
        String plain = playground.get("/main.js").body();
        HttpResponse<byte[]> answer = bytes("/main.js", "br, gzip;q=0.5");
        assertThat(answer.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("vary")).contains("accept-encoding");
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain);
        }
        assertThat(bytes("/main.js", "gzip;q=0").headers().firstValue("content-encoding"))
                .isEmpty();
    }

    private static HttpResponse<byte[]> bytes(String path, String encodings) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + playground.port() + path))
                                    .header("Accept-Encoding", encodings)
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("Expected an answer to GET " + path, e);
        }
    }

    /** Also on a machine without a locale, where Java's own encoding is ASCII. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/main.js", "/games/clix/view/chart.js"})
    void textIsSaidToBeWhatItIs(String path) {
        assertThat(playground.get(path).headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).endsWithIgnoringCase("charset=utf-8"));
    }

    @Test
    void librariesComeWithoutTheirVersions() {
        assertThat(playground.get("/lib/lit-html/lit-html.js").statusCode()).isEqualTo(200);
        assertThat(playground.get("/lib/sockjs-client/dist/sockjs.min.js").statusCode())
                .isEqualTo(200);
        assertThat(playground.get("/lib/jquery/jquery.js").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNotThereIsNotFoundAndNothingBesideThePageIs() {
        for (String path : new String[] {
            "/nothing.js",
            "/..%2f..%2ftemplate.yaml",
            "/%2e%2e/template.yaml",
            "/template.yaml",
            "/lib/",
            "/logback.xml"
        }) assertThat(playground.get(path).statusCode()).as(path).isIn(400, 403, 404);
    }

    @Test
    void browsersAreToldWhatNotToDo() {
        Map<String, String> expected = Map.of(
                "x-content-type-options", "nosniff",
                "referrer-policy", "no-referrer");
        for (String path : new String[] {"/", "/health", "/lib/lit-html/lit-html.js", "/nothing"}) {
            HttpResponse<String> answer = playground.get(path);
            expected.forEach((name, value) ->
                    assertThat(answer.headers().firstValue(name)).as(path).contains(value));
            assertThat(answer.headers().firstValue("content-security-policy"))
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'self'")
                            .contains("frame-ancestors 'none'")
                            .doesNotContain("unsafe"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready", "/"})
    void monitorsMayAskForTheHeadAlone(String path) throws Exception {
        HttpResponse<String> head = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + playground.port() + path))
                                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void strangersAreToldWhetherThisServerDoesWellAndNoMore() {
        assertThat(new JsonObject(playground.get("/health").body())).isEqualTo(new JsonObject().put("status", "up"));
        HttpResponse<String> metrics = playground.get("/metrics");
        assertThat(metrics.statusCode()).isEqualTo(404);
        assertThat(metrics.body()).contains("management.port");
    }

    @Test
    void operatorsAreToldAllOfIt() {
        JsonObject health = new JsonObject(playground.getAsOperator("/health").body());
        assertThat(health.getString("status")).isEqualTo("up");
        playground.player("Ada").quickMatch();

        assertThat(playground.metric("clix_rooms")).isEqualTo(1);
        assertThat(playground.metric("clix_sockets{door=\"ws\"}")).isEqualTo(1);
        assertThat(playground.getAsOperator("/metrics").body()).contains("jvm_memory_used_bytes", "vertx_http_server");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz 127.0.0.1", "/lib/% 127.0.0.1", "/invitations/abc.svg LONG", "/ TWO", "/ws TWO"})
    void whatNoBrowserAsksIsRefusedWithoutALineInTheLog(String pathAndHost) throws IOException {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        lines.start();
        root.addAppender(lines);
        try {
            String[] words = pathAndHost.replace("LONG", "a".repeat(5_000)).split(" ");
            var host = words[1].equals("TWO") ? "127.0.0.1\r\nHost: clix.example" : words[1];
            assertThat(statusLine(words[0], host)).isEqualTo("HTTP/1.1 400 Bad Request");
        } finally {
            root.detachAppender(lines);
        }
        assertThat(lines.list)
                .filteredOn(line -> line.getLevel() == Level.ERROR)
                .isEmpty();
    }

    private static String statusLine(String path, String host) throws IOException {
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", playground.port())) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                            .formatted(path, host)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void anInvitationIsALinkAndACodeToScan() {
        JsonObject link =
                new JsonObject(playground.get("/invitations/abc-DEF_1").body());
        assertThat(link.getString("url")).isEqualTo("http://127.0.0.1:%s/?game=abc-DEF_1".formatted(playground.port()));
        HttpResponse<String> code = playground.get("/invitations/abc.svg");
        assertThat(code.headers().firstValue("content-type")).contains("image/svg+xml");
        assertThat(code.body()).startsWith("<svg ").contains("<path d=\"M");
        assertThat(playground.get("/invitations/" + "x".repeat(41)).statusCode())
                .isEqualTo(404);
        assertThat(playground.get("/invitations/%3Cscript%3E").statusCode()).isEqualTo(404);
    }

    @Test
    void thePublicAddressIsTheOneThatIsSet() {
        try (Playground known = Playground.open("http: {publicUrl: 'https://clix.example/'}")) {
            assertThat(known.get("/invitations/abc").body()).contains("https://clix.example/?game=abc");
        }
    }
}
