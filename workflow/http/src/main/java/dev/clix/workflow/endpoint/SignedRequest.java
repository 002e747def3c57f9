package dev.clix.workflow.endpoint;

import java.util.List;
import java.util.function.Function;

/**
 * The parts of a request that its signature covers.
 *
 * @param headers a header's values by its name, in any case; empty when it is missing
 */
record SignedRequest(String method, String path, String query, Function<String, List<String>> headers, byte[] body) {}
