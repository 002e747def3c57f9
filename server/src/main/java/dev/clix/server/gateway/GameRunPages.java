package dev.clix.server.gateway;

import dev.clix.protocol.GameId;
import dev.clix.server.execution.GameHistories;
import dev.clix.server.game.GameTypes;
import dev.clix.server.gamerun.GameRunView;
import dev.clix.server.gamerun.GameRunView.StateLine;
import dev.clix.server.gamerun.GameRunViews;
import dev.clix.server.gamerun.StateVisit;
import dev.clix.workflow.ExecutionEvent;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows the members of a game its execution. A token opens a link to it, which is sealed and expires, and by which one
 * can look and do nothing else. The page asks as long as it is seen; nothing is kept for it but what was drawn last, the same for
 * all who look. Safe for use by many threads.
 */
public final class GameRunPages {
    private static final String PATH = "/execution";
    private static final String FOLDER = "dev/clix/web/execution-page";
    private static final int SEE_OTHER = 303;
    private static final int NOT_FOUND = 404;
    private static final int TOKEN_BYTES_MAX = 4_096;
    private static final int DRAWN_MAX = 200;
    /** Read by those who have the link alone. */
    private static final String PRIVATE = "private, no-cache";

    private final GameHistories histories;
    private final GameRunViews views;
    private final GameTypes types;
    private final HmacTokenSigner tokenSigner;
    private final PageFile document = PageFile.of("text/html; charset=UTF-8", page("index.html"));
    private final PageFile pictureStyle = style(GameRunViews.style());

    private final Map<GameId, Drawn> drawn = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<GameId, Drawn> eldest) {
            return size() > DRAWN_MAX;
        }
    };

    /** @param lastEvent the last one that is in it */
    private record Drawn(long lastEvent, PageFile answer) {}

    public GameRunPages(GameHistories histories, GameRunViews views, GameTypes types, HmacTokenSigner tokenSigner) {
        this.histories = histories;
        this.views = views;
        this.types = types;
        this.tokenSigner = tokenSigner;
    }

    private static byte[] page(String name) {
        return PageFiles.read(FOLDER + "/" + name)
                .orElseThrow(
                        () -> new IllegalStateException("Expected %s/%s on the class path".formatted(FOLDER, name)));
    }

    private static PageFile style(String text) {
        return PageFile.of("text/css; charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    void mount(Router router) {
        router.post(PATH)
                .handler(BodyHandler.create(false).setBodyLimit(TOKEN_BYTES_MAX))
                .handler(this::open);
        readable(router.route("/execution-page/graph.css"))
                .handler(routing -> PageFiles.answer(routing, pictureStyle, PageFiles.CHECKED));
        readable(router.route(PATH + "/:link"))
                .handler(routing -> PageFiles.answer(routing, document, PageFiles.CHECKED));
        readable(router.route(PATH + "/:link/run")).handler(this::run);
    }

    private static Route readable(Route route) {
        return route.method(HttpMethod.GET).method(HttpMethod.HEAD);
    }

    /** A token that is worthless leads to a page that says so, like a link that has expired. */
    private void open(RoutingContext routing) {
        String token =
                Optional.ofNullable(routing.request().getFormAttribute("token")).orElse("");
        String link = tokenSigner.verify(token) instanceof TokenStatus.Proven proven
                ? tokenSigner.executionLink(proven.seat().game())
                : "expired";
        // Relative: a proxy may have put a path before this one.
        routing.response()
                .setStatusCode(SEE_OTHER)
                .putHeader("Location", "execution/" + link)
                .putHeader("Cache-Control", "no-store")
                .end();
    }

    private void run(RoutingContext routing) {
        Optional<GameId> game = tokenSigner.linked(routing.pathParam("link"));
        if (game.isEmpty()) routing.fail(NOT_FOUND);
        else
            Future.fromCompletionStage(
                            histories.look(game.get()), routing.vertx().getOrCreateContext())
                    .onSuccess(events -> answer(routing, game.get(), events))
                    .onFailure(routing::fail);
    }

    private void answer(RoutingContext routing, GameId game, List<ExecutionEvent> events) {
        if (events.isEmpty()) {
            routing.fail(NOT_FOUND);
            return;
        }
        long last = events.get(events.size() - 1).id();
        Optional<PageFile> known = known(game, last);
        if (known.isPresent()) PageFiles.answer(routing, known.get(), PRIVATE);
        else
            routing.vertx()
                    .executeBlocking(() -> draw(game, last, events))
                    .onSuccess(made -> PageFiles.answer(routing, made, PRIVATE))
                    .onFailure(routing::fail);
    }

    private Optional<PageFile> known(GameId game, long last) {
        synchronized (drawn) {
            return Optional.ofNullable(drawn.get(game))
                    .filter(each -> each.lastEvent() == last)
                    .map(Drawn::answer);
        }
    }

    private PageFile draw(GameId game, long last, List<ExecutionEvent> events) {
        String kind = types.kind(game);
        String json = json(types.manifest(kind).title(), views.of(kind, events)).encode();
        PageFile made = PageFile.of("application/json", json.getBytes(StandardCharsets.UTF_8));
        synchronized (drawn) {
            drawn.put(game, new Drawn(last, made));
        }
        return made;
    }

    private static JsonObject json(String title, GameRunView view) {
        return new JsonObject()
                .put("title", title)
                .put("status", view.status())
                .put("running", view.running())
                .put("entered", view.entered())
                .put("picture", view.picture())
                .put(
                        "states",
                        new JsonArray(
                                view.outline().stream().map(GameRunPages::json).toList()))
                .put(
                        "visits",
                        new JsonArray(
                                view.visits().stream().map(GameRunPages::json).toList()));
    }

    private static JsonObject json(StateLine state) {
        return new JsonObject()
                .put("name", state.name())
                .put("status", state.status())
                .put("words", state.words());
    }

    private static JsonObject json(StateVisit visit) {
        JsonObject json = new JsonObject()
                .put("state", visit.state())
                .put("entered", visit.entered().toEpochMilli());
        visit.left().ifPresent(at -> json.put("left", at.toEpochMilli()));
        visit.until().ifPresent(at -> json.put("until", at.toEpochMilli()));
        return json;
    }
}
