package dev.clix.server.gateway;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;

/**
 * A frame of the Vert.x event bus bridge's protocol, which has one address to send to and one to listen to here.
 * Headers and reply addresses that a client adds are not read.
 */
sealed interface BridgeMessage {
    String IN = "clix.in";
    String OUT = "clix.out";

    /** @param body the message, a JSON text */
    record Sent(String body) implements BridgeMessage {}

    /** The client's own sign of life. The stock client gives one every five seconds, unless told otherwise. */
    record Ping() implements BridgeMessage {}

    /** A registration that changes nothing: everybody is told on one address. */
    record Harmless() implements BridgeMessage {}

    /** @param error the bridge's word for it */
    record Denied(String error) implements BridgeMessage {}

    /** Not even a JSON object. */
    record NoEnvelope() implements BridgeMessage {}

    static BridgeMessage read(String text) {
        try {
            return read(new JsonObject(text));
        } catch (DecodeException | ClassCastException e) {
            return new NoEnvelope();
        }
    }

    private static BridgeMessage read(JsonObject frame) {
        String type = frame.getString("type", "");
        String address = frame.getString("address", "");
        return switch (type) {
            case "ping" -> new Ping();
            case "register", "unregister" -> address.equals(OUT) ? new Harmless() : new Denied("access_denied");
            case "send" -> address.equals(IN) ? sent(frame) : new Denied("access_denied");
            case "publish" -> new Denied("access_denied");
            default -> new Denied("invalid_type");
        };
    }

    private static BridgeMessage sent(JsonObject frame) {
        return new Sent(Json.encode(frame.getValue("body")));
    }
}
