package dev.clix.server.gateway;

import dev.clix.protocol.GameId;
import io.nayuki.qrcodegen.QrCode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;

/** Links to a game, as text and as a code to scan with a phone. */
final class InvitationLinks {
    private static final int QUIET_ZONE = 2;
    private static final int BAD_REQUEST = 400;
    private final PublicUrls servers;

    InvitationLinks(PublicUrls servers) {
        this.servers = servers;
    }

    void mount(Router router) {
        router.route("/invitations/*").handler(InvitationLinks::checkHost);
        router.getWithRegex("/invitations/(?<game>[A-Za-z0-9_-]{1,40})").handler(this::link);
        router.getWithRegex("/invitations/(?<game>[A-Za-z0-9_-]{1,40})\\.svg").handler(this::code);
    }

    /** The link says how the request found this server, and nothing with a longer name can be found. */
    private static void checkHost(RoutingContext routing) {
        HostAndPort authority = routing.request().authority();
        if (authority != null && authority.host().length() > PublicUrls.HOST_MAX) routing.fail(BAD_REQUEST);
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
        return servers.forOthers(routing.request()).stream()
                .map(url -> url + "/?game=" + game)
                .toList();
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
