package dev.clix.workflow.endpoint;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The checks of an endpoint: signatures, quotas and browsers.
 *
 * @param keys secret access keys by access key id: requests have to be signed with one of them; empty: any request is
 *     accepted
 * @param region the region they have to be signed for
 * @param throttle whether AWS's request quotas are imitated
 * @param names that browsers may call it by, besides localhost, addresses and the host it listens at
 */
public record EndpointOptions(Optional<Map<String, String>> keys, String region, boolean throttle, Set<String> names) {
    /** Neither checks signatures nor throttles. */
    public static final EndpointOptions OPEN = new EndpointOptions(Optional.empty(), "us-east-1", false, Set.of());
}
