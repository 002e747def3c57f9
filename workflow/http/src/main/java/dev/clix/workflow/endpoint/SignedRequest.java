package dev.clix.workflow.endpoint;

import java.util.List;
import java.util.function.Function;

/**
 * The parts of a request that its signature covers.
 *
 * @param headers a header's values by its name, whatever the name's case; empty when it is not there
 */
record SignedRequest(String method, String path, String query, Function<String, List<String>> headers, byte[] body) {}
