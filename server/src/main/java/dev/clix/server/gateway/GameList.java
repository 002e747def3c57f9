package dev.clix.server.gateway;

import dev.clix.protocol.BotLevel;
import dev.clix.server.broker.Census;
import dev.clix.server.broker.KindCensus;
import dev.clix.server.game.GameManifest;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Function;

/** Lists the kinds of games that can be played here, and how much they are. */
record GameList(Census lobby, Function<String, GameManifest<?>> manifests) {
    static final String PATH = "/games";

    /** The same answer may be given again within a second, by browsers and proxies. */
    private static final String FOR_A_SECOND = "public, max-age=1";

    void mount(Router router) {
        router.route(PATH).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::list);
    }

    private void list(RoutingContext routing) {
        Future.fromCompletionStage(lobby.census(), routing.vertx().getOrCreateContext())
                .onSuccess(kinds -> {
                    routing.response().putHeader(HttpHeaders.CACHE_CONTROL, FOR_A_SECOND);
                    routing.json(json(kinds));
                })
                .onFailure(routing::fail);
    }

    private JsonObject json(List<KindCensus> kinds) {
        return new JsonObject()
                .put("games", new JsonArray(kinds.stream().map(this::json).toList()));
    }

    private JsonObject json(KindCensus census) {
        GameManifest<?> kind = manifests.apply(census.kind());
        return new JsonObject()
                .put("name", kind.name())
                .put("title", kind.title())
                .put(
                        "seats",
                        new JsonObject()
                                .put("min", kind.seats().min())
                                .put("max", kind.seats().max())
                                .put("public", kind.seats().open()))
                .put(
                        "bots",
                        new JsonArray(kind.messages().botLevels().stream()
                                .map(BotLevel::value)
                                .toList()))
                .put("playing", census.playing())
                .put("players", census.players())
                .put("waiting", census.waiting())
                .put("freeSeats", census.freeSeats());
    }
}
