package dev.clix.server.gateway;

import dev.clix.server.broker.EncodedFrame;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A websocket of {@code /ws}, right behind netty's decoder of frames: puts messages together, answers pings and close
 * frames, writes frames that are already encoded. Belongs to the socket's loop.
 */
final class WebSocketConnection extends SimpleChannelInboundHandler<WebSocketFrame> implements ClientSocket {
    private static final Logger log = LoggerFactory.getLogger(WebSocketConnection.class);

    /** How long a client may take to answer a close frame, and to read why it was closed. */
    private static final long CLOSE_MILLIS = 5_000;

    private static final char REPLACEMENT = '\ufffd';

    /** The session behind the socket, which gets its messages. */
    interface Listener {
        /**
         * A frame came in.
         *
         * @param bytes it has, and those before it that belong to the same message
         * @return whether it may be read
         */
        boolean admits(int bytes);

        /** A message came in, in frames that were admitted. */
        void heard(String message);

        /** A message came in that is no text. */
        void heardBinary();

        /** An answer to a ping came in. */
        void alive();

        /** A message came that is larger than this transport puts together. */
        void tooLarge();

        /** Something came in that is no websocket's frame, or no text. */
        void broke(CloseCode rule);

        /** The socket is gone. */
        void lost();
    }

    private static final Listener NOBODY = new Listener() {
        @Override
        public boolean admits(int bytes) {
            return false;
        }

        @Override
        public void heard(String message) {}

        @Override
        public void heardBinary() {}

        @Override
        public void alive() {}

        @Override
        public void tooLarge() {}

        @Override
        public void broke(CloseCode rule) {}

        @Override
        public void lost() {}
    };

    private final Channel channel;
    private final ChannelHandlerContext decoder;
    private final ByteBufAllocator memory;
    private Listener listener = NOBODY;
    /** The frames of a message whose last frame is still to come. */
    private Optional<ByteBuf> begun = Optional.empty();

    private boolean isText;
    private boolean closing;

    /**
     * Messages wait for {@link #heardBy}.
     *
     * @param decoder of frames, which stands right before this: frames written from there pass no handler in vain
     */
    WebSocketConnection(ChannelHandlerContext decoder) {
        this.channel = decoder.channel();
        this.decoder = decoder;
        this.memory = decoder.alloc();
    }

    void heardBy(Listener hearing) {
        listener = hearing;
        if (!channel.isActive()) listener.lost();
    }

    /** @param waterMark the bytes that its client may leave unread before it is full */
    void bound(WriteBufferWaterMark waterMark) {
        channel.config().setWriteBufferWaterMark(waterMark);
    }

    @Override
    public void send(EncodedFrame frame) {
        write(WebSocketFrames.text(memory, frame.json()));
    }

    @Override
    public boolean full() {
        return channel.isActive() && !channel.isWritable();
    }

    @Override
    public boolean ping() {
        write(WebSocketFrames.ping(memory));
        return true;
    }

    @Override
    public void close(CloseCode code) {
        if (closing) return;
        write(WebSocketFrames.close(memory, code));
        closing();
    }

    private void write(ByteBuf frame) {
        if (closing) frame.release();
        else ChannelCalls.send(decoder, frame);
    }

    /** A close frame waits behind all that was not read; a client that does not read or answer it is disconnected. */
    private void closing() {
        closing = true;
        ChannelCalls.later(channel.eventLoop(), () -> ChannelCalls.close(channel), CLOSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        if (frame instanceof CloseWebSocketFrame) goodbye(frame.content());
        else if (closing) return;
        else if (frame instanceof PongWebSocketFrame) listener.alive();
        else if (frame instanceof PingWebSocketFrame) pinged(frame.content());
        else data(frame);
    }

    private void goodbye(ByteBuf why) {
        if (closing) {
            ChannelCalls.close(channel);
            return;
        }
        decoder.writeAndFlush(WebSocketFrames.close(memory, why)).addListener(ChannelFutureListener.CLOSE);
        closing();
    }

    /** A client that does not read its pongs gets none. */
    private void pinged(ByteBuf payload) {
        if (listener.admits(payload.readableBytes()) && !full()) write(WebSocketFrames.pong(memory, payload));
    }

    /** Each frame counts like a message, so that nobody talks for nothing in pieces of one. */
    private void data(WebSocketFrame frame) {
        boolean continues = frame instanceof ContinuationWebSocketFrame;
        // The decoder has seen to it that something was begun; if nothing is left of it, it was not admitted.
        boolean isLost = continues && begun.isEmpty();
        ByteBuf before = begun.orElse(Unpooled.EMPTY_BUFFER);
        begun = Optional.empty();
        if (!listener.admits(before.readableBytes() + frame.content().readableBytes()) || isLost) return;
        if (!continues) isText = frame instanceof TextWebSocketFrame;
        if (!frame.isFinalFragment()) begun = Optional.of(Unpooled.copiedBuffer(before, frame.content()));
        else message(continues ? Unpooled.copiedBuffer(before, frame.content()) : frame.content());
    }

    private void message(ByteBuf bytes) {
        if (!isText) {
            listener.heardBinary();
            return;
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        if (isText(text, bytes)) listener.heard(text);
        else listener.broke(CloseCode.INVALID_TEXT);
    }

    /** Bytes that are not UTF-8 are read as a character that a text may have as well, but seldom has. */
    private static boolean isText(String text, ByteBuf bytes) {
        return text.indexOf(REPLACEMENT) < 0 || ByteBufUtil.isText(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        closing = true;
        listener.lost();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
        if (failure instanceof CorruptedWebSocketFrameException broken) broke(broken.closeStatus());
        else if (!closing) {
            // A lost connection is no news; any other failure would be a bug, and a close all the client has to know of
            // it.
            if (!(failure instanceof IOException)) log.error("Expected to read a frame, but could not", failure);
            ChannelCalls.close(channel);
        }
    }

    private void broke(WebSocketCloseStatus rule) {
        if (closing) ChannelCalls.close(channel);
        else if (rule.equals(WebSocketCloseStatus.MESSAGE_TOO_BIG)) listener.tooLarge();
        else if (rule.equals(WebSocketCloseStatus.INVALID_PAYLOAD_DATA)) listener.broke(CloseCode.INVALID_TEXT);
        else listener.broke(CloseCode.PROTOCOL_ERROR);
    }
}
