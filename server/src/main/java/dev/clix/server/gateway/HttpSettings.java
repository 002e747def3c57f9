package dev.clix.server.gateway;

import java.util.List;
import java.util.Optional;

/**
 * @param port 0 for any
 * @param publicUrl how the world sees this server, without a slash at the end
 * @param origins whose pages may open sockets, beside this server's own
 */
public record HttpSettings(String host, int port, Optional<String> publicUrl, List<String> origins) {
    /** Not at one address, but at all this machine has. */
    public boolean listensEverywhere() {
        return host.equals("0.0.0.0") || host.equals("::");
    }
}
