package dev.clix.server.broker;

import dev.clix.protocol.GameMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Bytes on their way to clients, encoded once and shared by all who get them: one message, or an array of several. Used
 * by one thread at a time until it is handed to the transports.
 */
public final class EncodedFrame {
    private static final String ENVELOPE_START = "{\"type\":\"rec\",\"address\":\"clix.out\",\"body\":";

    private final byte[] json;
    private final Supplier<Optional<GameMessage>> passing;
    private final boolean mayPass;
    private final boolean unlogged;
    private volatile @Nullable String enveloped;

    private EncodedFrame(byte[] json, boolean mayPass, boolean unlogged, Supplier<Optional<GameMessage>> passing) {
        this.json = json;
        this.mayPass = mayPass;
        this.unlogged = unlogged;
        this.passing = passing;
    }

    /** @param encoded the one message, which later ones of its kind may replace for clients who read slowly */
    public static EncodedFrame passing(GameMessage message, byte[] encoded) {
        Optional<GameMessage> known = Optional.of(message);
        return new EncodedFrame(encoded, true, !message.event().takesOffset(), () -> known);
    }

    /**
     * The same, of a room on another server.
     *
     * @param unlogged whether nobody misses what is in it
     * @param decoded reads the message, which is hardly ever asked for
     */
    public static EncodedFrame passing(byte[] encoded, boolean unlogged, Supplier<GameMessage> decoded) {
        return new EncodedFrame(encoded, true, unlogged, () -> Optional.of(decoded.get()));
    }

    /** Whether it holds nothing but what later ones may replace. */
    public boolean mayPass() {
        return mayPass;
    }

    /** The message of a frame that holds nothing but what later ones may replace. */
    public Optional<GameMessage> passing() {
        return passing.get();
    }

    /** Whether nobody misses what is in it. */
    public boolean isUnlogged() {
        return unlogged;
    }

    /** @param message a JSON object as UTF-8, not to be changed any more */
    public static EncodedFrame of(byte[] message) {
        return new EncodedFrame(message, false, false, Optional::empty);
    }

    /** @param messages each a JSON object as UTF-8, not to be changed any more; at least one */
    public static EncodedFrame of(List<byte[]> messages) {
        return messages.size() == 1 ? of(messages.get(0)) : array(messages);
    }

    /** The messages of several frames, in their order. */
    public static EncodedFrame merged(List<EncodedFrame> frames) {
        if (frames.size() == 1) return frames.get(0);
        List<byte[]> parts = new ArrayList<>(frames.size());
        for (EncodedFrame frame : frames) parts.add(frame.json);
        return array(parts);
    }

    /** @param parts messages, and arrays of messages */
    private static EncodedFrame array(List<byte[]> parts) {
        int length = 1;
        for (byte[] part : parts) length += elementsLength(part) + 1;
        byte[] array = new byte[length];
        int end = 0;
        for (byte[] part : parts) {
            array[end] = (byte) (end == 0 ? '[' : ',');
            end++;
            System.arraycopy(part, isArray(part) ? 1 : 0, array, end, elementsLength(part));
            end += elementsLength(part);
        }
        array[end] = ']';
        return of(array);
    }

    private static int elementsLength(byte[] part) {
        return isArray(part) ? part.length - 2 : part.length;
    }

    private static boolean isArray(byte[] part) {
        return part[0] == '[';
    }

    public int bytes() {
        return json.length;
    }

    /** UTF-8. Never to be written to: others send the same bytes. */
    public byte[] json() {
        return json;
    }

    /** The same as a delivery of the event bus bridge, whose socket takes texts. */
    public String enveloped() {
        // Threads of both transports may come first; both then make the same text.
        String made = enveloped;
        if (made == null) {
            made = ENVELOPE_START + new String(json, StandardCharsets.UTF_8) + '}';
            enveloped = made;
        }
        return made;
    }
}
