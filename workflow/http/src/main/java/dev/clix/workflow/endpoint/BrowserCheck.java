package dev.clix.workflow.endpoint;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
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
    private static final CharSequence SITE = HttpHeaders.createOptimized("sec-fetch-site");

    /** A name's last part has a letter (RFC 1123, section 2.1). */
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9A-Fa-f:.]+]");

    private BrowserCheck() {}

    /**
     * @param listening the host the endpoint was told to listen at
     * @return why a browser's call is refused; empty for other callers, and for this endpoint's own pages
     */
    static Optional<String> objection(HttpServerRequest request, String listening) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null && request.getHeader(SITE) == null) return Optional.empty();
        var authority = request.authority();
        if (authority == null || !isOwn(authority.host(), listening))
            return Optional.of("Expected a browser to call this endpoint by localhost or an address, but found Host: %s"
                    .formatted(authority == null ? "" : authority));
        boolean elsewhere = origin != null && !origin.endsWith("//" + request.getHeader(HttpHeaders.HOST));
        return elsewhere ? Optional.of("Expected no call from a page of " + origin) : Optional.empty();
    }

    /** An address cannot be made to lead elsewhere, as a name can. */
    private static boolean isOwn(String host, String listening) {
        return host.equalsIgnoreCase("localhost")
                || host.equalsIgnoreCase(listening)
                || ADDRESS.matcher(host).matches();
    }
}
