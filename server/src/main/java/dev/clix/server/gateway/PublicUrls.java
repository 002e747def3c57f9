package dev.clix.server.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The addresses of this server, as those begin with them who follow a link: {@code https://clix.example/prefix}. */
final class PublicUrls {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /** RFC 1035, section 2.3.4. */
    static final int HOST_MAX = 255;

    private final Optional<String> publicUrl;
    private final boolean listensEverywhere;
    private final Function<HttpServerRequest, RemoteClient> clientResolver;

    /** @param publicUrl how the world sees this server; empty: as the request did, or the proxy that passed it on says */
    PublicUrls(
            Optional<String> publicUrl,
            boolean listensEverywhere,
            Function<HttpServerRequest, RemoteClient> clientResolver) {
        this.publicUrl = publicUrl;
        this.listensEverywhere = listensEverywhere;
        this.clientResolver = clientResolver;
    }

    /** The one by which the client has found this server. */
    String asRequested(HttpServerRequest request) {
        return urls(request, List::of).get(0);
    }

    /** Those by which others find it, the likeliest first. */
    List<String> forOthers(HttpServerRequest request) {
        return urls(request, this::hosts);
    }

    private List<String> urls(HttpServerRequest request, Function<String, List<String>> hosts) {
        return publicUrl.map(List::of).orElseGet(() -> {
            var remoteClient = clientResolver.apply(request);
            var authority = remoteClient
                    .host()
                    .map(host -> HostAndPort.parseAuthority(host, -1))
                    .filter(named -> !named.host().isEmpty() && named.host().length() <= HOST_MAX);
            var host = authority
                    .map(HostAndPort::host)
                    .orElseGet(() -> request.localAddress().hostAddress());
            var port = authority
                    .map(HostAndPort::port)
                    .orElseGet(() -> request.localAddress().port());
            var scheme = remoteClient.scheme().orElseThrow();
            return hosts.apply(host).stream()
                    .map(name -> scheme + "://" + name + suffix(scheme, port) + remoteClient.prefix())
                    .toList();
        });
    }

    /** @param port negative for none */
    private static String suffix(String scheme, int port) {
        boolean goesWithoutSaying = port < 0 || port == (scheme.equals("https") ? HTTPS_PORT : HTTP_PORT);
        return goesWithoutSaying ? "" : ":" + port;
    }

    /** A request from this machine may call it by a name that nobody else can: others find it by its addresses. */
    private List<String> hosts(String host) {
        if (!listensEverywhere || !isLoopback(host)) return List.of(host);
        var reachable = LocalAddresses.reachable();
        return reachable.isEmpty() ? List.of(host) : reachable;
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1") || host.equals("[::1]");
    }
}
