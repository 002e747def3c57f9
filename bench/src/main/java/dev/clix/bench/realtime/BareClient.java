package dev.clix.bench.realtime;

import io.netty.buffer.ByteBuf;

/** A client of the bare server. Its messages carry the instant at which they were due. */
final class BareClient extends LoadClient {
    private static final int DIGITS = 16;
    private static final int STAMP_AT = 5;

    private final String room;
    private final int textLength;
    private final byte[] update;

    /** @param updateBytes how long an update is, as long as the game server's */
    BareClient(ClientPool clientPool, String room, int updateBytes) {
        super(clientPool, "/");
        this.room = room;
        String start = "{\"t\":" + "0".repeat(DIGITS) + ",\"text\":\"";
        this.textLength = updateBytes;
        this.update = LeanWebSocket.textFrame(start + "x".repeat(updateBytes - start.length() - 2) + "\"}");
    }

    @Override
    public void opened(LeanWebSocket webSocket) {
        send(LeanWebSocket.textFrame("J" + room));
    }

    @Override
    public void heard(ByteBuf buffer, int index, int length) {
        if (length == 1) clientPool().joined(this);
        else deliveries().delivered(number(buffer, index + STAMP_AT), DeliveryStats.now());
    }

    private static long number(ByteBuf buffer, int index) {
        long number = 0;
        for (int i = index; i < index + DIGITS; i++) number = number * 10 + buffer.getByte(i) - '0';
        return number;
    }

    @Override
    void act(long dueMicros) {
        LeanWebSocket.patch(update, textLength, STAMP_AT, DIGITS, dueMicros);
        send(update);
    }
}
