package dev.clix.workflow.aws;

import dev.clix.workflow.api.StepFunctionsApi;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.SfnClient;

/**
 * The AWS SDK's clients of a simulator in the same process: no socket, no port, no Netty and no thread of their own.
 *
 * <p>Everything above the transport is the SDK's: its marshalling, signing, retries, timeouts, error types and request ids. A
 * call is answered on the caller's thread where it can be at once; a long poll of GetActivityTask, which a synchronous client
 * waits for there, is one the simulator's virtual time knows of. Closing a client ends its calls.
 *
 * <pre>{@code
 * var simulator = StepFunctionsSimulator.builder().time(time).start();
 * try (var sfn = SimulatorClients.sfn(simulator)) {
 *     sfn.startExecution(request -> request.stateMachineArn(arn).input("{}"));
 * }
 * }</pre>
 */
public final class SimulatorClients {
    /** Any address will do, since it is never asked. */
    private static final URI NOWHERE = URI.create("http://simulator.invalid");

    private SimulatorClients() {}

    /** @param simulator a {@code StepFunctionsSimulator}, or any other implementation of the API */
    public static SfnClient sfn(StepFunctionsApi simulator) {
        return directed(SfnClient.builder())
                .httpClientBuilder(defaults -> httpClient(simulator)) // so that it is closed with this one
                .build();
    }

    /**
     * An asynchronous client. Stages that follow its futures run where the simulator tells callers of answers, and virtual time
     * does not skip meanwhile.
     *
     * @param simulator as with {@link #sfn}
     */
    public static SfnAsyncClient sfnAsync(StepFunctionsApi simulator) {
        return directed(SfnAsyncClient.builder())
                .httpClientBuilder(defaults -> asyncHttpClient(simulator))
                .asyncConfiguration(async ->
                        async.advancedOption(SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, Runnable::run))
                .build();
    }

    private static <B extends AwsClientBuilder<B, ?>> B directed(B builder) {
        return builder.region(Region.US_EAST_1)
                .endpointOverride(NOWHERE)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("simulator", "simulator")));
    }

    /** For a client that is built elsewhere; its calls go to the simulator, whatever its endpoint is. */
    public static SdkHttpClient httpClient(StepFunctionsApi simulator) {
        return new DirectHttpClient(simulator);
    }

    /** As {@link #httpClient}, for an asynchronous client. */
    public static SdkAsyncHttpClient asyncHttpClient(StepFunctionsApi simulator) {
        return new DirectAsyncHttpClient(simulator);
    }
}
