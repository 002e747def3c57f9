package dev.clix.server.bots;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Which way into the server, and how messages are wrapped there. */
public enum BotTransport {
    WS("/ws") {
        @Override
        String wrapped(String message) {
            return message;
        }

        @Override
        String unwrapped(String frame) {
            return frame;
        }
    },
    /** The bridge's websocket without SockJS framing. */
    EVENTBUS("/eventbus/websocket") {
        @Override
        String wrapped(String message) {
            return "{\"type\":\"send\",\"address\":\"clix.in\",\"body\":" + message + "}";
        }

        @Override
        String unwrapped(String frame) {
            // The frame is written by one place of the server and has one shape; a bridge error has another.
            if (frame.startsWith(DELIVERY)) return frame.substring(DELIVERY.length(), frame.length() - 1);
            JsonObject envelope = new JsonObject(frame);
            if (!envelope.containsKey("body") || !"rec".equals(envelope.getString("type")))
                throw new IllegalArgumentException("Expected a delivery from the bridge, but found " + frame);
            return String.valueOf(envelope.getValue("body"));
        }

        @Override
        Optional<String> keepAlive() {
            return Optional.of("{\"type\":\"ping\"}");
        }
    };

    private static final String DELIVERY = "{\"type\":\"rec\",\"address\":\"clix.out\",\"body\":";

    private final String path;

    BotTransport(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    /** The keep-alive of the transport itself, which it wants every few seconds; empty where it wants none. */
    Optional<String> keepAlive() {
        return Optional.empty();
    }

    abstract String wrapped(String message);

    abstract String unwrapped(String frame);
}
