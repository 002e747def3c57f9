package dev.clix.workflow.endpoint;

import java.util.List;
import java.util.function.Function;

/**
 * A request, whichever server has received it.
 *
 * @param query as it was sent; empty when there is none
 * @param headers a header's values by its name, in any case; empty when it is missing
 */
record WireRequest(String method, String path, String query, Function<String, List<String>> headers, byte[] body) {
    /** The first value of a header; empty when it is missing. */
    String header(String name) {
        return headers.apply(name).stream().findFirst().orElse("");
    }
}
