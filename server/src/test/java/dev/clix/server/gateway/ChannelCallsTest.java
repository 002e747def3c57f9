package dev.clix.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ChannelCallsTest {
    private final Logger log = (Logger) LoggerFactory.getLogger(ChannelCalls.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final EmbeddedChannel channel = new EmbeddedChannel();

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
        channel.freezeTime();
    }

    @AfterEach
    void stop() {
        log.detachAppender(lines);
        channel.close();
    }

    @Test
    void aFailedTaskIsLogged() {
        RuntimeException bug = new IllegalStateException("bug");
        run(() -> {
            throw bug;
        });
        assertThat(lines.list)
                .singleElement()
                .satisfies(line ->
                        assertThat(line.getThrowableProxy().getMessage()).isEqualTo("bug"));
    }

    @Test
    void aTaskThatSucceedsIsNot() {
        run(() -> {});
        assertThat(lines.list).isEmpty();
    }

    private void run(Runnable task) {
        ChannelCalls.later(channel.eventLoop(), task, 5, TimeUnit.SECONDS);
        channel.advanceTimeBy(5, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
    }
}
