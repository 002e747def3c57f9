package dev.clix.server;

import dev.clix.server.config.ServerConfig;
import dev.clix.server.metrics.Meters;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.aws.AwsOptions;
import dev.clix.workflow.aws.AwsStepFunctions;
import dev.clix.workflow.aws.CallListener;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

/** The workflow of all games in Step Functions themselves, found by name. */
final class AwsWorkflow implements AutoCloseable {
    private static final int NEVER = 2;

    private final AwsStepFunctions stepFunctions;
    private final GameWorkflow deployed;

    private AwsWorkflow(AwsStepFunctions stepFunctions, GameWorkflow deployed) {
        this.stepFunctions = stepFunctions;
        this.deployed = deployed;
    }

    /** @throws UnusableWorkflowException names what is missing, and how to deploy it */
    static AwsWorkflow connect(ServerConfig config, Meters meters) {
        ServerConfig.Aws aws = config.workflow().aws();
        AwsStepFunctions stepFunctions = client(config, meters);
        try {
            return new AwsWorkflow(
                    stepFunctions,
                    workflow(stepFunctions, new AwsLookup(stepFunctions.deployment(), config.games(), aws)));
        } catch (RuntimeException e) {
            stepFunctions.close();
            throw e;
        }
    }

    GameWorkflow deployed() {
        return deployed;
    }

    @Override
    public void close() {
        stepFunctions.close();
    }

    private static AwsStepFunctions client(ServerConfig config, Meters meters) {
        ServerConfig.Aws aws = config.workflow().aws();
        int activities = config.games().manifests().stream()
                .mapToInt(game -> SimulatedDeployment.declared(game, Optional.empty())
                        .activities()
                        .size())
                .sum();
        int polls = config.workers().pollers() * activities;
        AwsOptions options = new AwsOptions(aws.endpoint(), aws.region(), polls, aws.patience());
        try {
            return new AwsStepFunctions(options, listener(meters), AwsWorkflow::caller);
        } catch (RuntimeException e) {
            throw new UnusableWorkflowException(
                    "workflow.aws.region: expected a region, here or where AWS's own tools look for it, such as AWS_REGION, but "
                            + e.getMessage(),
                    NEVER);
        }
    }

    private static CallListener listener(Meters meters) {
        return new CallListener() {
            @Override
            public void answered(String operation, Duration took, Optional<Code> failure) {
                meters.workflowCalled(operation, took, failure.map(Code::word));
            }

            @Override
            public void triedAgain(Code failure) {
                meters.workflowTriedAgain(failure.word());
            }
        };
    }

    /**
     * Callers on an event loop are answered on that loop; timers have none, and are answered on the client's thread.
     */
    private static Executor caller() {
        Context context = Vertx.currentContext();
        return context == null ? Runnable::run : work -> Wiring.run(context, work);
    }

    private static GameWorkflow workflow(AwsStepFunctions stepFunctions, AwsLookup found) {
        return new GameWorkflow(
                stepFunctions,
                stepFunctions,
                found.stateMachineArns(),
                found.activities(),
                () -> stepFunctions.reachability().trouble().map(AwsWorkflow::told),
                stepFunctions.clockSkew()::value,
                arn -> {});
    }

    static String told(WorkflowException trouble) {
        return trouble.code().word() + ": " + trouble.getMessage();
    }
}
