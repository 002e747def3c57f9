package dev.clix.server.gateway;

import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The page and its libraries, from the class path. */
final class Pages {
    private static final String WEB = "dev/clix/web";
    /** WebJars by the name the page calls them; their versions are the class path's matter. */
    private static final List<String> LIBRARIES = List.of("lit-html", "sockjs-client");

    /** For what changes its name with its content (RFC 8246). */
    private static final String KEPT = "public, max-age=31536000, immutable";

    /** Made once, for all event loops. */
    private static final PageBundle BUNDLE = PageBundle.of(Pages::source);

    private Pages() {}

    /**
     * @param url how a client has found this server
     * @param games as they stand, for links to them
     * @param titles of their kinds
     */
    static void mount(
            Router router,
            Function<HttpServerRequest, String> url,
            Function<GameId, CompletionStage<Optional<GameView>>> games,
            UnaryOperator<String> titles) {
        var document = new PageDocument(BUNDLE.document(), url, games, titles, Pages::picture);
        readable(router.route("/")).handler(document);
        readable(router.route("/index.html")).handler(document);
        BUNDLE.files().forEach((name, file) -> serve(router, "/" + name, file));
        for (String library : LIBRARIES)
            readable(router.route("/lib/" + library + "/*")).handler(new PageFiles("/lib/" + library, folder(library)));
        readable(router.route()).handler(new PageFiles("", WEB));
    }

    /** The path of the picture that links to games of a kind show, if it has one. */
    private static Optional<String> picture(String kind) {
        String path = "games/" + kind + "/preview.png";
        return Optional.ofNullable(Pages.class.getClassLoader().getResource(WEB + "/" + path))
                .map(found -> path);
    }

    private static void serve(Router router, String path, PageFile file) {
        readable(router.route(path)).handler(routing -> PageFiles.answer(routing, file, KEPT));
    }

    /** A file as the page names it. */
    private static String source(String path) {
        String[] steps = path.split("/", 3);
        String file = steps[0].equals("lib") ? folder(steps[1]) + "/" + steps[2] : WEB + "/" + path;
        return PageFiles.read(file)
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("Expected " + file + " on the class path"));
    }

    private static String folder(String library) {
        return "META-INF/resources/webjars/" + library + "/" + version(library);
    }

    private static Route readable(Route route) {
        return route.method(HttpMethod.GET).method(HttpMethod.HEAD);
    }

    private static String version(String library) {
        String path = "META-INF/maven/org.webjars.npm/" + library + "/pom.properties";
        try (InputStream file = Pages.class.getClassLoader().getResourceAsStream(path)) {
            if (file == null) throw new IllegalStateException("Expected the WebJar " + library + " on the class path");
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
