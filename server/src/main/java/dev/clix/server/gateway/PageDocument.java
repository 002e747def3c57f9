package dev.clix.server.gateway;

import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page's document, with what messengers and networks show of a link to it: they run no script, and follow no picture
 * whose address is not whole. A link to a game tells of that game. Safe for use by many threads.
 */
final class PageDocument implements Handler<RoutingContext> {
    private static final String TYPE = "text/html; charset=UTF-8";
    private static final String ROOT = "<html lang=\"en\">";
    private static final Pattern TITLE = Pattern.compile("<title>([^<]+)</title>");
    private static final Pattern DESCRIPTION = Pattern.compile("<meta name=\"description\" content=\"([^\"]+)\">");
    private static final Pattern PICTURE = Pattern.compile("(<meta property=\"og:image\" content=\")([^\"]+)");
    private static final Pattern PICTURE_WORDS =
            Pattern.compile("(?<=<meta property=\"og:image:alt\" content=\")[^\"]+");

    /** Requests may call the server anything: of more names the document is made each time. */
    private static final int NAMES_KEPT = 100;

    private final String text;
    private final LinkPreview page;
    private final Function<HttpServerRequest, String> url;
    private final Function<GameId, CompletionStage<Optional<GameView>>> games;
    private final UnaryOperator<String> titles;
    private final Function<String, Optional<String>> pictures;
    private final Map<String, PageFile> byUrl = new ConcurrentHashMap<>();

    /**
     * @param text names a title, a description and a picture
     * @param url how a client has found this server
     * @param titles of kinds of games, by their names
     * @param pictures the paths of those of a kind's own
     */
    PageDocument(
            String text,
            Function<HttpServerRequest, String> url,
            Function<GameId, CompletionStage<Optional<GameView>>> games,
            UnaryOperator<String> titles,
            Function<String, Optional<String>> pictures) {
        this.text = text;
        this.page = new LinkPreview(found(TITLE, text), found(DESCRIPTION, text), Optional.empty());
        this.url = url;
        this.games = games;
        this.titles = titles;
        this.pictures = pictures;
    }

    private static String found(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) throw new IllegalStateException("Expected the page to have " + pattern);
        return found.group(1);
    }

    @Override
    public void handle(RoutingContext routing) {
        String here = url.apply(routing.request());
        Optional<GameId> game = game(routing.request());
        if (game.isEmpty()) {
            PageFiles.answer(routing, plain(here), PageFiles.CHECKED);
            return;
        }
        Context context = routing.vertx().getOrCreateContext();
        games.apply(game.get())
                .thenAccept(seen -> context.runOnContext(back -> {
                    PageFile document = seen.flatMap(
                                    seenGame -> LinkPreview.of(seenGame, titles.apply(seenGame.kind())))
                            .map(preview -> document(here, preview))
                            .orElseGet(() -> plain(here));
                    PageFiles.answer(routing, document, PageFiles.CHECKED);
                }));
    }

    private static Optional<GameId> game(HttpServerRequest request) {
        try {
            return Optional.ofNullable(request.getParam("game")).map(GameId::new);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private PageFile plain(String here) {
        PageFile kept = byUrl.get(here);
        if (kept != null) return kept;
        PageFile made = document(here, page);
        if (byUrl.size() < NAMES_KEPT) byUrl.put(here, made);
        return made;
    }

    private PageFile document(String here, LinkPreview preview) {
        String document = PICTURE.matcher(ofItsGame(text.replace(ROOT, root(preview)), preview))
                .replaceFirst("$1" + Matcher.quoteReplacement(escaped(here) + "/") + "$2")
                .replace(page.title(), escaped(preview.title()))
                .replace(page.description(), escaped(preview.description()));
        return PageFile.of(TYPE, document.getBytes(StandardCharsets.UTF_8));
    }

    /** The page's picture is of the first game. */
    private String ofItsGame(String document, LinkPreview preview) {
        Optional<String> kind = preview.game().map(GameView::kind);
        return kind.flatMap(pictures)
                .map(path -> PICTURE.matcher(document).replaceFirst("$1" + Matcher.quoteReplacement(path)))
                .map(own -> PICTURE_WORDS
                        .matcher(own)
                        .replaceFirst(Matcher.quoteReplacement(escaped(titles.apply(kind.get())))))
                .orElse(document);
    }

    /** The page's script reads it, to offer what can be done. */
    private static String root(LinkPreview preview) {
        return preview.game()
                .map(game ->
                        ROOT.replace(">", " data-kind=\"%s\" data-phase=\"%s\">".formatted(game.kind(), game.phase())))
                .orElse(ROOT);
    }

    /** In attributes, and between tags. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
