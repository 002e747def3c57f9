package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientConnection;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpConnectOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** All that holds for requests holds over HTTP/2 as well, which many of them share a connection of. */
class Http2Test {
    private static final String POLL = "/eventbus/123/abc/xhr";

    private static final Vertx VERTX = Vertx.vertx();
    private static final Context LOOP = VERTX.getOrCreateContext();
    // Kept, or Vert.x closes its connections as soon as it is collected.
    private static final HttpClientAgent CLIENT = VERTX.createHttpClient(new HttpClientOptions()
            .setProtocolVersion(HttpVersion.HTTP_2)
            .setSsl(true)
            .setUseAlpn(true)
            .setTrustAll(true)
            .setVerifyHost(false));

    private static Playground playground;

    private final AtomicBoolean closed = new AtomicBoolean();

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        TestCertificate certificate = TestCertificate.in(folder);
        playground = Playground.open(
                "http: {tls: {certificate: '%s', key: '%s'}}".formatted(certificate.chain(), certificate.key()));
    }

    @AfterAll
    static void close() {
        VERTX.close().await();
        playground.close();
    }

    /** A client has to take such an answer for malformed (RFC 9113, section 8.2.2). */
    @ParameterizedTest
    @CsvSource({
        "GET, /, 200",
        "GET, /health, 200",
        "HEAD, /health, 200",
        "GET, /metrics, 404",
        "GET, /invitations/abc, 200",
        "GET, /eventbus/info, 200",
        "POST, /eventbus/123/abc/xhr, 200",
        "GET, /ws, 426",
        "GET, /nowhere, 404",
        "GET, /%zz, 400",
        "BREW, /, 405"
    })
    void noAnswerHasAFieldThatIsAboutItsConnection(String method, String path, int status) {
        HttpClientRequest request = connection()
                .request(new RequestOptions()
                        .setMethod(HttpMethod.valueOf(method))
                        .setURI(path))
                .await();
        var response = request.send().await();

        assertThat(response.version()).isEqualTo(HttpVersion.HTTP_2);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().names())
                .extracting(name -> name.toLowerCase(Locale.ROOT))
                .doesNotContain("connection", "keep-alive", "transfer-encoding", "upgrade", "proxy-connection");
    }

    @Test
    void aBodyBeyondTheBoundIsRefused() {
        HttpClientRequest request =
                connection().request(HttpMethod.POST, POLL + "_send").await();

        assertThat(request.send(Buffer.buffer(new byte[64 * 1024 + 1])).await().statusCode())
                .isEqualTo(413);
    }

    @Test
    void fieldsBeyondTheBoundAreRefused() {
        HttpClientRequest request =
                connection().request(HttpMethod.GET, "/health").await();
        request.putHeader("x-long", "x".repeat(20_000));

        assertThat(request.send()
                        .map(answer -> answer.statusCode())
                        .otherwise(431)
                        .await())
                .isEqualTo(431);
    }

    @Test
    void aBodyThatDribblesIsCutOff() {
        HttpClientRequest request = dribbling(connection());

        playground.until(() -> {
            playground.pass(Duration.ofSeconds(4));
            if (!closed.get()) request.write("x");
            return closed.get();
        });
    }

    /** Its connection goes on, and is quiet once nothing else is asked for. */
    @Test
    void aRequestThatWasResetIsNotWaitedFor() {
        HttpClientConnection connection = connection();
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger log = (Logger) LoggerFactory.getLogger("dev.clix.server.gateway.Gateway");
        lines.start();
        log.addAppender(lines);
        dribbling(connection).reset().await();
        answering(connection).reset().await();
        roundTrip(connection);
        log.detachAppender(lines);
        assertThat(lines.list).as("no error of this server's").isEmpty();
        for (int i = 0; i < 10; i++) playground.pass(Duration.ofSeconds(4));
        roundTrip(connection);
        assertThat(closed).as("cut off as if a body were to come").isFalse();

        playground.until(() -> {
            playground.pass(Duration.ofSeconds(4));
            return closed.get();
        });
    }

    /** A request that has arrived, of which more is to come. */
    private static HttpClientRequest dribbling(HttpClientConnection connection) {
        HttpClientRequest request =
                connection.request(HttpMethod.POST, POLL + "_send").await();
        request.exceptionHandler(cut -> {}); // as the test wants it
        request.setChunked(true).write("[").await();
        roundTrip(connection);
        return request;
    }

    /** A request that has been read, and is answered for a while. */
    private static HttpClientRequest answering(HttpClientConnection connection) {
        HttpClientRequest request =
                connection.request(HttpMethod.POST, POLL + "_streaming").await();
        request.exceptionHandler(cut -> {}); // as the test wants it
        request.send().await();
        return request;
    }

    private static void roundTrip(HttpClientConnection connection) {
        onLoop(() -> connection.ping(Buffer.buffer(new byte[8])));
    }

    /** Called anywhere else, Vert.x may read the answer to a ping before it has noted whose it is. */
    private static <T> T onLoop(Supplier<Future<T>> call) {
        Promise<T> done = Promise.promise();
        LOOP.runOnContext(v -> call.get().onComplete(done));
        return done.future().await();
    }

    private HttpClientConnection connection() {
        HttpClientConnection connection = onLoop(() ->
                CLIENT.connect(new HttpConnectOptions().setHost("localhost").setPort(playground.port())));
        connection.closeHandler(gone -> closed.set(true));
        return connection;
    }
}
