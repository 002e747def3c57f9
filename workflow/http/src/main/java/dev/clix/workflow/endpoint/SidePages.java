package dev.clix.workflow.endpoint;

import dev.clix.workflow.endpoint.SidePage.Asked;
import dev.clix.workflow.endpoint.SidePage.Reply;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds and answers what is beside the API. */
final class SidePages {
    private static final Logger LOG = LoggerFactory.getLogger(SidePages.class);
    private static final String ROOT = "/";

    private final List<SidePage> pages;

    SidePages(List<SidePage> pages) {
        this.pages = pages;
    }

    /**
     * The page of a request; empty for the API's calls, which are all POSTs to paths that no page has. A page answers
     * for every path below its own, known or not.
     */
    Optional<SidePage> find(HttpServerRequest request) {
        var path = request.path();
        if (path == null || (path.equals(ROOT) && request.method().equals(HttpMethod.POST))) return Optional.empty();
        return pages.stream()
                .filter(page -> path.equals(page.path()) || path.startsWith(page.path() + "/"))
                .findFirst();
    }

    void answer(SidePage page, HttpServerRequest request, byte[] body) {
        var methods = page.methods(request.path());
        var method = asked(request.method()).name();
        if (methods.isEmpty()) end(request, nothing(page, request.path()));
        else if (!methods.contains(method)) notAllowed(request, methods, method);
        else
            asked(request, method, body)
                    .ifPresentOrElse(asked -> answer(page, request, asked), () -> undecodable(request));
    }

    /** Says why a call is not answered at all. */
    static void refuse(HttpServerRequest request, String why) {
        end(request, Reply.error(403, why));
    }

    private static HttpMethod asked(HttpMethod method) {
        return method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
    }

    private static void notAllowed(HttpServerRequest request, List<String> methods, String method) {
        request.response().putHeader(HttpHeaders.ALLOW, String.join(", ", methods));
        end(request, Reply.error(405, "Expected %s %s, but found %s".formatted(methods, request.path(), method)));
    }

    private static Reply nothing(SidePage page, String path) {
        return Reply.error(404, "Expected one of %s, but found %s".formatted(page.paths(), path));
    }

    private static void undecodable(HttpServerRequest request) {
        end(request, Reply.error(400, "Expected a query, but found '%s'".formatted(request.query())));
    }

    private static Optional<Asked> asked(HttpServerRequest request, String method, byte[] body) {
        try {
            return Optional.of(new Asked(method, request.path(), query(request), body));
        } catch (IllegalArgumentException undecodable) {
            return Optional.empty();
        }
    }

    private static void answer(SidePage page, HttpServerRequest request, Asked asked) {
        var loop = Vertx.currentContext();
        page.answer(asked).whenComplete((reply, failure) -> {
            if (failure != null) LOG.error("{} {} failed", asked.method(), asked.path(), failure);
            var told = failure == null ? reply : Reply.error(500, "It failed: " + failure);
            if (Vertx.currentContext() == loop) end(request, told);
            else loop.runOnContext(unused -> end(request, told));
        });
    }

    private static Map<String, String> query(HttpServerRequest request) {
        var query = new LinkedHashMap<String, String>();
        request.params().forEach(parameter -> query.putIfAbsent(parameter.getKey(), parameter.getValue()));
        return query;
    }

    private static void end(HttpServerRequest request, Reply reply) {
        var response = request.response();
        if (response.closed() || response.ended()) return;
        response.setStatusCode(reply.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, reply.type())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(reply.body().length));
        if (request.method().equals(HttpMethod.HEAD)) response.end();
        else response.end(Buffer.buffer(reply.body()));
    }
}
