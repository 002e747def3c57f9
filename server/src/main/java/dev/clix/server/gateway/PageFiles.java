package dev.clix.server.gateway;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A folder of the class path, served from memory. Vert.x' own handler unpacks into a folder on disk that is deleted as
 * soon as the process is told to end, while games go on whose players may still reload the page.
 */
final class PageFiles implements Handler<RoutingContext> {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=UTF-8",
            "js", "text/javascript; charset=UTF-8",
            "css", "text/css; charset=UTF-8",
            "json", "application/json",
            "webmanifest", "application/manifest+json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon");

    /** Names that begin with a letter or a digit: nothing hidden, and no way up. */
    private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9][A-Za-z0-9_.-]*)+");

    private static final int NOT_MODIFIED = 304;

    /** Browsers ask whether a file has changed; the answer costs next to nothing, and nobody plays an old page. */
    static final String CHECKED = "no-cache";

    private final String mount;
    private final String folder;
    /** No more than there are files. */
    private final Map<String, PageFile> read = new ConcurrentHashMap<>();

    /**
     * @param mount the beginning of the folder's paths, without a slash at the end
     * @param folder on the class path
     */
    PageFiles(String mount, String folder) {
        this.mount = mount;
        this.folder = folder;
    }

    @Override
    public void handle(RoutingContext routing) {
        var path = routing.normalizedPath().substring(mount.length());
        find(path).ifPresentOrElse(file -> answer(routing, file, CHECKED), routing::next);
    }

    private Optional<PageFile> find(String path) {
        var type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null || !PATH.matcher(path).matches()) return Optional.empty();
        return Optional.ofNullable(read.computeIfAbsent(path, first -> load(first, type)));
    }

    private @Nullable PageFile load(String path, String type) {
        return read(folder + path).map(content -> PageFile.of(type, content)).orElse(null);
    }

    /** @param path on the class path */
    static Optional<byte[]> read(String path) {
        try (var file = PageFiles.class.getClassLoader().getResourceAsStream(path)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read " + path, e);
        }
    }

    /** @param keeping how long browsers keep it without asking */
    static void answer(RoutingContext routing, PageFile file, String keeping) {
        var gzip = takesGzip(routing);
        var etag = "\"%s%s\"".formatted(file.etag(), gzip ? "-gzip" : "");
        var response = routing.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, keeping)
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .putHeader(HttpHeaders.ETAG, etag);
        var known = routing.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && (known.contains(etag) || known.strip().equals("*")))
            response.setStatusCode(NOT_MODIFIED).end();
        else if (gzip) send(routing, file.type(), file.gzipped(), "gzip");
        else send(routing, file.type(), file.plain(), "");
    }

    private static void send(RoutingContext routing, String type, Buffer content, String encoding) {
        var response = routing.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(content.length()));
        if (!encoding.isEmpty()) response.putHeader(HttpHeaders.CONTENT_ENCODING, encoding);
        if (routing.request().method().equals(HttpMethod.HEAD)) response.end();
        else response.end(content);
    }

    private static boolean takesGzip(RoutingContext routing) {
        return routing.parsedHeaders().acceptEncoding().stream()
                .anyMatch(coding -> coding.value().equalsIgnoreCase("gzip") && coding.weight() > 0);
    }
}
