package dev.clix.server;

import dev.clix.server.activities.ActivityPoller;
import dev.clix.server.config.ServerConfig;
import dev.clix.server.game.GameManifest;
import dev.clix.server.game.Games;
import dev.clix.workflow.Causes;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.aws.AwsDeployment;
import dev.clix.workflow.template.Stack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the games' workflows in an account by their names. A server needs that of the first game; it goes without another
 * one whose workflow is missing.
 */
final class AwsLookup {
    private static final Logger log = LoggerFactory.getLogger(AwsLookup.class);
    private static final int LATER = 1;
    private static final int NEVER = 2;

    private final AwsDeployment deployment;
    private final ServerConfig.Aws aws;
    private final Map<String, String> stateMachineArns = new LinkedHashMap<>();
    private final List<ActivityPoller.Activity> activities = new ArrayList<>();

    /**
     * Looks for the workflow of each game.
     *
     * @throws UnusableWorkflowException names what is missing of the first one's, and how to deploy it
     */
    AwsLookup(AwsDeployment deployment, Games games, ServerConfig.Aws aws) {
        this.deployment = deployment;
        this.aws = aws;
        List<GameManifest<?>> kinds = games.manifests();
        find(Wanted.first(kinds.get(0), aws)).ifPresent(missing -> {
            throw new UnusableWorkflowException("workflow.driver aws: " + missing, NEVER);
        });
        for (GameManifest<?> kind : kinds.subList(1, kinds.size()))
            objection(Wanted.other(kind, aws))
                    .ifPresent(why -> log.warn("The game {} cannot be played here: {}", kind.name(), why));
    }

    /** Of the games that were found, by their names. */
    Map<String, String> stateMachineArns() {
        return stateMachineArns;
    }

    List<ActivityPoller.Activity> activities() {
        return activities;
    }

    /** @return why the game cannot be played; empty when it can */
    private Optional<String> objection(Wanted wanted) {
        try {
            return find(wanted);
        } catch (UnusableWorkflowException e) {
            if (e.exitCode() == LATER) throw e;
            return Optional.ofNullable(e.getMessage());
        }
    }

    /** @return the missing parts, and how to deploy them; empty when all was found */
    private Optional<String> find(Wanted wanted) {
        Optional<String> machine = answer(wanted, deployment.stateMachine(wanted.stateMachine()));
        if (machine.isEmpty())
            return Optional.of(missing(wanted, List.of("a state machine '%s'".formatted(wanted.stateMachine()))));
        List<ActivityPoller.Activity> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Stack.Activity activity : wanted.stack().activities())
            answer(wanted, deployment.activity(activityArn(machine.get(), activity.name())))
                    .ifPresentOrElse(
                            arn -> found.add(
                                    new ActivityPoller.Activity(SimulatedDeployment.task(activity.logicalId()), arn)),
                            () -> missing.add("an activity '%s'".formatted(activity.name())));
        if (!missing.isEmpty()) return Optional.of(missing(wanted, missing));
        stateMachineArns.put(wanted.game().name(), machine.get());
        activities.addAll(found);
        return Optional.empty();
    }

    /**
     * A game's workflow as it should have been deployed.
     *
     * @param stateMachine its name or its ARN
     * @param stack as its template declares it
     * @param section of the settings that tell where it is
     * @param prefix the parameter that the template was deployed with, if any
     */
    private record Wanted(
            GameManifest<?> game,
            String section,
            String stateMachine,
            Stack stack,
            String stackName,
            Optional<String> prefix) {
        static Wanted first(GameManifest<?> game, ServerConfig.Aws aws) {
            return of(game, "workflow.aws.", aws.ofTheFirst(), "clix");
        }

        static Wanted other(GameManifest<?> game, ServerConfig.Aws aws) {
            String section = "workflow.aws.games.%s.".formatted(game.name());
            return of(game, section, aws.game(game.name()), "clix-" + game.name());
        }

        private static Wanted of(
                GameManifest<?> game, String section, ServerConfig.AwsGame settings, String stackName) {
            Stack stack = SimulatedDeployment.declared(game, settings.activityPrefix());
            String declared = SimulatedDeployment.stateMachine(stack).machine().name();
            return new Wanted(
                    game,
                    section,
                    settings.stateMachine().orElse(declared),
                    stack,
                    stackName,
                    settings.activityPrefix());
        }
    }

    /** Activities live where the machine that asks for them does. */
    private static String activityArn(String stateMachineArn, String name) {
        return stateMachineArn.replaceFirst(":stateMachine:.*", ":activity:" + name);
    }

    private <T> T answer(Wanted wanted, CompletionStage<T> call) {
        try {
            return call.toCompletableFuture().join();
        } catch (CompletionException e) {
            if (Causes.unwrapped(e) instanceof WorkflowException refused) throw unusable(wanted, refused);
            throw e;
        }
    }

    private UnusableWorkflowException unusable(Wanted wanted, WorkflowException failure) {
        String told = AwsWorkflow.told(failure);
        if (failure.code() == Code.ACCESS_DENIED)
            return new UnusableWorkflowException(
                    "workflow.driver aws: expected credentials for %s where AWS's own tools look for them, such as AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, but %s"
                            .formatted(place(), told),
                    NEVER);
        if (failure.code() == Code.UNAVAILABLE || failure.code() == Code.THROTTLING)
            return new UnusableWorkflowException(
                    "workflow.driver aws: expected Step Functions at %s to answer within %ss, but %s"
                            .formatted(place(), aws.patience().toSeconds(), told),
                    LATER);
        return new UnusableWorkflowException(
                "%sstateMachine: expected a state machine '%s' at %s, but %s"
                        .formatted(wanted.section(), wanted.stateMachine(), place(), told),
                NEVER);
    }

    private String missing(Wanted wanted, List<String> missing) {
        return "expected %s at %s, but there is none. Deploy what is missing with\n  %s"
                .formatted(
                        String.join(", ", missing),
                        place(),
                        SimulatedDeployment.command(wanted.game(), aws, wanted.stackName(), wanted.prefix()));
    }

    private String place() {
        return aws.endpoint().map(Object::toString).orElse("AWS");
    }
}
