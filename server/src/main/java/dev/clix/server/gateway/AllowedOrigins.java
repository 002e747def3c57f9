package dev.clix.server.gateway;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The origins whose pages may open a socket here: this server's own, and those listed. Programs that are no browsers
 * send no origin and are let in; a page cannot hide its own. Safe for use by many threads.
 */
public final class AllowedOrigins {
    static final String EXPLANATION = "Expected this server's own pages, but another site asked";

    private static final Logger log = LoggerFactory.getLogger(AllowedOrigins.class);
    private static final String ANY = "*";
    /** As browsers write it (RFC 6454, section 6.2): in small letters, and without a path. */
    private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]*://[a-z0-9._\\[\\]:-]+");

    private static final int TOLD_MAX = 100;
    private static final int LETTERS_MAX = 200;

    private final Set<String> allowed;
    private final Set<String> told = new HashSet<>();

    /**
     * @param allowed beside this server's own; {@code *} for all
     * @param publicUrl how the world sees this server, whatever proxies make of a request
     */
    AllowedOrigins(List<String> allowed, Optional<String> publicUrl) {
        this.allowed = new HashSet<>(allowed);
        publicUrl.ifPresent(url -> this.allowed.add(origin(URI.create(url))));
    }

    /** Whether any browser's origin could ever equal it, or it stands for all. */
    public static boolean isOrigin(String text) {
        return text.equals(ANY) || ORIGIN.matcher(text).matches();
    }

    /** @param remoteClient calls this server by its host, which proxies may tell */
    boolean admits(Optional<String> origin, RemoteClient remoteClient) {
        boolean admits = origin.isEmpty()
                || allowed.contains(ANY)
                || allowed.contains(origin.get())
                || isOwn(origin.get(), remoteClient.host());
        if (!admits) tell(origin.get(), remoteClient.host().orElse(""));
        return admits;
    }

    /** Once each: an operator who forgot a setting finds it in the log, and a stranger does not fill it. */
    private void tell(String origin, String host) {
        synchronized (told) {
            if (told.size() >= TOLD_MAX || !told.add(shown(origin) + ' ' + shown(host))) return;
        }
        log.warn(
                "Refused a page of {} that calls this server {}: if it is this server's own, http.publicUrl or http.proxies is missing; if it is a friend's, http.origins",
                shown(origin),
                shown(host));
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(text.length(), LETTERS_MAX)).replaceAll("\\p{Cntrl}", "?");
    }

    private static boolean isOwn(String origin, Optional<String> host) {
        try {
            String page = origin(URI.create(origin));
            String scheme = page.substring(0, page.indexOf(':'));
            return host.filter(own -> page.equals(origin(scheme, own))).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String origin(URI url) {
        if (url.getScheme() == null || url.getAuthority() == null)
            throw new IllegalArgumentException("Expected an origin, but found " + url);
        return origin(url.getScheme().toLowerCase(Locale.ROOT), url.getAuthority());
    }

    /** Browsers leave out the scheme's own port (RFC 6454, section 6.1); people who write a host may name it. */
    private static String origin(String scheme, String authority) {
        String port = scheme.equals("https") ? ":443" : ":80";
        String host = authority.endsWith(port) ? authority.substring(0, authority.length() - port.length()) : authority;
        return scheme + "://" + host.toLowerCase(Locale.ROOT);
    }
}
