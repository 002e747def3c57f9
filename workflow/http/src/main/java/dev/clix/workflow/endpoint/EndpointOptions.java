package dev.clix.workflow.endpoint;

import java.util.Map;
import java.util.Optional;

/**
 * The checks of an endpoint: signatures and quotas.
 *
 * @param keys secret access keys by access key id: requests have to be signed with one of them; empty: any request is
 *     accepted
 * @param region the region they have to be signed for
 * @param throttle whether AWS's request quotas are imitated
 */
public record EndpointOptions(Optional<Map<String, String>> keys, String region, boolean throttle) {
    /** Neither checks signatures nor throttles. */
    public static final EndpointOptions OPEN = new EndpointOptions(Optional.empty(), "us-east-1", false);
}
