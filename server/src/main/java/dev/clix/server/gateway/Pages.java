package dev.clix.server.gateway;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/** The page and its libraries, from the class path. */
final class Pages {
    private static final String WEB = "dev/clix/web";
    /** WebJars by the name the page calls them; their versions are the class path's matter. */
    private static final List<String> LIBRARIES = List.of("lit-html", "sockjs-client");

    private Pages() {}

    static void mount(Router router) {
        // Browsers ask whether a file has changed; the answer costs next to nothing, and nobody plays an old page.
        readable(router.route()).handler(Pages::revalidate);
        for (String library : LIBRARIES)
            readable(router.route("/lib/" + library + "/*"))
                    .handler(files("META-INF/resources/webjars/" + library + "/" + version(library)));
        readable(router.route()).handler(files(WEB));
    }

    private static Route readable(Route route) {
        return route.method(HttpMethod.GET).method(HttpMethod.HEAD);
    }

    private static Handler<RoutingContext> files(String folder) {
        // The files' own encoding: otherwise they are said to have the machine's, which is ASCII where none is set.
        return StaticHandler.create(folder)
                .setDirectoryListing(false)
                .setIncludeHidden(false)
                .setDefaultContentEncoding("UTF-8");
    }

    private static void revalidate(RoutingContext routing) {
        routing.response().putHeader("Cache-Control", "no-cache");
        routing.next();
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
