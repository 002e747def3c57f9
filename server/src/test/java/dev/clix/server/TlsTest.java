package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.clix.server.game.clix.message.GameStarted;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** TLS in the server itself. */
class TlsTest {
    private static final HttpClient HTTP = TestCertificate.trusting();

    @TempDir
    private Path folder;

    private TestCertificate certificate;

    @BeforeEach
    void certify() throws IOException {
        certificate = TestCertificate.in(folder);
    }

    private Playground open() {
        return Playground.open(
                "http: {tls: {certificate: '%s', key: '%s'}}".formatted(certificate.chain(), certificate.key()));
    }

    @Test
    void isPlayedOverTlsAndInvitesToIt() throws Exception {
        try (Playground playground = open()) {
            String url = "https://localhost:" + playground.port();
            Player ada = playground.playerThrough(url, "Ada");
            Player bob = playground.playerThrough(url, "Bob");
            ada.host(2);
            bob.join(ada.game());
            bob.awaitEvent(GameStarted.class);

            HttpResponse<String> invitation = get(url + "/invitations/" + ada.game());
            assertThat(new JsonObject(invitation.body()).getString("url")).startsWith(url + "/?game=");
            assertThat(invitation.version()).as("as browsers ask for it").isEqualTo(HttpClient.Version.HTTP_2);
        }
    }

    @Test
    void aChangedCertificateIsReadAgainAndOneThatCannotBeUsedIsNot() throws Exception {
        try (Playground playground = open()) {
            String url = "https://localhost:" + playground.port() + "/health";
            assertThat(get(url).statusCode()).isEqualTo(200);

            Files.writeString(certificate.chain(), "no certificate");
            touch(Instant.now().plusSeconds(5));
            playground.pass(Duration.ofSeconds(5));
            assertThat(isRefused(url)).isFalse();

            TestCertificate.anotherIn(folder);
            touch(Instant.now().plusSeconds(10));
            playground.until(() -> {
                playground.pass(Duration.ofSeconds(5));
                return isRefused(url);
            });
        }
    }

    @Test
    void aKeyThatIsAnotherCertificatesIsRefusedAndTheFormerPairGoesOnBeingServed() throws Exception {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger log = (Logger) LoggerFactory.getLogger("dev.clix.server.gateway.TlsFiles");
        lines.start();
        log.addAppender(lines);
        try (Playground playground = open()) {
            String url = "https://localhost:" + playground.port() + "/health";
            byte[] chain = Files.readAllBytes(certificate.chain());
            TestCertificate.anotherIn(folder);
            Files.write(certificate.chain(), chain);
            touch(Instant.now().plusSeconds(5));
            playground.until(() -> {
                playground.pass(Duration.ofSeconds(5));
                return !List.copyOf(lines.list).isEmpty();
            });

            assertThat(lines.list.get(0).getFormattedMessage())
                    .contains("go on with the former: the key is another certificate's");
            assertThat(isRefused(url)).isFalse();
        } finally {
            log.detachAppender(lines);
        }
    }

    @Test
    void aServerWhoseKeyIsAnotherCertificatesDoesNotStart() throws Exception {
        byte[] chain = Files.readAllBytes(certificate.chain());
        TestCertificate.anotherIn(folder);
        Files.write(certificate.chain(), chain);

        assertThatThrownBy(this::open).hasMessageContaining("http.tls").hasMessageContaining("another certificate's");
    }

    /** The client trusts the first certificate only. */
    private static boolean isRefused(String url) {
        try {
            TestCertificate.trusting().send(request(url), HttpResponse.BodyHandlers.discarding());
            return false;
        } catch (SSLHandshakeException another) {
            return true;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("Expected an answer", e);
        }
    }

    /** Files written within one tick of the file system's clock look the same. */
    private void touch(Instant time) throws IOException {
        Files.setLastModifiedTime(certificate.chain(), FileTime.from(time));
    }

    private static HttpRequest request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).build();
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return HTTP.send(request(url), HttpResponse.BodyHandlers.ofString());
    }
}
