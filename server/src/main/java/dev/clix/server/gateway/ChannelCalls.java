package dev.clix.server.gateway;

import io.netty.channel.ChannelOutboundInvoker;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.FutureListener;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls of Netty's whose futures nothing waits for. */
public final class ChannelCalls {
    private static final Logger log = LoggerFactory.getLogger(ChannelCalls.class);
    private static final FutureListener<Object> LOGGED = ChannelCalls::ended;

    private ChannelCalls() {}

    /** A channel that cannot be closed is closed already: its handlers have heard of it. */
    public static void close(ChannelOutboundInvoker channel) {
        var unused = channel.close();
    }

    /** The channel's handlers hear of a failure, in {@code exceptionCaught}: that is what a void promise is for. */
    public static void send(ChannelOutboundInvoker channel, Object message) {
        var unused = channel.writeAndFlush(message, channel.voidPromise());
    }

    /** An exception of the task would stay in a future that is not asked: it is logged. */
    public static void later(EventExecutor loop, Runnable task, long delay, TimeUnit unit) {
        loop.schedule(task, delay, unit).addListener(LOGGED);
    }

    private static void ended(Future<Object> task) {
        if (!task.isSuccess() && !task.isCancelled())
            log.error("Expected a planned task to succeed, but it failed", task.cause());
    }
}
