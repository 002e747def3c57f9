package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.ActivityTask;
import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.template.Stack;
import dev.clix.workflow.time.VirtualTime;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where it comes from: the template of 2018 runs as it was written. */
class FirstTemplateTest {
    private final VirtualTime time = new VirtualTime();
    private final StepFunctionsSimulator simulator =
            StepFunctionsSimulator.builder().time(time).start();
    private Stack stack;
    private String execution;

    @BeforeEach
    void startGame() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/templates/first.yaml")) {
            stack = SimulatedDeployment.of(new String(file.readAllBytes(), StandardCharsets.UTF_8), simulator);
        }
        execution = now(simulator.startExecution(new StartExecution(
                        stack.stateMachines().get(0).arn(),
                        Optional.of("game-1"),
                        Optional.of("{\"gameId\": \"game-1\"}"))))
                .executionArn();
    }

    @Test
    void succeedsWhenSomebodyJoinsInTime() {
        ActivityTask task = joinGame();
        time.advance(Duration.ofMillis(19_999));
        now(simulator.succeed(task.taskToken(), "{\"players\": 2}"));

        assertThat(described().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(described().output()).contains("{\"players\":2}");
    }

    @Test
    void failsAfterTwentySecondsOtherwise() {
        assertThat(joinGame().input()).isEqualTo("{\"gameId\":\"game-1\"}");
        time.advance(Duration.ofSeconds(20));

        assertThat(described().status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(described().error()).contains("States.Timeout");
        assertThat(described().stopDate()).contains(VirtualTime.START.plusSeconds(20));
    }

    private ActivityTask joinGame() {
        return now(simulator.poll(stack.activities().get(0).arn(), Optional.of("joinGame")))
                .orElseThrow();
    }

    private ExecutionDescription described() {
        return now(simulator.describeExecution(execution));
    }

    private static <T> T now(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
