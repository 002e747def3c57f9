package dev.clix.workflow.endpoint;

import java.util.Map;
import java.util.Optional;

/**
 * How an endpoint is to be strict.
 *
 * @param keys secret access keys by access key id: requests have to be signed with one of them; anybody may call
 *     without
 * @param region what they have to be signed for
 * @param throttle whether AWS's request quotas are imitated
 */
public record EndpointOptions(Optional<Map<String, String>> keys, String region, boolean throttle) {
    /** Answers whoever calls, as fast as it can. */
    public static final EndpointOptions OPEN = new EndpointOptions(Optional.empty(), "us-east-1", false);
}
