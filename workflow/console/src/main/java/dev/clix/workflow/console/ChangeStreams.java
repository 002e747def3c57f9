package dev.clix.workflow.console;

import dev.clix.workflow.endpoint.SidePage.Reply;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;

/**
 * Streams of server-sent events that wake pages up: that there is something new, not what. A page that reads slowly misses
 * nothing and makes nothing wait, since a stream keeps no queue. For one event loop.
 */
final class ChangeStreams {
    static final int OPEN_MAX = 32;

    private static final long FLUSH_MILLIS = 250;
    private static final CharSequence LAST_EVENT_ID = HttpHeaders.createOptimized("last-event-id");
    private static final int UNAVAILABLE = 503;

    private final ChangeFeed feed;
    private int open;

    ChangeStreams(ChangeFeed feed) {
        this.feed = feed;
    }

    /** @return why it is not opened */
    Optional<Reply> open(HttpServerRequest request) {
        if (open >= OPEN_MAX)
            return Optional.of(ConsoleReplies.refusal(
                    UNAVAILABLE,
                    "TooManyStreams",
                    "Expected at most %s pages to watch at once; close one".formatted(OPEN_MAX)));
        stream(request.response(), watch(request));
        return Optional.empty();
    }

    private static Watch watch(HttpServerRequest request) {
        var execution = request.getParam("execution");
        if (execution != null) return new HistoryWatch(execution, known(request));
        return "any".equals(request.getParam("watch")) ? new AnyWatch() : new ListWatch();
    }

    private static long known(HttpServerRequest request) {
        var id = request.getHeader(LAST_EVENT_ID);
        return id != null && id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
    }

    private void stream(HttpServerResponse response, Watch watch) {
        var vertx = Vertx.currentContext().owner();
        var timer = vertx.setPeriodic(FLUSH_MILLIS, unused -> flush(response, watch));
        open++;
        feed.add(watch);
        response.closeHandler(unused -> {
            vertx.cancelTimer(timer);
            feed.remove(watch);
            open--;
        });
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .write("retry: 1000\n\n");
    }

    /** A stream that is not read says later what is new by then. */
    private static void flush(HttpServerResponse response, Watch watch) {
        if (!response.writeQueueFull()) watch.due().ifPresent(message -> response.write(message.text()));
    }
}
