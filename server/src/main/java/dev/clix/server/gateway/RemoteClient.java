package dev.clix.server.gateway;

import java.util.Optional;

/**
 * The client behind a request, and the address by which it knows this server.
 *
 * @param address by which clients are counted together; empty for one that counts for none
 * @param scheme {@code https} behind a proxy that ends TLS
 * @param host with the port, if it is named; empty when the request names none
 * @param prefix the part that a proxy has taken off the path, {@code /clix}; empty for none
 */
record RemoteClient(Optional<String> address, Optional<String> scheme, Optional<String> host, String prefix) {}
