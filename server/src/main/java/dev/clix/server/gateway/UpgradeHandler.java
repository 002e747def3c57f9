package dev.clix.server.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.EventExecutor;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sees each connection before Vert.x does: one whose first bytes are a plain upgrade to the websocket of {@code /ws} is
 * answered here, and costs none of the heap that Vert.x keeps for a connection, a request and a websocket. All others
 * are handed to Vert.x, byte for byte (docs/decisions/websockets-past-vertx.md).
 */
public final class UpgradeHandler {
    private record Place(int port, EventLoop loop) {}

    private final Map<Place, WebSocketTransport> doors = new ConcurrentHashMap<>();
    private final Map<EventExecutor, IdleConnectionReaper> silences = new ConcurrentHashMap<>();

    /** From now on; until then, and on other ports, all are Vert.x'. */
    void lead(int port, EventLoop loop, WebSocketTransport door) {
        doors.put(new Place(port, loop), door);
    }

    /** @param vertx Vert.x' own handler of a new connection */
    ChannelHandler before(ChannelHandler vertx) {
        return new Visitor(this, vertx);
    }

    private Optional<WebSocketTransport> door(Channel channel) {
        if (!(channel.localAddress() instanceof InetSocketAddress here)) return Optional.empty();
        return Optional.ofNullable(doors.get(new Place(here.getPort(), channel.eventLoop())));
    }

    private IdleConnectionReaper silence(ChannelHandlerContext context) {
        return silences.computeIfAbsent(context.executor(), IdleConnectionReaper::new);
    }

    /** Hears the first bytes of each connection of one server. */
    @ChannelHandler.Sharable
    private static final class Visitor extends ChannelInboundHandlerAdapter {
        private final UpgradeHandler upgradeHandler;
        private final ChannelHandler vertx;

        Visitor(UpgradeHandler upgradeHandler, ChannelHandler vertx) {
            this.upgradeHandler = upgradeHandler;
            this.vertx = vertx;
        }

        @Override
        public void handlerAdded(ChannelHandlerContext context) {
            Channel channel = context.channel();
            upgradeHandler.silence(context).begins(channel);
            upgradeHandler
                    .door(channel)
                    .ifPresent(door -> door.connect(channel)
                            .ifPresentOrElse(
                                    gone -> channel.closeFuture().addListener(closed -> gone.run()),
                                    () -> ChannelCalls.close(channel)));
        }

        @Override
        public void handlerRemoved(ChannelHandlerContext context) {
            upgradeHandler.silence(context).ends(context.channel());
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            Channel channel = context.channel();
            ByteBuf first = (ByteBuf) bytes;
            Optional<WebSocketTransport> door = upgradeHandler.door(channel);
            Optional<UpgradeRequest> request =
                    door.isPresent() ? UpgradeRequest.plain(first, WebSocketTransport.PATH) : Optional.empty();
            if (request.isPresent() && door.get().enter(channel, request.get())) {
                context.pipeline().remove(this);
                first.release();
            } else {
                context.pipeline().addLast(vertx).remove(this);
                context.fireChannelRead(first);
            }
        }

        /** Gone before it said anything. */
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
            ChannelCalls.close(context);
        }
    }
}
