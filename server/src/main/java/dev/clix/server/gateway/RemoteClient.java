package dev.clix.server.gateway;

import java.util.Optional;

/**
 * The client behind a request, and the address by which it knows this server.
 *
 * @param address whose clients are counted together; empty for nobody's
 * @param scheme {@code https} behind a proxy that ends TLS
 * @param host with the port, if it is named; empty when the request names none
 * @param prefix what a proxy has taken off the path, {@code /clix}; empty for nothing
 */
record RemoteClient(Optional<String> address, Optional<String> scheme, Optional<String> host, String prefix) {}
