package dev.clix.server.gateway;

import dev.clix.protocol.GameId;
import io.nayuki.qrcodegen.QrCode;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Links to a game, as text and as a code to scan with a phone. */
final class InvitationLinks {
    private static final int QUIET_ZONE = 2;
    private static final int BAD_REQUEST = 400;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /** RFC 1035, section 2.3.4. */
    private static final int HOST_MAX = 255;

    private final Optional<String> publicUrl;
    private final boolean listensEverywhere;
    private final Function<HttpServerRequest, RemoteClient> clientResolver;

    /** @param publicUrl how the world sees this server; empty: as the request did, or the proxy that passed it on says */
    InvitationLinks(
            Optional<String> publicUrl,
            boolean listensEverywhere,
            Function<HttpServerRequest, RemoteClient> clientResolver) {
        this.publicUrl = publicUrl;
        this.listensEverywhere = listensEverywhere;
        this.clientResolver = clientResolver;
    }

    void mount(Router router) {
        router.route("/invitations/*").handler(InvitationLinks::checkHost);
        router.getWithRegex("/invitations/(?<game>[A-Za-z0-9_-]{1,40})").handler(this::link);
        router.getWithRegex("/invitations/(?<game>[A-Za-z0-9_-]{1,40})\\.svg").handler(this::code);
    }

    /** The link says how the request found this server, and nothing with a longer name can be found. */
    private static void checkHost(RoutingContext routing) {
        HostAndPort authority = routing.request().authority();
        if (authority != null && authority.host().length() > HOST_MAX) routing.fail(BAD_REQUEST);
        else routing.next();
    }

    /** {@code url} is the likeliest; {@code urls} are all, among which the host may choose. */
    private void link(RoutingContext routing) {
        var urls = urls(routing);
        routing.json(new JsonObject().put("url", urls.get(0)).put("urls", new JsonArray(urls)));
    }

    private void code(RoutingContext routing) {
        routing.response()
                .putHeader("Content-Type", "image/svg+xml")
                .putHeader("Cache-Control", "no-store")
                .end(svg(QrCode.encodeText(chosen(routing), QrCode.Ecc.MEDIUM)));
    }

    /** Only among those that are told: a code that leads anywhere else nobody can have made here. */
    private String chosen(RoutingContext routing) {
        var urls = urls(routing);
        var asked = Optional.ofNullable(routing.request().getParam("url"));
        return asked.filter(urls::contains).orElse(urls.get(0));
    }

    private List<String> urls(RoutingContext routing) {
        var game = new GameId(routing.pathParam("game"));
        return bases(routing.request()).stream()
                .map(base -> base + "/?game=" + game)
                .toList();
    }

    private List<String> bases(HttpServerRequest request) {
        return publicUrl.map(List::of).orElseGet(() -> {
            var remoteClient = clientResolver.apply(request);
            var authority = remoteClient
                    .host()
                    .map(host -> HostAndPort.parseAuthority(host, -1))
                    .filter(named -> !named.host().isEmpty());
            var host = authority
                    .map(HostAndPort::host)
                    .orElseGet(() -> request.localAddress().hostAddress());
            var port = authority
                    .map(HostAndPort::port)
                    .orElseGet(() -> request.localAddress().port());
            var scheme = remoteClient.scheme().orElseThrow();
            return hosts(host).stream()
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

    private static String svg(QrCode code) {
        int size = code.size + 2 * QUIET_ZONE;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++)
            for (int x = 0; x < code.size; x++)
                if (code.getModule(x, y))
                    path.append('M')
                            .append(x + QUIET_ZONE)
                            .append(' ')
                            .append(y + QUIET_ZONE)
                            .append("h1v1h-1z");
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">
                <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s" fill="#000"/></svg>
                """.formatted(size, path);
    }
}
