package dev.clix.server;

import dev.clix.server.activities.ActivityPoller;
import dev.clix.server.config.ServerConfig;
import dev.clix.server.game.GameManifest;
import dev.clix.server.game.Games;
import dev.clix.workflow.UpdateStateMachine;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.template.Stack;
import dev.clix.workflow.template.StackSettings;
import dev.clix.workflow.template.StackTemplate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Deploys a template into a simulator, as CloudFormation would into an account. */
final class SimulatedDeployment {
    /** The settings that CloudFormation has apart from the template: the simulator's own account and region. */
    private static final StackSettings SETTINGS = StackSettings.of("us-east-1", "123456789012");

    private static final String GAME = "GameStateMachine";
    private static final String ACTIVITY = "Activity";

    private SimulatedDeployment() {}

    private static final String RESOURCES = "server/src/main/resources";

    /** The template's parameter that tells the names of one deployment from those of another. */
    private static final String PREFIX = "ActivityPrefix";

    /**
     * The resources that the template of a game declares.
     *
     * @param prefix of the activities' names; the template's default when empty
     * @throws IllegalStateException when its activities are not those of the engine and the game's rules
     */
    static Stack declared(GameManifest<?> game, Optional<String> prefix) {
        Map<String, String> parameters =
                prefix.map(text -> Map.of(PREFIX, text)).orElse(Map.of());
        Stack stack = StackTemplate.parse(GameTemplate.of(game))
                .resolve(new StackSettings(SETTINGS.region(), SETTINGS.account(), SETTINGS.stackName(), parameters));
        Set<String> found = stack.activities().stream()
                .map(activity -> task(activity.logicalId()))
                .collect(Collectors.toSet());
        if (!found.equals(game.tasks()))
            throw new IllegalStateException("Expected the activities %s in the template of the game %s, but found %s"
                    .formatted(new TreeSet<>(game.tasks()), game.name(), new TreeSet<>(found)));
        return stack;
    }

    /** The state machine that games of the kind are executions of. */
    static Stack.StateMachine stateMachine(Stack stack) {
        return stack.stateMachines().stream()
                .filter(machine -> machine.logicalId().equals(GAME))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Expected %s in the template".formatted(GAME)));
    }

    /** The state machine of the games of a kind, in ASL. */
    static String definition(GameManifest<?> game) {
        return stateMachine(declared(game, Optional.empty())).machine().definition();
    }

    /** The command line that deploys the template of a game. */
    static String command(GameManifest<?> game, ServerConfig.Aws aws, String stack, Optional<String> prefix) {
        boolean whole = GameTemplate.isWhole(game);
        String file = whole ? RESOURCES + game.template() : game.name() + ".yaml";
        String made = whole ? "" : "./clix template %s > %s && ".formatted(game.name(), file);
        if (aws.endpoint().isPresent())
            return made
                    + "./clix simulate --port %s --template %s"
                            .formatted(aws.endpoint().get().getPort(), file);
        return made
                + "aws cloudformation deploy --template-file %s --stack-name %s --capabilities CAPABILITY_IAM%s%s"
                        .formatted(
                                file,
                                stack,
                                prefix.map(text -> " --parameter-overrides %s=%s".formatted(PREFIX, text))
                                        .orElse(""),
                                aws.region().map(" --region "::concat).orElse(""));
    }

    /** The templates of these games. */
    static GameWorkflow into(StepFunctionsSimulator simulator, Games games, Consumer<String> forget) {
        Map<String, String> machines = new LinkedHashMap<>();
        List<ActivityPoller.Activity> activities = new ArrayList<>();
        for (GameManifest<?> game : games.manifests()) {
            Stack stack = declared(game, Optional.empty());
            String machine = stateMachine(stack).arn();
            if (machines.containsValue(machine))
                throw new IllegalStateException(
                        "Expected a state machine of its own for the game %s, but found %s twice"
                                .formatted(game.name(), machine));
            create(stack, simulator);
            machines.put(game.name(), machine);
            for (Stack.Activity activity : stack.activities())
                activities.add(new ActivityPoller.Activity(task(activity.logicalId()), activity.arn()));
        }
        return new GameWorkflow(
                simulator, simulator, machines, activities, Optional::empty, () -> Duration.ZERO, forget);
    }

    /** Creates what a template declares. */
    static Stack of(String template, StepFunctionsSimulator simulator) {
        Stack stack = StackTemplate.parse(template).resolve(SETTINGS);
        create(stack, simulator);
        return stack;
    }

    private static void create(Stack stack, StepFunctionsSimulator simulator) {
        stack.activities().forEach(activity -> done(simulator.createActivity(activity.name())));
        stack.stateMachines().forEach(machine -> create(machine, simulator));
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
    static String task(String logicalId) {
        if (!logicalId.endsWith(ACTIVITY))
            throw new IllegalStateException("Expected an activity called …Activity, but found " + logicalId);
        return logicalId.substring(0, logicalId.length() - ACTIVITY.length());
    }

    private static void done(CompletionStage<?> created) {
        created.toCompletableFuture().join();
    }
}
