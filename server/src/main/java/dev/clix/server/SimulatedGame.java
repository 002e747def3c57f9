package dev.clix.server;

import static java.util.Objects.requireNonNull;

import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView.Visibility;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.server.activities.ActivityPoller;
import dev.clix.server.config.ConfigReader;
import dev.clix.server.cost.BilledTransitions;
import dev.clix.server.cost.GameWorkload;
import dev.clix.server.game.Game;
import dev.clix.server.game.GameDecision;
import dev.clix.server.game.GameSecrets;
import dev.clix.server.game.GameSetup;
import dev.clix.server.game.GameTask;
import dev.clix.server.game.GameTypes;
import dev.clix.server.game.Games;
import dev.clix.server.game.Move;
import dev.clix.server.game.Planned;
import dev.clix.server.game.RoomOwner;
import dev.clix.workflow.ActivityTask;
import dev.clix.workflow.ExecutionEvent;
import dev.clix.workflow.GetExecutionHistory;
import dev.clix.workflow.Page;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.TimeSource;
import dev.clix.workflow.time.VirtualTime;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A whole game played in no time, without players or sockets: the real rules, the real state machine. */
final class SimulatedGame {
    /** The kind of game whose course is the same whoever plays it. */
    static final String KIND = "clix";

    private static final int LOBBY_SECONDS = 600;

    private final VirtualTime time = new VirtualTime();
    private final StepFunctionsSimulator simulator =
            StepFunctionsSimulator.builder().time(time).start();
    private final GameWorkflow workflow;
    private final Map<ActivityPoller.Activity, CompletableFuture<Optional<ActivityTask>>> polls = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final Queue<Planned> due = new ArrayDeque<>();
    private List<TimeSource.Cancellable> alarms = List.of();
    private Game game;
    private long tasks;
    private BilledTransitions transitions = BilledTransitions.NONE;

    private SimulatedGame(GameWorkload workload) {
        Games games = games(workload.rounds());
        workflow = SimulatedDeployment.into(simulator, games, simulator::forget);
        GameSetup setup = new GameSetup(new GameId("simulated"), Visibility.PRIVATE, workload.players(), LOBBY_SECONDS);
        GameTypes types =
                new GameTypes(games, term -> new RoomOwner("simulated", "http://127.0.0.1", term), new NoSecrets());
        game = types.of(setup.game()).open(setup, time.now());
    }

    /** As a server that was told so plays it. */
    private static Games games(int rounds) {
        return new ConfigReader()
                .flag("--rounds", "game.roundsMax", Integer.toString(rounds))
                .flag("--rounds", "game.capital", "1000000000")
                .flag("--rounds", "game.burn", "1")
                .read()
                .games()
                .only(Set.of(KIND));
    }

    /** Plays the workload's rounds to the end: no player is broke before the last one. */
    static SimulatedGame of(GameWorkload workload) {
        SimulatedGame simulatedGame = new SimulatedGame(workload);
        String execution = simulatedGame.start();
        simulatedGame.workers();
        for (int player = 1; player <= workload.players(); player++) simulatedGame.join(player);
        while (!simulatedGame.game.ended())
            if (!simulatedGame.workers() && !simulatedGame.planned()) simulatedGame.time.skip();
        return simulatedGame.counted(execution);
    }

    BilledTransitions transitions() {
        return transitions;
    }

    /** How many tasks were answered. */
    long tasks() {
        return tasks;
    }

    private String start() {
        return now(simulator.startExecution(new StartExecution(
                        workflow.stateMachineArn(game.kind()),
                        Optional.of("simulated"),
                        Optional.of(game.executionInput()))))
                .executionArn();
    }

    private void join(int player) {
        act(game.play(new Move.Join(new PlayerId("p" + player), new PlayerName("Player " + player)), time.now()));
    }

    /** @return whether there was anything to do */
    private boolean workers() {
        boolean worked = false;
        for (ActivityPoller.Activity activity : workflow.activities()) {
            CompletableFuture<Optional<ActivityTask>> poll = polls.computeIfAbsent(activity, this::poll);
            if (!poll.isDone()) continue;
            polls.remove(activity);
            poll.join().ifPresent(task -> work(activity.name(), task));
            worked = true;
        }
        return worked;
    }

    /** @return whether anything was planned for now */
    private boolean planned() {
        Planned next = due.poll();
        if (next != null) act(game.play(next));
        return next != null;
    }

    private void plan(List<Planned> ahead) {
        alarms.forEach(TimeSource.Cancellable::cancel);
        due.clear();
        alarms = ahead.stream()
                .map(planned -> time.at(planned.at(), () -> due.add(planned)))
                .toList();
    }

    private CompletableFuture<Optional<ActivityTask>> poll(ActivityPoller.Activity activity) {
        return simulator.poll(activity.arn(), Optional.of("simulated")).toCompletableFuture();
    }

    private void work(String activity, ActivityTask task) {
        tokens.put(activity, task.taskToken());
        act(game.play(new GameTask(activity, task.input()), time.now()));
    }

    private void act(GameDecision decision) {
        game = decision.game();
        decision.answer().ifPresent(answer -> {
            now(simulator.succeed(requireNonNull(tokens.remove(answer.activity())), answer.output()));
            tasks++;
        });
        decision.planned().ifPresent(this::plan);
    }

    private SimulatedGame counted(String execution) {
        GetExecutionHistory request = GetExecutionHistory.of(execution);
        Optional<String> next;
        do {
            Page<ExecutionEvent> page = now(simulator.executionHistory(request));
            transitions = transitions.and(page.items());
            next = page.nextToken();
            request = new GetExecutionHistory(execution, 1000, false, next, true);
        } while (next.isPresent());
        return this;
    }

    /** Nothing is shipped here. */
    private record NoSecrets() implements GameSecrets {
        @Override
        public String receipt(GameId game, PlayerId player, String text) {
            return text;
        }

        @Override
        public Optional<String> text(GameId game, PlayerId player, String receipt) {
            return Optional.empty();
        }

        @Override
        public String sealed(GameId game, String text) {
            return text;
        }

        @Override
        public Optional<String> opened(GameId game, String sealed) {
            return Optional.of(sealed);
        }

        @Override
        public long seed(GameId game, int step, int move) {
            return step;
        }
    }

    private static <T> T now(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
