package dev.clix.server.node;

import dev.clix.protocol.GameId;
import dev.clix.server.game.RoomOwner;
import dev.clix.workflow.time.TimeSource;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether the server that had a game's room still has it. That it is gone is believed on evidence only:
 * another process answers in its place, it says itself that it has no such room, or it gave no answer for some seconds.
 * Safe for use by many threads.
 */
public final class OwnerLookup {
    private static final Logger log = LoggerFactory.getLogger(OwnerLookup.class);
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    /** After the death of a server all its games are looked for at once. */
    private static final int QUESTIONS_MAX = 256;

    private static final int SILENT_KEPT = 1_000;

    /** The state of knowledge about a game's owner. */
    public sealed interface Verdict {
        /** @param playersUrl where its players find it */
        record Elsewhere(String playersUrl) implements Verdict {}

        /**
         * The room is nowhere any more.
         *
         * @param ownerIsThere and says so itself
         */
        record Gone(boolean ownerIsThere) implements Verdict {}

        /** No answer, but not for long enough to know. */
        record Silent() implements Verdict {}
    }

    /** By server, of so many at most: the one that was put in first goes first. */
    private static final class Bounded<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > SILENT_KEPT;
        }
    }

    private record Silence(Instant since, Instant last) {}

    private final ServerNode self;
    private final OwnerClient questions;
    private final TimeSource time;
    private final Duration silence;
    private final Semaphore asking = new Semaphore(QUESTIONS_MAX);
    private final Map<String, Silence> silent = new Bounded<>();
    private final Set<String> distrusted = Collections.newSetFromMap(new Bounded<>());

    /** @param silence how long an owner that is there would never be silent */
    public OwnerLookup(ServerNode self, OwnerClient questions, TimeSource time, Duration silence) {
        this.self = self;
        this.questions = questions;
        this.time = time;
        this.silence = silence;
    }

    /** Asks once. The game has no room on this server. */
    public CompletionStage<Verdict> ask(RoomOwner owner, GameId game) {
        if (owner.node().equals(self.id())) return CompletableFuture.completedFuture(new Verdict.Gone(true));
        // This process has taken its place, and need not be able to trust its own certificate.
        if (owner.url().equals(self.url())) return CompletableFuture.completedFuture(new Verdict.Gone(false));
        if (!asking.tryAcquire()) return CompletableFuture.completedFuture(new Verdict.Silent());
        return questions.ask(owner, game).handle((answer, failure) -> {
            asking.release();
            return failure == null ? heard(owner, answer) : missed(owner, failure);
        });
    }

    /** Asks until it is known whether the owner is there. Never {@link Verdict.Silent}. */
    public CompletionStage<Verdict> find(RoomOwner owner, GameId game) {
        return ask(owner, game).thenCompose(verdict -> {
            if (!(verdict instanceof Verdict.Silent)) return CompletableFuture.completedFuture(verdict);
            CompletableFuture<Verdict> found = new CompletableFuture<>();
            time.after(BETWEEN, () -> find(owner, game).thenAccept(found::complete));
            return found;
        });
    }

    private Verdict heard(RoomOwner owner, OwnerClient.Answer answer) {
        synchronized (silent) {
            silent.remove(owner.node());
            distrusted.remove(owner.node());
        }
        boolean isOwner = answer.node().equals(owner.node());
        return isOwner && answer.here() ? new Verdict.Elsewhere(answer.playersUrl()) : new Verdict.Gone(isOwner);
    }

    private static Optional<CertificateException> distrust(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof CertificateException found) return Optional.of(found);
        return Optional.empty();
    }

    /** A server that answers with a certificate that is not trusted here is there. Told once, until it is trusted. */
    private Verdict distrusted(RoomOwner owner, CertificateException why) {
        synchronized (silent) {
            if (distrusted.add(owner.node()))
                log.warn(
                        "Expected the server at {} to show the certificate of this one (http.tls.certificate), or one that is trusted here"
                                + " and for that name, but cannot tell whether it has its games, and leaves them to it: {}",
                        owner.url(),
                        why.getMessage());
        }
        return new Verdict.Silent();
    }

    /** A silence that nobody listened to is none: it begins anew. */
    private Verdict missed(RoomOwner owner, Throwable failure) {
        Optional<CertificateException> distrust = distrust(failure);
        if (distrust.isPresent()) return distrusted(owner, distrust.get());
        Instant now = time.now();
        synchronized (silent) {
            Optional<Silence> before = Optional.ofNullable(silent.remove(owner.node()))
                    .filter(earlier -> now.isBefore(earlier.last().plus(silence)));
            Instant since = before.map(Silence::since).orElse(now);
            silent.put(owner.node(), new Silence(since, now));
            if (before.isEmpty()) log.info("No answer from the server at {}: {}", owner.url(), failure.getMessage());
            return now.isBefore(since.plus(silence)) ? new Verdict.Silent() : new Verdict.Gone(false);
        }
    }
}
