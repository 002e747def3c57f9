package dev.clix.workflow.contract;

import dev.clix.workflow.Activities;
import dev.clix.workflow.Workflows;
import dev.clix.workflow.aws.AwsOptions;
import dev.clix.workflow.aws.AwsStepFunctions;
import dev.clix.workflow.aws.CallListener;
import dev.clix.workflow.endpoint.EmbeddedEndpoint;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The AWS SDK, unmodified, over a real socket to the endpoint that programs embed. */
class EmbeddedContractTest extends PortContract {
    private static EmbeddedEndpoint endpoint;
    private static AwsStepFunctions aws;

    @BeforeAll
    static void listen() {
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        endpoint = EmbeddedEndpoint.start(StepFunctionsSimulator.builder().start());
        var options = new AwsOptions(Optional.of(endpoint.uri()), Optional.of("us-east-1"), 50, Duration.ofSeconds(30));
        aws = new AwsStepFunctions(options, CallListener.NONE);
    }

    @AfterAll
    static void close() {
        aws.close();
        endpoint.close();
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
