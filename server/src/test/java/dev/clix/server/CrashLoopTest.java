package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.server.activities.ActivityPoller;
import dev.clix.server.activities.RetryingTaskResponder;
import dev.clix.server.config.ConfigReader;
import dev.clix.workflow.ActivityTask;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that is killed again and again while it has a task of a game does not lose the game. */
class CrashLoopTest {
    private static final List<String> TASKS = List.of("JoinGame", "StartGame", "StartRound", "EndRound", "EndGame");
    private static final int CRASHES_MAX = 20;
    /** Until a task is offered anew, at most. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final VirtualTime time = new VirtualTime();
    private final StepFunctionsSimulator simulator =
            StepFunctionsSimulator.builder().time(time).start();
    private final GameWorkflow workflow =
            SimulatedDeployment.into(simulator, new ConfigReader().read().games(), arn -> {});
    private final String execution = now(simulator.startExecution(new StartExecution(
                    workflow.stateMachineArn("clix"),
                    Optional.of("game-1"),
                    Optional.of("{\"gameId\": \"game-1\", \"lobbySeconds\": 600, \"heartbeatSeconds\": 15}"))))
            .executionArn();

    @ParameterizedTest
    @ValueSource(strings = {"JoinGame", "StartGame", "StartRound", "EndRound", "EndGame"})
    void everyTaskIsOfferedAnewForTwentyServersThatAreGone(String crashing) {
        for (String task : TASKS) {
            if (task.equals(crashing)) crash(task, CRASHES_MAX);
            answer(task);
        }

        assertThat(status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void aTaskThatNoServerSurvivesEndsTheGame() {
        answer("JoinGame");
        crash("StartGame", CRASHES_MAX + 1);

        assertThat(status()).isEqualTo(ExecutionStatus.FAILED);
    }

    private void crash(String task, int times) {
        for (int i = 0; i < times; i++) {
            now(simulator.fail(
                    taken(task), Optional.of(RetryingTaskResponder.UNKNOWN_GAME), Optional.of("It is gone")));
            time.advance(PAUSE);
        }
    }

    /** A round is over at once, and the first one decides. */
    private void answer(String task) {
        String verdict = task.equals("EndRound") ? ", \"verdict\": {}" : "";
        now(simulator.succeed(
                taken(task), "{\"stage\": {\"deadline\": \"%s\"}%s}".formatted(VirtualTime.START, verdict)));
    }

    private String taken(String task) {
        String arn = workflow.activities().stream()
                .filter(activity -> activity.name().equals(task))
                .map(ActivityPoller.Activity::arn)
                .findFirst()
                .orElseThrow();
        Optional<ActivityTask> offered = now(simulator.poll(arn, Optional.of("crashing")));
        assertThat(offered).as("%s is offered", task).isPresent();
        return offered.orElseThrow().taskToken();
    }

    private ExecutionStatus status() {
        return now(simulator.describeExecution(execution)).status();
    }

    private static <T> T now(CompletionStage<T> stage) {
        return stage.toCompletableFuture().getNow(null);
    }
}
