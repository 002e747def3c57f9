package dev.clix.workflow.console;

import dev.clix.workflow.graph.render.SvgPicture;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** The files of the console's page, and of the one library it has, from the class path; each is read once. */
final class ConsoleFiles {
    static final String DOCUMENT = "index.html";

    private static final String PAGE = "dev/clix/workflow/console/page/";
    private static final String LIBRARY = "lit-html";
    private static final String IN_LIBRARY = "lib/" + LIBRARY + "/";
    /** The sheet that pictures are made for; the page gives its variables. */
    private static final String PICTURE_STYLE = "style/picture.css";

    private static final int NOT_MODIFIED = 304;

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=UTF-8",
            "js", "text/javascript; charset=UTF-8",
            "css", "text/css; charset=UTF-8",
            "svg", "image/svg+xml");

    /** Names that begin with a letter or a digit: nothing hidden, and no way up. */
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*(?:/[A-Za-z0-9][A-Za-z0-9_.-]*)*");

    private final String library = "META-INF/resources/webjars/%s/%s/".formatted(LIBRARY, version());
    /** No more than there are files. */
    private final Map<String, File> files = new ConcurrentHashMap<>();

    /** @param etag changes with the content */
    private record File(String type, Buffer content, String etag) {}

    /** @return whether there is such a file */
    boolean answer(HttpServerRequest request, String path) {
        var file = find(path);
        file.ifPresent(found -> send(request, found));
        return file.isPresent();
    }

    private Optional<File> find(String path) {
        var type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null || !PATH.matcher(path).matches()) return Optional.empty();
        return Optional.ofNullable(files.computeIfAbsent(path, first -> load(first, type)));
    }

    private @Nullable File load(String path, String type) {
        if (path.equals(PICTURE_STYLE)) {
            var style = SvgPicture.style().getBytes(StandardCharsets.UTF_8);
            return new File(type, Buffer.buffer(style), etag(style));
        }
        var place = path.startsWith(IN_LIBRARY) ? library + path.substring(IN_LIBRARY.length()) : PAGE + path;
        try (var file = ConsoleFiles.class.getClassLoader().getResourceAsStream(place)) {
            if (file == null) return null;
            var content = file.readAllBytes();
            return new File(type, Buffer.buffer(content), etag(content));
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read " + place, e);
        }
    }

    private static String etag(byte[] content) {
        var sum = new CRC32C();
        sum.update(content);
        return "\"%s-%s\"".formatted(content.length, HexFormat.of().toHexDigits((int) sum.getValue()));
    }

    /** Browsers ask each time whether a file has changed. */
    private static void send(HttpServerRequest request, File file) {
        var response = request.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader(HttpHeaders.ETAG, file.etag())
                .putHeader(HttpHeaders.CONTENT_TYPE, file.type());
        if (file.etag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH)))
            response.setStatusCode(NOT_MODIFIED).end();
        else if (request.method().equals(HttpMethod.HEAD))
            response.putHeader(
                            HttpHeaders.CONTENT_LENGTH,
                            Integer.toString(file.content().length()))
                    .end();
        else response.end(file.content());
    }

    private static String version() {
        var path = "META-INF/maven/org.webjars.npm/%s/pom.properties".formatted(LIBRARY);
        try (var file = ConsoleFiles.class.getClassLoader().getResourceAsStream(path)) {
            if (file == null) throw new IllegalStateException("Expected the WebJar " + LIBRARY + " on the class path");
            var properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
