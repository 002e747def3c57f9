package dev.clix.server.gateway;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whose pages may open a socket here: this server's own, and those listed. Programs that are no browsers send no
 * origin and are let in; a page cannot hide its own.
 */
public final class Origins {
    static final String EXPLANATION = "Expected this server's own pages, but another site asked";

    private static final String ANY = "*";
    /** As browsers write it (RFC 6454, section 6.2): in small letters, and without a path. */
    private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]*://[a-z0-9._\\[\\]:-]+");

    private final Set<String> allowed;

    /** @param allowed beside this server's own; {@code *} for all */
    public Origins(List<String> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    /** Whether any browser's origin could ever equal it, or it stands for all. */
    public static boolean isOrigin(String text) {
        return text.equals(ANY) || ORIGIN.matcher(text).matches();
    }

    boolean admits(HttpServerRequest request) {
        return admits(Optional.ofNullable(request.getHeader("Origin")), request.getHeader("Host"));
    }

    /** @param host what the request calls this server */
    boolean admits(Optional<String> origin, String host) {
        return origin.isEmpty() || allowed.contains(ANY) || allowed.contains(origin.get()) || isOwn(origin.get(), host);
    }

    private static boolean isOwn(String origin, String host) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
