package dev.clix.server.gateway;

import java.util.Locale;

/** Why the server closes a socket. The number tells a client what to do next. */
public enum CloseCode {
    /** The bytes were no frames of a websocket; mend the client. */
    PROTOCOL_ERROR(1002, "Expected frames as RFC 6455 has them"),
    /** A text was no UTF-8; mend the client. */
    INVALID_TEXT(1007, "Expected text in UTF-8"),
    /** A frame was larger than the server reads; come back, and do not send it again. */
    MESSAGE_TOO_LARGE(1009, "Message too large"),
    /** The server restarts; come back after a random while. */
    RESTARTING(1012, "Come back soon"),
    /** Too many came at once; come back after a random while. */
    CROWDED(1013, "Too many at once, come back soon"),
    /** The client read too slowly; come back at once with the last offset. */
    TOO_SLOW(4008, "Too slow, come back with your last offset"),
    /** The client sent more than it may, and went on when told so; come back after a minute. */
    TOO_MANY_MESSAGES(4029, "Too many messages, come back in a minute"),
    /** Too many connections from the client's address; come back after a minute. */
    TOO_MANY_CONNECTIONS(4032, "Too many connections from your address, come back in a minute"),
    /** Nothing was heard of the client; come back at once. */
    SILENT(4030, "Nothing heard of you, come back"),
    /** The client took no seat in time; come back to play. */
    STRANGER(4031, "No seat was asked for, come back to play");

    private final int code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    public int code() {
        return code;
    }

    public String reason() {
        return reason;
    }

    /** Its name in the metrics, {@code too_slow}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
