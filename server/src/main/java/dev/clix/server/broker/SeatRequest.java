package dev.clix.server.broker;

import dev.clix.protocol.ClientKey;
import dev.clix.protocol.MessageId;
import java.util.Optional;

/**
 * The message by which a seat is asked for. With its client's key it is the same request on whatever connection it comes.
 *
 * @param client empty for a client that cannot be known again
 */
public record SeatRequest(MessageId id, Optional<ClientKey> client) {
    public boolean isKnownAgain() {
        return client.isPresent();
    }
}
