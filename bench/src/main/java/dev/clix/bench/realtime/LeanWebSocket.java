package dev.clix.bench.realtime;

import static java.util.Objects.requireNonNull;

import dev.clix.server.gateway.ChannelCalls;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A client's websocket, as little of it as a load needs: text frames come and go, pings are answered. Netty's own
 * client would make an object of every frame and cost more than the server that is measured.
 */
final class LeanWebSocket extends ChannelInboundHandlerAdapter {
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int MASK = 0x6b2f913d;
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final String path;
    private final Listener listener;
    private @Nullable Channel channel;
    private ByteBuf rest = Unpooled.EMPTY_BUFFER;
    private boolean open;
    private boolean closing;

    /** The client that has the socket. Called on the event loop. */
    interface Listener {
        void opened(LeanWebSocket webSocket);

        /** A text from {@code index} on; the buffer is the socket's. */
        void heard(ByteBuf buffer, int index, int length);

        void lost(String why);
    }

    LeanWebSocket(String path, Listener listener) {
        this.path = path;
        this.listener = listener;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        channel = context.channel();
        String upgrade = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: Y2xpeC1iZW5jaC0xNi1ieQ==\r\n\r\n";
        ChannelCalls.send(context, Unpooled.copiedBuffer(upgrade, StandardCharsets.US_ASCII));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = joined((ByteBuf) message);
        try {
            if (!open) readHead(bytes);
            while (open && readFrame(bytes)) {}
            rest = bytes.isReadable()
                    ? context.alloc().buffer(bytes.readableBytes() * 2).writeBytes(bytes)
                    : Unpooled.EMPTY_BUFFER;
        } finally {
            bytes.release();
        }
    }

    private ByteBuf joined(ByteBuf bytes) {
        if (!rest.isReadable()) return bytes;
        ByteBuf joined = rest.writeBytes(bytes);
        bytes.release();
        rest = Unpooled.EMPTY_BUFFER;
        return joined;
    }

    private void readHead(ByteBuf bytes) {
        int end = ByteBufUtil.indexOf(Unpooled.wrappedBuffer(END_OF_HEAD), bytes);
        if (end < 0) return;
        String head = bytes.readCharSequence(end - bytes.readerIndex(), StandardCharsets.US_ASCII)
                .toString();
        bytes.skipBytes(END_OF_HEAD.length);
        if (head.startsWith("HTTP/1.1 101")) {
            open = true;
            listener.opened(this);
        } else lose(head.lines().findFirst().orElse("no answer"));
    }

    private boolean readFrame(ByteBuf bytes) {
        int start = bytes.readerIndex();
        int available = bytes.readableBytes();
        if (available < 2) return false;
        int length = bytes.getByte(start + 1) & 0x7f;
        int header = length < 126 ? 2 : length == 126 ? 4 : 10;
        if (available < header) return false;
        if (length == 126) length = bytes.getUnsignedShort(start + 2);
        else if (length == 127) length = Math.toIntExact(bytes.getLong(start + 2));
        if (available < header + length) return false;
        bytes.skipBytes(header + length);
        dispatch(bytes, bytes.getByte(start) & 0xf, start + header, length);
        return true;
    }

    private void dispatch(ByteBuf bytes, int kind, int index, int length) {
        if (kind == TEXT) listener.heard(bytes, index, length);
        else if (kind == PING) send(framed(PONG, ByteBufUtil.getBytes(bytes, index, length)));
        else if (kind == CLOSE) lose("closed with " + (length >= 2 ? bytes.getUnsignedShort(index) : 1005));
    }

    /** A masked text frame, ready to be sent as often as wanted. */
    static byte[] textFrame(String text) {
        return framed(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] framed(int kind, byte[] payload) {
        int header = headerLength(payload.length);
        byte[] frame = new byte[header + payload.length];
        frame[0] = (byte) (0x80 | kind);
        frame[1] = (byte) (0x80 | (header == 6 ? payload.length : 126));
        if (header == 8) {
            frame[2] = (byte) (payload.length >> 8);
            frame[3] = (byte) payload.length;
        }
        for (int i = 0; i < 4; i++) frame[header - 4 + i] = maskByte(i);
        for (int i = 0; i < payload.length; i++) frame[header + i] = (byte) (payload[i] ^ maskByte(i));
        return frame;
    }

    private static int headerLength(int payloadLength) {
        return payloadLength < 126 ? 6 : 8;
    }

    private static byte maskByte(int index) {
        return (byte) (MASK >>> (24 - 8 * (index & 3)));
    }

    /** Writes a number into a frame made before, over the digits at {@code position} of its text. */
    static void patch(byte[] frame, int textLength, int position, int digits, long number) {
        int header = headerLength(textLength);
        long rest = number;
        for (int i = position + digits - 1; i >= position; i--) {
            frame[header + i] = (byte) (('0' + rest % 10) ^ maskByte(i));
            rest /= 10;
        }
    }

    private Channel channel() {
        return requireNonNull(channel, "Expected to be connected first");
    }

    void send(byte[] frame) {
        Channel to = channel();
        ChannelCalls.send(to, to.alloc().directBuffer(frame.length).writeBytes(frame));
    }

    void stopReading() {
        channel().config().setAutoRead(false);
    }

    /** Gone at once, without a word. */
    void cut() {
        closing = true;
        if (channel != null) ChannelCalls.close(channel);
    }

    private void lose(String why) {
        if (closing) return;
        cut();
        listener.lost(why);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        rest.release();
        rest = Unpooled.EMPTY_BUFFER;
        lose("the connection ended");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
        lose(String.valueOf(failure.getMessage()));
    }
}
