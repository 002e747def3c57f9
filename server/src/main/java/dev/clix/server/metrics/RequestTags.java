package dev.clix.server.metrics;

import io.micrometer.core.instrument.Tag;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.spi.observability.HttpRequest;
import io.vertx.micrometer.Label;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Labels of HTTP metrics. A series is kept for as long as the server runs, so no label may hold a word that a client
 * has chosen: a stranger could fill the heap with them.
 */
public final class RequestTags {
    /** RFC 9110, section 9, and PATCH (RFC 5789). A client may ask with any other token. */
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS,
            HttpMethod.CONNECT,
            HttpMethod.TRACE);

    private static final String OTHER = "other";

    private RequestTags() {}

    /**
     * Options of Vert.x' metrics under which each label has a closed set of values: routes as they were written here,
     * numbers of the answers, known methods. Renaming methods in the registry would not do, neither by Vert.x' label
     * matches nor by a filter of Micrometer's: the registry also keeps each name it was asked for before the renaming.
     *
     * <p>The name is drawn: Vert.x keeps registries of this JVM by their names, and of two servers with one name the later
     * would count into the registry of the earlier, even of one that is still closing.
     */
    public static MicrometerMetricsOptions bounded() {
        return new MicrometerMetricsOptions()
                .setEnabled(true)
                .setRegistryName(UUID.randomUUID().toString())
                .setLabels(EnumSet.of(Label.HTTP_ROUTE, Label.HTTP_CODE, Label.POOL_TYPE, Label.EB_SIDE))
                .setServerRequestTagsProvider(RequestTags::of)
                .setClientRequestTagsProvider(RequestTags::of);
    }

    private static Iterable<Tag> of(HttpRequest request) {
        var method = METHODS.contains(request.method()) ? request.method().name() : OTHER;
        return List.of(Tag.of("method", method));
    }
}
