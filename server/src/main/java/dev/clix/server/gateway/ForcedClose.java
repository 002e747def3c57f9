package dev.clix.server.gateway;

import io.netty.channel.Channel;
import io.vertx.core.Vertx;

/**
 * Ends the connections of clients that do not read why they were closed: a close frame waits behind all that was not
 * read, and Vert.x waits with it, even when asked to close once more (vertx-core's ConnectionBase.handleClose).
 */
final class ForcedClose {
    /** How long a client that does not read may take to see why it was closed. */
    private static final long CLOSE_MILLIS = 5_000;

    private ForcedClose() {}

    static void plan(Vertx vertx, Channel channel) {
        vertx.setTimer(
                CLOSE_MILLIS,
                late -> channel.eventLoop().execute(() -> {
                    // From the network's end of the pipeline: Vert.x' own is not asked.
                    if (channel.isOpen()) ChannelCalls.close(channel.pipeline().firstContext());
                }));
    }
}
