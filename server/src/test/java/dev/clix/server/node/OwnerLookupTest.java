package dev.clix.server.node;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.clix.protocol.GameId;
import dev.clix.server.game.RoomOwner;
import dev.clix.server.node.OwnerLookup.Verdict;
import dev.clix.workflow.time.VirtualTime;
import java.net.ConnectException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A game is taken for nobody's on evidence only. */
class OwnerLookupTest {
    private static final GameId GAME = new GameId("g1");
    private static final RoomOwner OWNER = new RoomOwner("theirs", "http://192.0.2.1:8080", 1);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Verdict SILENT = new Verdict.Silent();
    private static final Verdict GONE = new Verdict.Gone(false);

    private final VirtualTime time = new VirtualTime();
    private final List<CompletableFuture<OwnerClient.Answer>> asked = new ArrayList<>();
    private final ServerNode self = new ServerNode("ours", "http://192.0.2.2:8080", java.util.Optional.empty());
    private final OwnerLookup ownerLookup = new OwnerLookup(self, this::question, time, SECOND.multipliedBy(5));

    private CompletionStage<OwnerClient.Answer> question(RoomOwner owner, GameId game) {
        CompletableFuture<OwnerClient.Answer> answer = new CompletableFuture<>();
        asked.add(answer);
        return answer;
    }

    @Test
    void anOwnerThatHasTheRoomKeepsTheGame() {
        assertThat(answered("theirs", true)).isEqualTo(new Verdict.Elsewhere("http://clix.example"));
    }

    @Test
    void anOwnerWithoutTheRoomHasNotTheGame() {
        assertThat(answered("theirs", false)).isEqualTo(new Verdict.Gone(true));
    }

    @Test
    void anotherProcessAtTheOwnersAddressIsEvidence() {
        assertThat(answered("somebody", false)).isEqualTo(GONE);
        assertThat(answered("somebody", true)).as("not as its owner").isEqualTo(GONE);
    }

    @Test
    void thisServerIsNotAsked() {
        assertThat(now(ownerLookup.ask(new RoomOwner("ours", "http://192.0.2.2:8080", 1), GAME)))
                .isEqualTo(new Verdict.Gone(true));
        assertThat(asked).isEmpty();
    }

    @Test
    void silenceIsEvidenceAfterSomeSeconds() {
        for (int second = 0; second < 5; second++) {
            assertThat(unanswered()).as("after %s s", second).isEqualTo(SILENT);
            time.advance(SECOND);
        }
        assertThat(unanswered()).isEqualTo(GONE);
    }

    @Test
    void anAnswerEndsTheSilence() {
        for (int second = 0; second < 4; second++) {
            unanswered();
            time.advance(SECOND);
        }
        answered("theirs", true);
        time.advance(SECOND);

        assertThat(unanswered()).isEqualTo(SILENT);
    }

    @Test
    void aSilenceNobodyListenedToIsNone() {
        unanswered();
        time.advance(Duration.ofMinutes(5));
        assertThat(unanswered()).isEqualTo(SILENT);
    }

    @Test
    void whoeverMustKnowAsksOnceASecondUntilItIsKnown() {
        CompletionStage<Verdict> found = ownerLookup.find(OWNER, GAME);
        for (int second = 0; second < 5; second++) {
            fail();
            assertThat(found.toCompletableFuture()).isNotDone();
            time.advance(SECOND);
        }
        fail();
        assertThat(now(found)).isEqualTo(GONE);
        assertThat(asked).hasSize(6);
    }

    @Test
    void anOwnerWhoseCertificateIsNotTrustedIsThereAndIsToldOfOnceUntilItIs() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger log = (Logger) LoggerFactory.getLogger(OwnerLookup.class);
        lines.start();
        log.addAppender(lines);
        isThereWithoutTrust();
        answered("theirs", true);
        isThereWithoutTrust();
        log.detachAppender(lines);

        assertThat(lines.list)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.getFormattedMessage())
                        .contains(OWNER.url(), "http.tls.certificate", "unknown"));
    }

    private void isThereWithoutTrust() {
        for (int second = 0; second < 10; second++) {
            CompletionStage<Verdict> verdict = ownerLookup.ask(OWNER, GAME);
            last().completeExceptionally(new CompletionException(untrusted()));
            assertThat(now(verdict)).isEqualTo(SILENT);
            time.advance(SECOND);
        }
    }

    @Test
    void noMoreThanSomeQuestionsAreOutAtOnce() {
        for (int i = 0; i < 300; i++) ownerLookup.ask(OWNER, GAME);
        assertThat(asked).hasSize(256);
        asked.forEach(question -> question.complete(new OwnerClient.Answer("theirs", true, "")));
        assertThat(answered("theirs", true)).isInstanceOf(Verdict.Elsewhere.class);
    }

    @Test
    void anotherProcessAtThisServersOwnAddressNeedNotBeAsked() {
        assertThat(now(ownerLookup.ask(new RoomOwner("theirs", self.url(), 1), GAME)))
                .isEqualTo(GONE);
        assertThat(asked).isEmpty();
    }

    @Test
    void anAddressWhereNobodySpeaksTlsAnyMoreIsSilent() {
        CompletionStage<Verdict> verdict = ownerLookup.ask(OWNER, GAME);
        time.advance(SECOND);
        for (int second = 0; second < 5; second++) {
            last().completeExceptionally(new CompletionException(new SSLException("no TLS")));
            assertThat(now(verdict)).isEqualTo(SILENT);
            time.advance(SECOND);
            verdict = ownerLookup.ask(OWNER, GAME);
        }
        last().completeExceptionally(new CompletionException(new SSLException("no TLS")));
        assertThat(now(verdict)).isEqualTo(GONE);
    }

    private static SSLHandshakeException untrusted() {
        SSLHandshakeException failure = new SSLHandshakeException("no trust");
        failure.initCause(new CertificateException("unknown"));
        return failure;
    }

    private Verdict answered(String node, boolean here) {
        CompletionStage<Verdict> verdict = ownerLookup.ask(OWNER, GAME);
        last().complete(new OwnerClient.Answer(node, here, "http://clix.example"));
        return now(verdict);
    }

    private Verdict unanswered() {
        CompletionStage<Verdict> verdict = ownerLookup.ask(OWNER, GAME);
        fail();
        return now(verdict);
    }

    private void fail() {
        last().completeExceptionally(new ConnectException("Connection refused"));
    }

    private CompletableFuture<OwnerClient.Answer> last() {
        return asked.get(asked.size() - 1);
    }

    private static Verdict now(CompletionStage<Verdict> verdict) {
        return verdict.toCompletableFuture().getNow(null);
    }
}
