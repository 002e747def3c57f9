package dev.clix.server;

import dev.clix.server.activities.ActivityPoller;
import dev.clix.server.config.ServerConfig;
import dev.clix.server.metrics.Meters;
import dev.clix.workflow.Causes;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.aws.AwsDeployment;
import dev.clix.workflow.aws.AwsOptions;
import dev.clix.workflow.aws.AwsStepFunctions;
import dev.clix.workflow.aws.CallListener;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** The workflow of all games in Step Functions themselves, found by name. */
final class AwsWorkflow implements AutoCloseable {
    private static final int LATER = 1;
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
            return new AwsWorkflow(stepFunctions, find(stepFunctions, aws));
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
        int polls = config.workers().pollers() * SimulatedDeployment.tasks().size();
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

    private static GameWorkflow find(AwsStepFunctions stepFunctions, ServerConfig.Aws aws) {
        AwsDeployment deployment = stepFunctions.deployment();
        String machine = answer(aws, deployment.stateMachine(aws.stateMachine()))
                .orElseThrow(() -> missing(aws, List.of("a state machine '%s'".formatted(aws.stateMachine()))));
        List<ActivityPoller.Activity> activities = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String task : SimulatedDeployment.tasks()) {
            String name = aws.activityPrefix() + task;
            answer(aws, deployment.activity(activityArn(machine, name)))
                    .ifPresentOrElse(
                            arn -> activities.add(new ActivityPoller.Activity(task, arn)),
                            () -> missing.add("an activity '%s'".formatted(name)));
        }
        if (!missing.isEmpty()) throw missing(aws, missing);
        return new GameWorkflow(
                stepFunctions,
                stepFunctions,
                machine,
                activities,
                () -> stepFunctions.reachability().trouble().map(AwsWorkflow::told),
                stepFunctions.clockSkew()::value,
                arn -> {});
    }

    private static String told(WorkflowException trouble) {
        return trouble.code().word() + ": " + trouble.getMessage();
    }

    /** Activities live where the machine that asks for them does. */
    private static String activityArn(String stateMachineArn, String name) {
        return stateMachineArn.replaceFirst(":stateMachine:.*", ":activity:" + name);
    }

    private static <T> T answer(ServerConfig.Aws aws, CompletionStage<T> call) {
        try {
            return call.toCompletableFuture().join();
        } catch (CompletionException e) {
            if (Causes.unwrapped(e) instanceof WorkflowException refused) throw unusable(aws, refused);
            throw e;
        }
    }

    private static UnusableWorkflowException unusable(ServerConfig.Aws aws, WorkflowException failure) {
        String place = aws.endpoint().map(Object::toString).orElse("AWS");
        String told = told(failure);
        if (failure.code() == Code.ACCESS_DENIED)
            return new UnusableWorkflowException(
                    "workflow.driver aws: expected credentials for %s where AWS's own tools look for them, such as AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, but %s"
                            .formatted(place, told),
                    NEVER);
        if (failure.code() == Code.UNAVAILABLE || failure.code() == Code.THROTTLING)
            return new UnusableWorkflowException(
                    "workflow.driver aws: expected Step Functions at %s to answer within %ss, but %s"
                            .formatted(place, aws.patience().toSeconds(), told),
                    LATER);
        return new UnusableWorkflowException(
                "workflow.aws.stateMachine: expected a state machine '%s' at %s, but %s"
                        .formatted(aws.stateMachine(), place, told),
                NEVER);
    }

    private static UnusableWorkflowException missing(ServerConfig.Aws aws, List<String> missing) {
        return new UnusableWorkflowException(
                "workflow.driver aws: expected %s at %s, but there is none. Deploy what is missing with\n  %s"
                        .formatted(
                                String.join(", ", missing),
                                aws.endpoint().map(Object::toString).orElse("AWS"),
                                SimulatedDeployment.command(aws)),
                NEVER);
    }
}
