package dev.clix.server.gateway;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameDecoder;
import io.netty.util.ReferenceCountUtil;

/**
 * Pings and pongs of a websocket that Vert.x' SockJS holds, right behind netty's decoder of frames. SockJS asks its
 * clients for no sign of life, but every browser answers a websocket's ping, also where no timer runs any more. And it
 * answers whatever ping comes in, also of a client that never reads. Belongs to the socket's loop.
 */
final class SockJsHeartbeat extends ChannelInboundHandlerAdapter {
    private final Channel channel;
    private final ClientSession session;

    private SockJsHeartbeat(Channel channel, ClientSession session) {
        this.channel = channel;
        this.session = session;
    }

    /** @param channel of a websocket that is open */
    static void of(Channel channel, ClientSession session) {
        String decoder = channel.pipeline().context(WebSocketFrameDecoder.class).name();
        channel.pipeline().addAfter(decoder, null, new SockJsHeartbeat(channel, session));
    }

    /** Asks a browser for a sign of life. */
    static void ask(Channel channel) {
        ChannelCalls.send(channel, WebSocketFrames.ping(channel.alloc()));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object frame) {
        if (frame instanceof PongWebSocketFrame) session.sawSignOfLife();
        if (frame instanceof PingWebSocketFrame ping && !answers(ping)) ReferenceCountUtil.release(ping);
        else context.fireChannelRead(frame);
    }

    /** A client that does not read its pongs gets none. */
    private boolean answers(PingWebSocketFrame ping) {
        return session.admits(ping.content().readableBytes()) && channel.isWritable();
    }
}
