package dev.clix.server;

import dev.clix.server.activities.ActivityPoller;
import dev.clix.server.config.ServerConfig;
import dev.clix.server.game.GameManifest;
import dev.clix.server.game.Games;
import dev.clix.server.metrics.Meters;
import dev.clix.workflow.Causes;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.aws.AwsDeployment;
import dev.clix.workflow.aws.AwsOptions;
import dev.clix.workflow.aws.AwsStepFunctions;
import dev.clix.workflow.aws.CallListener;
import dev.clix.workflow.template.Stack;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

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
    static AwsWorkflow connect(ServerConfig config, Games games, Meters meters) {
        AwsStepFunctions stepFunctions = client(config, games, meters);
        try {
            return new AwsWorkflow(stepFunctions, find(stepFunctions, games, config));
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

    private static AwsStepFunctions client(ServerConfig config, Games games, Meters meters) {
        ServerConfig.Aws aws = config.workflow().aws();
        int activities = games.manifests().stream()
                .mapToInt(
                        game -> SimulatedDeployment.declared(game).activities().size())
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

    private static GameWorkflow find(AwsStepFunctions stepFunctions, Games games, ServerConfig config) {
        ServerConfig.Aws aws = config.workflow().aws();
        Map<String, String> machines = new LinkedHashMap<>();
        List<ActivityPoller.Activity> activities = new ArrayList<>();
        for (GameManifest<?> game : games.manifests()) {
            Names names = machines.isEmpty()
                    ? Names.prefixed(game, aws.stateMachine(), aws.activityPrefix())
                    : Names.of(game, Optional.ofNullable(config.otherGames().get(game.name())));
            machines.put(game.name(), find(stepFunctions.deployment(), game, names, aws, activities));
        }
        return new GameWorkflow(
                stepFunctions,
                stepFunctions,
                machines,
                activities,
                () -> stepFunctions.reachability().trouble().map(AwsWorkflow::told),
                stepFunctions.clockSkew()::value,
                arn -> {});
    }

    /** @return the state machine; its activities are added to those of the games before */
    private static String find(
            AwsDeployment deployment,
            GameManifest<?> game,
            Names names,
            ServerConfig.Aws aws,
            List<ActivityPoller.Activity> activities) {
        String machine = answer(aws, deployment.stateMachine(names.stateMachine()))
                .orElseThrow(() -> missing(game, aws, List.of("a state machine '%s'".formatted(names.stateMachine()))));
        List<String> missing = new ArrayList<>();
        names.activities()
                .forEach((task, name) -> answer(aws, deployment.activity(activityArn(machine, name)))
                        .ifPresentOrElse(
                                arn -> activities.add(new ActivityPoller.Activity(task, arn)),
                                () -> missing.add("an activity '%s'".formatted(name))));
        if (!missing.isEmpty()) throw missing(game, aws, missing);
        return machine;
    }

    /**
     * The names of a game's workflow in an account.
     *
     * @param stateMachine its name or its ARN
     * @param activities by their tasks
     */
    private record Names(String stateMachine, Map<String, String> activities) {
        static Names prefixed(GameManifest<?> game, String stateMachine, String activityPrefix) {
            return named(game, stateMachine, activity -> activityPrefix + task(activity));
        }

        /** As the settings say, or else the game's template. */
        static Names of(GameManifest<?> game, Optional<ServerConfig.OtherGame> settings) {
            Optional<String> prefix = settings.flatMap(ServerConfig.OtherGame::activityPrefix);
            Stack.StateMachine declared = SimulatedDeployment.stateMachine(SimulatedDeployment.declared(game));
            String machine = settings.flatMap(ServerConfig.OtherGame::stateMachine)
                    .or(() -> prefix.map(start -> start + "Game"))
                    .orElse(declared.machine().name());
            return prefix.map(start -> prefixed(game, machine, start))
                    .orElseGet(() -> named(game, machine, Stack.Activity::name));
        }

        private static Names named(
                GameManifest<?> game, String stateMachine, Function<Stack.Activity, String> activityName) {
            Map<String, String> activities = new LinkedHashMap<>();
            for (Stack.Activity activity : SimulatedDeployment.declared(game).activities())
                activities.put(task(activity), activityName.apply(activity));
            return new Names(stateMachine, activities);
        }

        private static String task(Stack.Activity activity) {
            return SimulatedDeployment.task(activity.logicalId());
        }
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

    private static UnusableWorkflowException missing(GameManifest<?> game, ServerConfig.Aws aws, List<String> missing) {
        return new UnusableWorkflowException(
                "workflow.driver aws: expected %s at %s, but there is none. Deploy what is missing with\n  %s"
                        .formatted(
                                String.join(", ", missing),
                                aws.endpoint().map(Object::toString).orElse("AWS"),
                                SimulatedDeployment.command(game, aws)),
                NEVER);
    }
}
