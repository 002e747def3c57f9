package dev.clix.server;

import static org.awaitility.Awaitility.await;

import dev.clix.server.game.RoomOwner;
import dev.clix.server.node.HttpOwnerClient;
import dev.clix.server.node.OwnerClient;
import dev.clix.server.node.OwnerClient.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers of one deployment ask each other over TLS. */
class NodesOverTlsTest {
    private static TestCertificate certificate;
    private static Playground other;
    private static Player ada;

    @TempDir
    private Path own;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        certificate = TestCertificate.in(folder);
        other = Playground.open("http: {host: 0.0.0.0, tls: {certificate: '%s', key: '%s'}}"
                .formatted(certificate.chain(), certificate.key()));
        ada = other.playerThrough("https://localhost:" + other.port(), "Ada");
        ada.host(2);
    }

    @AfterAll
    static void close() {
        other.close();
    }

    @Test
    void theCertificateThatBothHaveIsTrustedAtAnyAddress() {
        OwnerClient questions = questions(certificate.chain());

        untilAnswered(questions, "127.0.0.1");
        untilAnswered(questions, "127.0.0.2"); // which is not in it
    }

    @Test
    void aRenewedCertificateIsTrustedOnceBothHaveIt() throws Exception {
        byte[] shown = Files.readAllBytes(certificate.chain());
        Path mine = TestCertificate.anotherIn(own).chain();
        OwnerClient questions = questions(mine);
        untilRefused(questions);

        Files.write(mine, shown);

        untilAnswered(questions, "localhost");
    }

    @Test
    void anotherCertificateIsNotTrusted() throws Exception {
        untilRefused(questions(TestCertificate.anotherIn(own).chain()));
        untilRefused(HttpOwnerClient.lazily(Optional.empty()));
    }

    private static OwnerClient questions(Path own) {
        return HttpOwnerClient.lazily(Optional.of(own));
    }

    /** However long a handshake takes on a busy machine: the asking server has little patience, and asks again. */
    private void untilAnswered(OwnerClient questions, String host) {
        await().ignoreExceptions().until(() -> asked(questions, host).join().here());
    }

    private void untilRefused(OwnerClient questions) {
        await().until(() -> asked(questions, "localhost")
                .handle((answer, failure) -> isOfACertificate(failure))
                .join());
    }

    private static boolean isOfACertificate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof CertificateException) return true;
        return false;
    }

    private CompletableFuture<Answer> asked(OwnerClient questions, String host) {
        RoomOwner owner = new RoomOwner("theirs", "https://%s:%s".formatted(host, other.port()), 1);
        return questions.ask(owner, ada.game()).toCompletableFuture();
    }
}
