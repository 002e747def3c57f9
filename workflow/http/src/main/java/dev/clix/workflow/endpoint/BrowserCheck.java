package dev.clix.workflow.endpoint;

import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Calls that a browser makes for a page. A foreign page must not reach an endpoint on its reader's own machine, neither
 * directly nor by a name of its own that resolves to it (DNS rebinding). SDKs and the CLI send none of the fields that
 * tell a browser, and may call the endpoint by any name, such as a container's.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata Request Headers</a>
 */
public final class BrowserCheck {
    /** A header that browsers alone send. */
    static final String SITE = "sec-fetch-site";

    private static final String LOCALHOST = "localhost";

    /** A name's last part has a letter (RFC 1123, section 2.1). */
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9A-Fa-f:.]+]");

    private static final Pattern PORT = Pattern.compile(":\\d*$");

    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /** @param names those that are this endpoint's, besides localhost and every address */
    public BrowserCheck(Collection<String> names) {
        this.names.addAll(names);
        this.names.add(LOCALHOST);
    }

    /**
     * Of a call that a browser makes, or that is for what browsers alone ask for.
     *
     * @param origin the header of this name; empty when it is missing
     * @param called the header Host, or what HTTP/2 has in its place; empty when it is missing
     * @return why it is refused; empty for this endpoint's own pages
     */
    public Optional<String> objection(Optional<String> origin, String called) {
        if (!isOwn(PORT.matcher(called).replaceFirst("")))
            return Optional.of(
                    "Expected a browser to call this endpoint by localhost or an address, but found Host: " + called);
        return origin.filter(page -> !isOwn(page, called)).map(page -> "Expected no call from a page of " + page);
    }

    /** An origin whose host is this endpoint's by itself, and that is the very one which was called. */
    private boolean isOwn(String origin, String called) {
        try {
            var host = URI.create(origin).getHost();
            return host != null && isOwn(host) && origin.endsWith("//" + called);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** An address cannot be made to lead elsewhere, as a name can. */
    private boolean isOwn(String host) {
        return names.contains(host) || ADDRESS.matcher(host).matches();
    }
}
