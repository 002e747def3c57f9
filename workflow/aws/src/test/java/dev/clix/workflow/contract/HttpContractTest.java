package dev.clix.workflow.contract;

import dev.clix.workflow.Activities;
import dev.clix.workflow.Workflows;
import dev.clix.workflow.aws.AwsOptions;
import dev.clix.workflow.aws.AwsStepFunctions;
import dev.clix.workflow.aws.CallListener;
import dev.clix.workflow.endpoint.EndpointOptions;
import dev.clix.workflow.endpoint.StepFunctionsEndpoint;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** The AWS SDK, unmodified, over a real socket to the simulator. */
@ExtendWith(VertxExtension.class)
class HttpContractTest extends PortContract {
    private static AwsStepFunctions aws;

    @BeforeAll
    static void listen(Vertx vertx) {
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        var api = StepFunctionsSimulator.builder().start().api();
        var server = await(new StepFunctionsEndpoint(vertx, api, EndpointOptions.OPEN)
                .listen("127.0.0.1", 0)
                .toCompletionStage());
        var options = new AwsOptions(
                Optional.of(URI.create("http://127.0.0.1:" + server.actualPort())),
                Optional.of("us-east-1"),
                50,
                Duration.ofSeconds(30));
        aws = new AwsStepFunctions(options, CallListener.NONE);
    }

    @AfterAll
    static void close() {
        aws.close();
    }

    @Override
    Workflows workflows() {
        return aws;
    }

    @Override
    Activities activities() {
        return aws;
    }
}
