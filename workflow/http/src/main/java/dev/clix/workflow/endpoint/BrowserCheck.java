package dev.clix.workflow.endpoint;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Calls that a browser makes for a page. A foreign page must not reach an endpoint on its reader's own machine, neither
 * directly nor by a name of its own that resolves to it (DNS rebinding). SDKs and the CLI send none of the fields that
 * tell a browser, and may call the endpoint by any name, such as a container's.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata Request Headers</a>
 */
final class BrowserCheck {
    /** A header that browsers alone send. */
    static final String SITE = "sec-fetch-site";

    /** A name's last part has a letter (RFC 1123, section 2.1). */
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9A-Fa-f:.]+]");

    private static final Pattern PORT = Pattern.compile(":\\d*$");

    private BrowserCheck() {}

    /**
     * @param origin the header of this name; empty when it is missing
     * @param host the header of this name, or what HTTP/2 has in its place; empty when it is missing
     * @param listening the host the endpoint was told to listen at
     * @return why a browser's call is refused; empty for this endpoint's own pages
     */
    static Optional<String> objection(Optional<String> origin, String host, String listening) {
        if (!isOwn(PORT.matcher(host).replaceFirst(""), listening))
            return Optional.of(
                    "Expected a browser to call this endpoint by localhost or an address, but found Host: " + host);
        return origin.filter(page -> !page.endsWith("//" + host))
                .map(page -> "Expected no call from a page of " + page);
    }

    /** An address cannot be made to lead elsewhere, as a name can. */
    private static boolean isOwn(String host, String listening) {
        return host.equalsIgnoreCase("localhost")
                || host.equalsIgnoreCase(listening)
                || ADDRESS.matcher(host).matches();
    }
}
