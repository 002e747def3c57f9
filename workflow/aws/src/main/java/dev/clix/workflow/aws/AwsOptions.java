package dev.clix.workflow.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The connection to Step Functions. Empty options are found by the SDK's own chain: environment, profile, instance.
 *
 * @param endpoint somewhere else than AWS
 * @param pollersMax how many polls may wait at once; each has a connection of its own
 * @param patience how long a call is tried again and again before it fails
 */
public record AwsOptions(Optional<URI> endpoint, Optional<String> region, int pollersMax, Duration patience) {
    /** AWS, by the SDK's own chain. */
    public static final AwsOptions DEFAULT =
            new AwsOptions(Optional.empty(), Optional.empty(), 500, Duration.ofSeconds(90));

    public AwsOptions at(URI where) {
        return new AwsOptions(Optional.of(where), region, pollersMax, patience);
    }
}
