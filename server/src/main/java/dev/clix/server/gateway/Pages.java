package dev.clix.server.gateway;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
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
        for (String library : LIBRARIES)
            readable(router.route("/lib/" + library + "/*"))
                    .handler(new PageFiles(
                            "/lib/" + library, "META-INF/resources/webjars/" + library + "/" + version(library)));
        readable(router.route()).handler(new PageFiles("", WEB));
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
