package dev.clix.workflow.aws;

import java.time.Duration;
import java.util.function.Predicate;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.SfnAsyncClientBuilder;

/** Two clients: one whose calls are retried, one whose polls wait, each with connections of its own. */
final class AwsClients implements AutoCloseable {
    private static final int CALLS_MAX = 200;
    private static final int CALLS_PENDING_MAX = 10_000;
    private static final int ATTEMPTS_MAX = 1_000;
    private static final Duration ATTEMPT = Duration.ofSeconds(15);

    /** GetActivityTask waits up to 60 s before it answers; its documentation asks for 65 s at least. */
    private static final Duration POLL_READ = Duration.ofSeconds(70);

    private final SfnAsyncClient calls;
    private final SfnAsyncClient polls;

    /** @param skew learns from each answer but those of polls, which say little: they are on their way for a minute */
    AwsClients(AwsOptions options, Predicate<Throwable> worthAnotherTry, ClockSkew skew) {
        calls = calls(options, worthAnotherTry, skew);
        polls = polls(options);
    }

    SfnAsyncClient calls() {
        return calls;
    }

    SfnAsyncClient polls() {
        return polls;
    }

    private static SfnAsyncClient calls(AwsOptions options, Predicate<Throwable> worthAnotherTry, ClockSkew skew) {
        return builder(options)
                .httpClientBuilder(NettyNioAsyncHttpClient.builder()
                        .maxConcurrency(CALLS_MAX)
                        .maxPendingConnectionAcquires(CALLS_PENDING_MAX)
                        .connectionAcquisitionTimeout(options.patience())
                        .readTimeout(ATTEMPT))
                .overrideConfiguration(override -> override.retryStrategy(untilPatienceEnds(worthAnotherTry))
                        .apiCallTimeout(options.patience())
                        .apiCallAttemptTimeout(ATTEMPT)
                        .addExecutionInterceptor(new DateHeaderReading(skew))
                        .putAdvancedOption(
                                SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION,
                                options.endpoint().isPresent()))
                .build();
    }

    private static SfnAsyncClient polls(AwsOptions options) {
        return builder(options)
                .httpClientBuilder(NettyNioAsyncHttpClient.builder()
                        .maxConcurrency(options.pollersMax())
                        .maxPendingConnectionAcquires(options.pollersMax())
                        .connectionAcquisitionTimeout(ATTEMPT)
                        .readTimeout(POLL_READ))
                .overrideConfiguration(override -> override.retryStrategy(DefaultRetryStrategy.doNotRetry())
                        .apiCallTimeout(POLL_READ.plus(ATTEMPT)))
                .build();
    }

    /**
     * As long as the call may take: an endpoint that is down for a minute is waited for. The SDK's circuit breaker would
     * give up after some hundred calls of all games together.
     */
    private static RetryStrategy untilPatienceEnds(Predicate<Throwable> worthAnotherTry) {
        return StandardRetryStrategy.builder()
                .maxAttempts(ATTEMPTS_MAX)
                .backoffStrategy(BackoffStrategy.exponentialDelay(Duration.ofMillis(50), Duration.ofSeconds(5)))
                .throttlingBackoffStrategy(
                        BackoffStrategy.exponentialDelay(Duration.ofMillis(500), Duration.ofSeconds(10)))
                .circuitBreakerEnabled(false)
                .retryOnException(worthAnotherTry)
                .build();
    }

    private static SfnAsyncClientBuilder builder(AwsOptions options) {
        var builder = SfnAsyncClient.builder();
        options.endpoint().ifPresent(builder::endpointOverride);
        return builder.region(options.region().map(Region::of).orElseGet(AwsClients::usualRegion));
    }

    /** Where AWS's own tools look for it; the SDK's complaint would be a paragraph of class names. */
    private static Region usualRegion() {
        try {
            return DefaultAwsRegionProviderChain.builder().build().getRegion();
        } catch (SdkClientException nowhere) {
            throw new IllegalStateException("there is none", nowhere);
        }
    }

    @Override
    public void close() {
        calls.close();
        polls.close();
    }
}
