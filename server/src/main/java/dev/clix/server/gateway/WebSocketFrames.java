package dev.clix.server.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.buffer.BufferInternal;
import io.vertx.core.internal.http.WebSocketInternal;

/**
 * Writes text frames past Vert.x' own way out, which makes four objects and a second buffer of each (vertx-core's
 * WebSocketImplBase, netty's WebSocket13FrameEncoder). A server's frames are not masked (RFC 6455, 5.1), so header and
 * text are one piece of memory, copied once into what the socket is written from. Belongs to the socket's loop.
 */
final class WebSocketFrames {
    private static final byte FINAL_TEXT = (byte) 0x81;
    private static final int HEADER_BYTES_MAX = 10;

    private final Channel channel;
    private final ChannelHandlerContext beforeEncoder;

    WebSocketFrames(ServerWebSocket socket) {
        ChannelHandlerContext end = ((WebSocketInternal) socket).channelHandlerContext();
        this.channel = end.channel();
        // Writing from the encoder's own place skips the encoder.
        this.beforeEncoder = channel.pipeline().context(WebSocketFrameEncoder.class);
    }

    void write(Buffer text) {
        if (!channel.isActive()) return;
        ByteBuf payload = ((BufferInternal) text).getByteBuf();
        int length = payload.readableBytes();
        ByteBuf frame = channel.alloc().directBuffer(length + HEADER_BYTES_MAX);
        frame.writeByte(FINAL_TEXT);
        if (length < 126) frame.writeByte(length);
        else if (length <= 0xffff) frame.writeByte(126).writeShort(length);
        else frame.writeByte(127).writeLong(length);
        frame.writeBytes(payload);
        beforeEncoder.writeAndFlush(frame, channel.voidPromise());
    }

    Channel channel() {
        return channel;
    }

    /** Whether more waits here than should. */
    boolean full() {
        return channel.isActive() && !channel.isWritable();
    }
}
