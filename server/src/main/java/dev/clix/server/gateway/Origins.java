package dev.clix.server.gateway;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * Whose pages may open a socket here: this server's own, and those listed. Programs that are no browsers send no
 * origin and are let in; a page cannot hide its own.
 */
public final class Origins {
    static final String EXPLANATION = "Expected this server's own pages, but another site asked";

    private static final String ANY = "*";
    private final Set<String> allowed;

    /** @param allowed beside this server's own; {@code *} for all */
    public Origins(List<String> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    boolean admits(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        return origin == null || allowed.contains(ANY) || allowed.contains(origin) || isOwn(origin, request);
    }

    private static boolean isOwn(String origin, HttpServerRequest request) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
