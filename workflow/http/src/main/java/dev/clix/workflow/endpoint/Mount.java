package dev.clix.workflow.endpoint;

import io.vertx.core.http.HttpServerRequest;

/** A part of an endpoint's paths that is answered by itself: with streams, or by the request's headers. */
public interface Mount {
    /** Called on the endpoint's event loop, for each request that a browser may make. */
    boolean serves(HttpServerRequest request);

    /**
     * Answers a request, on the endpoint's event loop.
     *
     * @param body as a whole, at most {@link dev.clix.workflow.api.WireAnswer#REQUEST_MAX} bytes
     */
    void answer(HttpServerRequest request, byte[] body);
}
