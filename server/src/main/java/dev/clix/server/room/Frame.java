package dev.clix.server.room;

import dev.clix.protocol.GameMessage;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Bytes on their way to clients, encoded once and shared by all who get them: one message, or an array of several.
 * Used by one thread at a time until it is handed to the doors.
 */
public final class Frame {
    private static final String ENVELOPE_START = "{\"type\":\"rec\",\"address\":\"clix.out\",\"body\":";

    private final Buffer json;
    private final Optional<GameMessage> passing;
    private volatile String enveloped;

    private Frame(Buffer json, Optional<GameMessage> passing) {
        this.json = json;
        this.passing = passing;
    }

    private Frame(Buffer json) {
        this(json, Optional.empty());
    }

    /** @param encoded the one message, which later ones of its kind may replace, see {@link Superseding} */
    static Frame passing(GameMessage message, byte[] encoded) {
        return new Frame(Buffer.buffer(encoded), Optional.of(message));
    }

    /** The message of a frame that holds nothing but what later ones may replace. */
    Optional<GameMessage> passing() {
        return passing;
    }

    /** @param messages each a JSON object as UTF-8; at least one */
    public static Frame of(List<byte[]> messages) {
        if (messages.size() == 1) return new Frame(Buffer.buffer(messages.get(0)));
        Buffer array = Buffer.buffer().appendByte((byte) '[');
        for (byte[] message : messages) {
            if (array.length() > 1) array.appendByte((byte) ',');
            array.appendBytes(message);
        }
        return new Frame(array.appendByte((byte) ']'));
    }

    /** The messages of several frames, in their order. */
    public static Frame merged(List<Frame> frames) {
        if (frames.size() == 1) return frames.get(0);
        Buffer array = Buffer.buffer(
                frames.stream().mapToInt(frame -> frame.bytes() + 1).sum() + 1);
        for (Frame frame : frames) {
            array.appendByte((byte) (array.length() == 0 ? '[' : ','));
            boolean isArray = frame.json.getByte(0) == '[';
            if (isArray) array.appendBuffer(frame.json, 1, frame.bytes() - 2);
            else array.appendBuffer(frame.json);
        }
        return new Frame(array.appendByte((byte) ']'));
    }

    public static Frame of(byte[] message) {
        return of(List.of(message));
    }

    public int bytes() {
        return json.length();
    }

    /** Never to be written to: others send the same bytes. */
    public Buffer json() {
        return json;
    }

    /** The same as a delivery of the event bus bridge, whose socket takes texts. */
    public String enveloped() {
        // Two doors' threads may both come first; both then make the same text.
        String made = enveloped;
        if (made == null) {
            made = ENVELOPE_START + json.toString(StandardCharsets.UTF_8) + '}';
            enveloped = made;
        }
        return made;
    }
}
