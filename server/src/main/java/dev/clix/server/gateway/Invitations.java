package dev.clix.server.gateway;

import dev.clix.protocol.GameId;
import io.nayuki.qrcodegen.QrCode;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Optional;

/** Links to a game, as text and as a code to scan with a phone. */
final class Invitations {
    private static final int QUIET_ZONE = 2;
    private static final int BAD_REQUEST = 400;

    /** RFC 1035, section 2.3.4. */
    private static final int HOST_MAX = 255;

    private final Optional<String> publicUrl;
    private final boolean listensEverywhere;

    /** @param publicUrl how the world sees this server; empty: as the request did */
    Invitations(Optional<String> publicUrl, boolean listensEverywhere) {
        this.publicUrl = publicUrl;
        this.listensEverywhere = listensEverywhere;
    }

    void mount(Router router) {
        router.route("/invitations/*").handler(Invitations::checkHost);
        router.getWithRegex("/invitations/(?<game>[A-Za-z0-9_-]{1,40})").handler(this::link);
        router.getWithRegex("/invitations/(?<game>[A-Za-z0-9_-]{1,40})\\.svg").handler(this::code);
    }

    /** The link says how the request found this server, and nothing with a longer name can be found. */
    private static void checkHost(RoutingContext routing) {
        HostAndPort authority = routing.request().authority();
        if (authority != null && authority.host().length() > HOST_MAX) routing.fail(BAD_REQUEST);
        else routing.next();
    }

    private void link(RoutingContext routing) {
        routing.json(new JsonObject().put("url", url(routing)));
    }

    private void code(RoutingContext routing) {
        routing.response()
                .putHeader("Content-Type", "image/svg+xml")
                .putHeader("Cache-Control", "no-store")
                .end(svg(QrCode.encodeText(url(routing), QrCode.Ecc.MEDIUM)));
    }

    private String url(RoutingContext routing) {
        GameId game = new GameId(routing.pathParam("game"));
        return publicUrl.orElseGet(() -> base(routing.request())) + "/?game=" + game;
    }

    private String base(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        String host = authority == null ? request.localAddress().hostAddress() : authority.host();
        int port = authority == null ? request.localAddress().port() : authority.port();
        String reachable =
                listensEverywhere && isLoopback(host) ? siteLocalAddress().orElse(host) : host;
        return request.scheme() + "://" + reachable + (port < 0 ? "" : ":" + port);
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1") || host.equals("[::1]");
    }

    /** How a phone in the same network reaches this machine. */
    private static Optional<String> siteLocalAddress() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Invitations::isUp)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(InetAddress::isSiteLocalAddress)
                    .map(InetAddress::getHostAddress)
                    .findFirst();
        } catch (SocketException e) {
            return Optional.empty();
        }
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (SocketException e) {
            return false;
        }
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
