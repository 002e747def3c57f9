package dev.clix.workflow.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.simulator.StepFunctionsSimulator;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.SfnAsyncClientBuilder;
import software.amazon.awssdk.services.sfn.model.SfnException;

/** An endpoint that checks signatures, and one that imitates request quotas, met by the SDK's own client. */
@ExtendWith(VertxExtension.class)
class StrictEndpointTest {
    /** A full bucket for ListActivities. */
    private static final int BUCKET = 100;

    /** Keeps the SDK's shared threads from being stopped after each client, which takes two seconds. */
    private static final SdkAsyncHttpClient OPEN = NettyNioAsyncHttpClient.create();

    private Vertx vertx;

    @AfterAll
    static void closeLast() {
        OPEN.close();
    }

    @BeforeEach
    void use(Vertx given) {
        vertx = given;
    }

    private int listen(EndpointOptions options) {
        var api = StepFunctionsSimulator.builder().start().api();
        return await(new StepFunctionsEndpoint(vertx, api, options)
                        .listen("127.0.0.1", 0)
                        .toCompletionStage())
                .actualPort();
    }

    private static SfnAsyncClientBuilder client(int port, AwsCredentialsProvider credentials) {
        return SfnAsyncClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials);
    }

    private static AwsCredentialsProvider keys(String id, String secret) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(id, secret));
    }

    private static <T> T await(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    @Test
    void onlyWhoHasTheKeyGetsIn() {
        var port = listen(new EndpointOptions(Optional.of(Map.of("me", "secret")), "us-east-1", false, Set.of()));

        try (var mine = client(port, keys("me", "secret")).build()) {
            var created = await(mine.createActivity(request -> request.name("ünïcode-✓")));
            assertThat(created.activityArn()).endsWith("ünïcode-✓");
            assertThat(UUID.fromString(created.responseMetadata().requestId()).version())
                    .as("a random UUID, as AWS's")
                    .isEqualTo(4);
        }
        assertThat(refusal(port, keys("me", "guessed"))).isEqualTo("InvalidSignatureException");
        assertThat(refusal(port, keys("you", "secret"))).isEqualTo("UnrecognizedClientException");
        assertThat(refusal(port, AnonymousCredentialsProvider.create()))
                .isIn("MissingAuthenticationTokenException", "MissingAuthenticationToken");
    }

    private static String refusal(int port, AwsCredentialsProvider credentials) {
        try (var client = client(port, credentials).build()) {
            return refusal(client.listActivities());
        }
    }

    private static String refusal(CompletionStage<?> call) {
        try {
            await(call);
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof SfnException refused)
                return refused.awsErrorDetails().errorCode();
            throw failed;
        }
        throw new AssertionError("Expected a refusal, but the call went through");
    }

    @Test
    void whoCallsTooOftenIsThrottledAndGetsThroughByBackingOff() {
        var port = listen(new EndpointOptions(Optional.empty(), "us-east-1", true, Set.of()));
        var once = DefaultRetryStrategy.doNotRetry();

        try (var eager = client(port, keys("a", "b"))
                .overrideConfiguration(options -> options.retryStrategy(once))
                .build()) {
            var refused = 0;
            for (var i = 0; i < 3 * BUCKET && refused == 0; i++) if (isThrottled(eager.listActivities())) refused++;
            assertThat(refused).isEqualTo(1);
        }
        try (var patient = client(port, keys("a", "b"))
                .overrideConfiguration(options -> options.retryStrategy(patience()))
                .build()) {
            assertThat(await(patient.listActivities()).activities()).isEmpty();
        }
    }

    private static StandardRetryStrategy patience() {
        return DefaultRetryStrategy.standardStrategyBuilder().maxAttempts(10).build();
    }

    private static boolean isThrottled(CompletionStage<?> call) {
        try {
            await(call);
            return false;
        } catch (CompletionException failed) {
            return failed.getCause() instanceof SfnException refused && refused.isThrottlingException();
        }
    }
}
