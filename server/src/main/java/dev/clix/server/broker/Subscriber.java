package dev.clix.server.broker;

import dev.clix.server.presence.ConnectionId;

/**
 * A session as rooms and lobby reach it, once its address is resolved: so each frame goes its way without looking for
 * it. Called from any thread; must not block.
 */
public interface Subscriber {
    ConnectionId connection();

    void send(EncodedFrame frame);

    void tell(SessionMessage message);
}
