package dev.clix.server.gateway;

import dev.clix.server.broker.EncodedFrame;

/** A client's socket, of either transport. Safe for use by many threads; after closing, nothing happens. */
interface ClientSocket {
    void send(EncodedFrame frame);

    /** Whether so much waits to be sent that no more should. */
    boolean full();

    /** @return whether the transport can ask a silent client for a sign of life */
    boolean ping();

    void close(CloseCode code);
}
