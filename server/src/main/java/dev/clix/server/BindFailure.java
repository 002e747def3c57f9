package dev.clix.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;

/** Why nobody can listen somewhere, and which setting is to blame for it. */
final class BindFailure {
    private BindFailure() {}

    /** @param section of the settings {@code host} and {@code port} */
    static String trouble(String section, String host, int port, Throwable failure) {
        return isHere(host)
                ? "%s.port: expected to listen at %s, port %s, but %s"
                        .formatted(section, host, port, failure.getMessage())
                : "%s.host: expected a name or an address of this machine, but found '%s'".formatted(section, host);
    }

    private static boolean isHere(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            return address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (IOException unknown) {
            return false;
        }
    }
}
