package dev.clix.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class StagesTest {
    private final Logger log = (Logger) LoggerFactory.getLogger(Stages.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final CompletableFuture<String> stage = new CompletableFuture<>();

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
        log.setAdditive(false);
    }

    @AfterEach
    void stop() {
        log.detachAppender(lines);
        log.setAdditive(true);
    }

    @Test
    void theActionIsGivenTheValueOnceTheStageIsDone() {
        var given = new AtomicReference<String>();
        Stages.onceDone(stage, (value, failure) -> given.set(value));
        assertThat(given).hasNullValue();
        stage.complete("done");
        assertThat(given).hasValue("done");
    }

    @Test
    void theActionIsGivenTheFailure() {
        var given = new AtomicReference<Throwable>();
        var bug = new IllegalStateException("bug");
        Stages.onceDone(stage, (value, failure) -> given.set(failure));
        stage.completeExceptionally(bug);
        assertThat(given).hasValue(bug);
        assertThat(lines.list).isEmpty();
    }

    @Test
    void whatTheActionThrowsIsLogged() {
        Stages.onceDone(stage, (value, failure) -> {
            throw new IllegalStateException("bug");
        });
        stage.complete("done");
        assertThat(lines.list)
                .singleElement()
                .satisfies(line ->
                        assertThat(line.getThrowableProxy().getMessage()).isEqualTo("bug"));
    }
}
