package dev.clix.server.gateway;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * @param port 0 for any
 * @param publicUrl how the world sees this server, without a slash at the end
 * @param origins those whose pages may open sockets, beside this server's own
 * @param tls empty where clients, or a proxy, speak plainly
 */
public record HttpSettings(String host, int port, Optional<String> publicUrl, List<String> origins, Optional<Tls> tls) {
    /** Files in PEM. */
    public record Tls(Path certificate, Path key) {}

    public String scheme() {
        return tls.isPresent() ? "https" : "http";
    }

    /** Not at one address, but at all this machine has. */
    public boolean listensEverywhere() {
        return host.equals("0.0.0.0") || host.equals("::");
    }
}
