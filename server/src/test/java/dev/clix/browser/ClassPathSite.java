package dev.clix.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The page's files and libraries, the tests' and the golden ones as one site, without a server. */
final class ClassPathSite {
    static final String ORIGIN = "http://clix.test";

    private static final Map<String, String> FOLDERS = Map.of(
            "/test/",
            "dev/clix/browser/",
            "/console/",
            "dev/clix/workflow/console/page/",
            "/golden/engine/",
            "dev/clix/protocol/golden/",
            "/golden/clix/",
            "dev/clix/server/game/clix/message/golden/",
            "/golden/dice/",
            "dev/clix/server/game/dice/message/golden/");
    private static final Map<String, String> TYPES = Map.of(
            "js",
            "text/javascript",
            "json",
            "application/json",
            "html",
            "text/html",
            "css",
            "text/css",
            "svg",
            "image/svg+xml");

    private ClassPathSite() {}

    static void serve(BrowserContext context) {
        context.route(ORIGIN + "/**", ClassPathSite::answer);
    }

    private static void answer(Route route) {
        String path = URI.create(route.request().url()).getPath();
        route.fulfill(read(resource(path))
                .map(bytes -> new FulfillOptions().setBodyBytes(bytes).setContentType(type(path)))
                .orElseGet(() -> new FulfillOptions().setStatus(404)));
    }

    private static String resource(String path) {
        String[] steps = path.split("/", 4);
        if (steps[1].equals("lib")) return library(steps[2]) + steps[3];
        return FOLDERS.entrySet().stream()
                .filter(folder -> path.startsWith(folder.getKey()))
                .map(folder ->
                        folder.getValue() + path.substring(folder.getKey().length()))
                .findFirst()
                .orElse("dev/clix/web" + path);
    }

    private static String library(String name) {
        String path = "META-INF/maven/org.webjars.npm/%s/pom.properties".formatted(name);
        String version = read(path)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .flatMap(text ->
                        text.lines().filter(line -> line.startsWith("version=")).findFirst())
                .orElseThrow(() -> new IllegalStateException("Expected the WebJar " + name + " on the class path"));
        return "META-INF/resources/webjars/%s/%s/"
                .formatted(name, version.substring("version=".length()).strip());
    }

    private static Optional<byte[]> read(String resource) {
        try (InputStream stream = ClassPathSite.class.getClassLoader().getResourceAsStream(resource)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String path) {
        return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain");
    }
}
