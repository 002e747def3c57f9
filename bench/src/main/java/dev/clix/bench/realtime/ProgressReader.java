package dev.clix.bench.realtime;

import dev.clix.protocol.Epoch;
import dev.clix.protocol.GameId;
import io.netty.buffer.ByteBuf;

/**
 * Reads the one message that comes by the hundred thousand a second without making an object of it. It relies on the
 * codec's order of fields; a message that looks different is left to the codec.
 */
final class ProgressReader {
    private static final int TYPE_AT = "{\"type\":\"".length();
    private static final int OFFSET_TO_PLAYER = ",\"time\":".length() + 13 + ",\"player\":\"".length();
    private static final int PLAYER_TO_CLICKS = "\",\"clicks\":".length();
    private static final int MESSAGES_MAX = 4_096;

    private final SharedGame game;
    private final int startLength;
    private final long[] due = new long[MESSAGES_MAX];
    private final long[] offsets = new long[MESSAGES_MAX];
    private int found;

    ProgressReader(SharedGame game, GameId id, Epoch epoch) {
        this.game = game;
        this.startLength = "{\"type\":\"progress\",\"game\":\"\",\"epoch\":\"\",\"offset\":".length()
                + id.value().length()
                + epoch.value().length();
    }

    /** @return false, and nothing is counted, when there is more in the frame than progress and answers to clicks */
    boolean read(ByteBuf buffer, int index, int length, GameClient listener) {
        found = 0;
        boolean array = buffer.getByte(index) == '[';
        int end = array ? index + length - 1 : index + length;
        for (int at = array ? index + 1 : index; at < end; at++) {
            at = readMessage(buffer, at);
            if (at < 0) return false;
        }
        long now = DeliveryStats.now();
        for (int i = 0; i < found; i++) listener.progress(offsets[i], due[i], now);
        return true;
    }

    /** @return where the message and the comma after it end, or a negative number */
    private int readMessage(ByteBuf buffer, int at) {
        if (isClicked(buffer, at)) return endOfObject(buffer, at) + 1;
        if (!isProgress(buffer, at) || found == MESSAGES_MAX) return Integer.MIN_VALUE;
        int endOfOffset = endOfNumber(buffer, at + startLength);
        offsets[found] = number(buffer, at + startLength, endOfOffset);
        int player = endOfOffset + OFFSET_TO_PLAYER;
        int quote = player;
        while (buffer.getByte(quote) != '"') quote++;
        int digits = quote + PLAYER_TO_CLICKS;
        int end = endOfNumber(buffer, digits);
        due[found++] = game.due(game.seatOf(buffer.getLong(player)), number(buffer, digits, end));
        return end + 1;
    }

    private static boolean isProgress(ByteBuf buffer, int at) {
        int type = at + TYPE_AT;
        return buffer.getByte(type) == 'p' && buffer.getByte(type + 1) == 'r' && buffer.getByte(type + 3) == 'g';
    }

    private static boolean isClicked(ByteBuf buffer, int at) {
        int type = at + TYPE_AT;
        return buffer.getByte(type) == 'c' && buffer.getByte(type + 1) == 'l';
    }

    private static int endOfObject(ByteBuf buffer, int at) {
        int end = at;
        while (buffer.getByte(end) != '}') end++;
        return end;
    }

    private static int endOfNumber(ByteBuf buffer, int at) {
        int end = at;
        while (buffer.getByte(end) >= '0' && buffer.getByte(end) <= '9') end++;
        return end;
    }

    private static int number(ByteBuf buffer, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) number = number * 10 + buffer.getByte(i) - '0';
        return number;
    }
}
