package dev.clix.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class IdleConnectionReaperTest {
    private final ChannelHandler vertx = new ChannelInboundHandlerAdapter();
    private final EmbeddedChannel channel = new EmbeddedChannel(new UpgradeHandler().before(vertx));

    @Test
    void whoNeverSaysAnythingIsClosed() {
        pass(19);
        assertThat(channel.isOpen()).isTrue();
        pass(1);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void whoHasSaidAnythingIsVertxMatter() {
        pass(19);
        channel.writeInbound(Unpooled.copiedBuffer("G", StandardCharsets.US_ASCII));
        pass(100);
        assertThat(channel.isOpen()).isTrue();
        assertThat(channel.pipeline().last()).isSameAs(vertx);
    }

    @Test
    void nothingIsPlannedWhileNobodyIsSilent() {
        channel.close();
        pass(10);
        assertThat(channel.hasPendingTasks()).isFalse();
    }

    private void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            channel.advanceTimeBy(1, TimeUnit.SECONDS);
            channel.runScheduledPendingTasks();
        }
    }
}
