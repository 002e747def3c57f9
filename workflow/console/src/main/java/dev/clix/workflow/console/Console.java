package dev.clix.workflow.console;

import dev.clix.workflow.endpoint.BrowserCheck;
import dev.clix.workflow.endpoint.Mount;
import dev.clix.workflow.endpoint.SidePage.Reply;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the console: its document to browsers that ask for {@code /}, everything else below {@code /console/}. Nothing is
 * changed by a GET; all that a page asks for is JSON with a header that no other site's page can send unasked.
 */
public final class Console implements Mount {
    private static final Logger LOG = LoggerFactory.getLogger(Console.class);

    /** Sent with every call of the page; its value does not matter. */
    static final String HEADER = "x-clix-console";

    private static final String ROOT = "/";
    private static final String BELOW = "/console/";
    private static final String CALLS = "api/";
    private static final String STREAM = "stream";

    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");

    private static final CharSequence SITE = HttpHeaders.createOptimized("sec-fetch-site");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final ConsoleFiles files = new ConsoleFiles();
    private final BrowserCheck browsers;
    private final ConsoleCalls calls;
    private final ChangeStreams streams;

    /** @param feed told of every change by whoever runs executions */
    public Console(ConsoleSource source, ChangeFeed feed, ConsoleOptions options) {
        this.browsers = new BrowserCheck(options.names());
        this.calls = new ConsoleCalls(source, options);
        this.streams = new ChangeStreams(feed);
    }

    /** Programs that ask for {@code /} get what the endpoint tells them. */
    @Override
    public boolean serves(HttpServerRequest request) {
        var path = request.path();
        return path != null && (path.startsWith(BELOW) || (path.equals(ROOT) && asksForPage(request)));
    }

    private static boolean asksForPage(HttpServerRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return isRead(request) && accepted != null && accepted.contains("text/html");
    }

    private static boolean isRead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    @Override
    public void answer(HttpServerRequest request, byte[] body) {
        request.response()
                .putHeader("Content-Security-Policy", CONTENT_POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin");
        var authority = request.authority();
        var objection = browsers.objection(
                Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN)),
                authority == null ? "" : authority.toString());
        if (objection.isPresent()) end(request, ConsoleReplies.refusal(403, "ForeignPage", objection.get()));
        else if (request.path().equals(ROOT)) files.answer(request, ConsoleFiles.DOCUMENT);
        else below(request, request.path().substring(BELOW.length()), body);
    }

    private void below(HttpServerRequest request, String path, byte[] body) {
        if (isOfOtherSite(request))
            end(request, ConsoleReplies.refusal(403, "ForeignPage", "Expected no call from a page of another site"));
        else if (path.startsWith(CALLS)) call(request, path.substring(CALLS.length()), body);
        else if (!isRead(request)) notAllowed(request, "GET, HEAD");
        else if (path.equals(STREAM)) streams.open(request).ifPresent(refusal -> end(request, refusal));
        else if (!files.answer(request, path))
            end(request, ConsoleReplies.refusal(404, "NotFound", "Expected a file of the console, but found " + path));
    }

    private static boolean isOfOtherSite(HttpServerRequest request) {
        var site = request.getHeader(SITE);
        return site != null && !OWN_SITE.contains(site);
    }

    private void call(HttpServerRequest request, String name, byte[] body) {
        if (!request.method().equals(HttpMethod.POST)) {
            notAllowed(request, "POST");
            return;
        }
        var objection = objection(request);
        if (objection.isPresent()) {
            end(request, objection.get());
            return;
        }
        var loop = Vertx.currentContext();
        var caller = new ConsoleCalls.Caller(
                answering -> loop.runOnContext(unused -> answering.run()),
                gone -> request.response().closeHandler(unused -> gone.run()));
        calls.call(name, body, caller).whenComplete((reply, failure) -> {
            if (failure != null) LOG.error("{} failed", name, failure);
            var told = failure == null
                    ? reply
                    : ConsoleReplies.refusal(500, "InternalFailure", "The call failed: " + failure);
            onLoop(loop, () -> end(request, told));
        });
    }

    /** A form of another site can send neither. */
    private static Optional<Reply> objection(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.startsWith("application/json"))
            return Optional.of(ConsoleReplies.refusal(
                    415, "NotJson", "Expected Content-Type: application/json, but found " + type));
        return request.getHeader(HEADER) == null
                ? Optional.of(ConsoleReplies.refusal(403, "HeaderMissing", "Expected a header " + HEADER))
                : Optional.empty();
    }

    private static void onLoop(Context loop, Runnable ending) {
        if (Vertx.currentContext() == loop) ending.run();
        else loop.runOnContext(unused -> ending.run());
    }

    private static void notAllowed(HttpServerRequest request, String methods) {
        request.response().putHeader(HttpHeaders.ALLOW, methods);
        end(
                request,
                ConsoleReplies.refusal(
                        405, "MethodNotAllowed", "Expected %s, but found %s".formatted(methods, request.method())));
    }

    private static void end(HttpServerRequest request, Reply reply) {
        var response = request.response();
        if (response.closed() || response.ended()) return;
        response.setStatusCode(reply.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, reply.type())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Buffer.buffer(reply.body()));
    }
}
