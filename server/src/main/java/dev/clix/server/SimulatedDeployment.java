package dev.clix.server;

import dev.clix.server.activities.ActivityPoller;
import dev.clix.server.config.ServerConfig;
import dev.clix.workflow.UpdateStateMachine;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.template.Stack;
import dev.clix.workflow.template.StackSettings;
import dev.clix.workflow.template.StackTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Deploys a template into a simulator, as CloudFormation would into an account. */
final class SimulatedDeployment {
    /** The settings that CloudFormation has apart from the template: the simulator's own account and region. */
    private static final StackSettings SETTINGS = StackSettings.of("us-east-1", "123456789012");

    private static final String GAME = "GameStateMachine";
    private static final String ACTIVITY = "Activity";

    private SimulatedDeployment() {}

    private static final String FILE = "server/src/main/resources/template.yaml";

    /** The names of the template's activities without their prefix, such as {@code JoinGame}. */
    static List<String> tasks() {
        return StackTemplate.parse(template()).resolve(SETTINGS).activities().stream()
                .map(activity -> task(activity.logicalId()))
                .toList();
    }

    /** The command line that deploys the template. */
    static String command(ServerConfig.Aws aws) {
        if (aws.endpoint().isPresent())
            return "./clix simulate --port %s --template %s"
                    .formatted(aws.endpoint().get().getPort(), FILE);
        return "aws cloudformation deploy --template-file %s --stack-name clix --capabilities CAPABILITY_IAM --parameter-overrides ActivityPrefix=%s%s"
                .formatted(
                        FILE,
                        aws.activityPrefix(),
                        aws.region().map(" --region "::concat).orElse(""));
    }

    /** The template this server comes with. */
    static GameWorkflow into(StepFunctionsSimulator simulator, Consumer<String> forget) {
        Stack stack = of(template(), simulator);
        Stack.StateMachine game = stack.stateMachines().stream()
                .filter(machine -> machine.logicalId().equals(GAME))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Expected %s in the template".formatted(GAME)));
        List<ActivityPoller.Activity> activities = new ArrayList<>();
        for (Stack.Activity activity : stack.activities())
            activities.add(new ActivityPoller.Activity(task(activity.logicalId()), activity.arn()));
        return new GameWorkflow(
                simulator, simulator, game.arn(), activities, Optional::empty, () -> Duration.ZERO, forget);
    }

    /** Creates what a template declares. */
    static Stack of(String template, StepFunctionsSimulator simulator) {
        Stack stack = StackTemplate.parse(template).resolve(SETTINGS);
        stack.activities().forEach(activity -> done(simulator.createActivity(activity.name())));
        stack.stateMachines().forEach(machine -> create(machine, simulator));
        return stack;
    }

    /** A journal may know the machine as an earlier version of this server had it; executions that run go on as they began. */
    private static void create(Stack.StateMachine declared, StepFunctionsSimulator simulator) {
        try {
            done(simulator.createStateMachine(declared.machine()));
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof WorkflowException refused)
                    || refused.code() != Code.STATE_MACHINE_ALREADY_EXISTS) throw e;
            done(simulator.updateStateMachine(UpdateStateMachine.definition(
                    declared.arn(), declared.machine().definition())));
        }
    }

    /** JoinGameActivity is polled for the tasks called JoinGame. */
    private static String task(String logicalId) {
        if (!logicalId.endsWith(ACTIVITY))
            throw new IllegalStateException("Expected an activity called …Activity, but found " + logicalId);
        return logicalId.substring(0, logicalId.length() - ACTIVITY.length());
    }

    private static void done(CompletionStage<?> created) {
        created.toCompletableFuture().join();
    }

    private static String template() {
        try (InputStream file = SimulatedDeployment.class.getResourceAsStream("/template.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
