package dev.clix.server.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.nio.charset.StandardCharsets;

/**
 * A server's frames as bytes (RFC 6455, section 5.2). They are not masked, so header and payload are one piece of
 * memory, copied once into what the socket is written from; netty's encoder makes two pieces and three objects of each.
 */
final class WebSocketFrames {
    private static final int FINAL_TEXT = 0x81;
    private static final int FINAL_CLOSE = 0x88;
    private static final int FINAL_PING = 0x89;
    private static final int FINAL_PONG = 0x8a;
    private static final int HEADER_BYTES_MAX = 10;
    private static final byte[] PING = "clix".getBytes(StandardCharsets.US_ASCII);

    private WebSocketFrames() {}

    static ByteBuf text(ByteBufAllocator memory, byte[] text) {
        return begun(memory, FINAL_TEXT, text.length).writeBytes(text);
    }

    static ByteBuf ping(ByteBufAllocator memory) {
        return begun(memory, FINAL_PING, PING.length).writeBytes(PING);
    }

    /** @param payload of the ping, which the pong repeats */
    static ByteBuf pong(ByteBufAllocator memory, ByteBuf payload) {
        return begun(memory, FINAL_PONG, payload.readableBytes()).writeBytes(payload);
    }

    static ByteBuf close(ByteBufAllocator memory, CloseCode code) {
        byte[] reason = code.reason().getBytes(StandardCharsets.UTF_8);
        return begun(memory, FINAL_CLOSE, Short.BYTES + reason.length)
                .writeShort(code.code())
                .writeBytes(reason);
    }

    /** @param payload of the other side's close, which is answered with the same */
    static ByteBuf close(ByteBufAllocator memory, ByteBuf payload) {
        return begun(memory, FINAL_CLOSE, payload.readableBytes()).writeBytes(payload);
    }

    private static ByteBuf begun(ByteBufAllocator memory, int start, int length) {
        ByteBuf frame = memory.directBuffer(length + HEADER_BYTES_MAX).writeByte(start);
        if (length < 126) return frame.writeByte(length);
        if (length <= 0xffff) return frame.writeByte(126).writeShort(length);
        return frame.writeByte(127).writeLong(length);
    }
}
