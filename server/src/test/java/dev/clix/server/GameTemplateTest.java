package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clix.server.game.GameManifest;
import dev.clix.server.game.dice.DicePace;
import dev.clix.server.game.dice.DiceRules;
import dev.clix.server.game.rps.RpsRules;
import dev.clix.workflow.template.Stack;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GameTemplateTest {
    private static final GameManifest<?> RPS = new RpsRules().manifest();

    @Test
    void aWholeTemplateIsDeployedAsItIs() throws IOException {
        GameManifest<?> dice = new DiceRules(DicePace.STANDARD).manifest();
        try (var file = getClass().getResourceAsStream(dice.template())) {
            assertThat(GameTemplate.of(dice)).isEqualTo(new String(file.readAllBytes()));
        }
    }

    @Test
    void aCourseGetsTheStatesOfEveryGameAndItsActivities() throws IOException {
        Stack stack = SimulatedDeployment.declared(RPS, Optional.of("Test-"));
        assertThat(stack.activities())
                .extracting(Stack.Activity::name)
                .containsExactlyInAnyOrder(
                        "Test-JoinGame",
                        "Test-CloseLobby",
                        "Test-StartGame",
                        "Test-EndGame",
                        "Test-Throw",
                        "Test-Judge");
        JsonNode states = states(stack);
        assertThat(states.fieldNames())
                .toIterable()
                .contains("WaitingForPlayers", "EnoughPlayers", "Throw", "ThrowDecided", "Judge", "EndGame");
        assertThat(states.at("/StartGame/Next").textValue()).isEqualTo("Throw");
    }

    @Test
    void aTaskWithALimitWaitsForPlayersAndOneWithoutIsTriedAgain() throws IOException {
        JsonNode states = states(SimulatedDeployment.declared(RPS, Optional.empty()));
        JsonNode waits = states.get("Throw");
        assertThat(waits.get("TimeoutSeconds").intValue()).isEqualTo(10);
        assertThat(waits.get("HeartbeatSecondsPath").textValue()).isEqualTo("$.heartbeatSeconds");
        assertThat(waits.at("/Retry/0/ErrorEquals/1").textValue()).isEqualTo("States.HeartbeatTimeout");
        assertThat(waits.at("/Catch/0/ResultPath").isNull()).isTrue();
        JsonNode answered = states.get("Judge");
        assertThat(answered.get("TimeoutSeconds").intValue()).isEqualTo(15);
        assertThat(answered.at("/Retry/0/ErrorEquals/0").textValue()).isEqualTo("States.Timeout");
        assertThat(answered.get("Resource").textValue()).endsWith(":activity:CliX-Rps-Judge");
    }

    @Test
    void afterEachTaskAVerdictEndsTheGame() throws IOException {
        JsonNode decision =
                states(SimulatedDeployment.declared(RPS, Optional.empty())).get("JudgeDecided");
        assertThat(decision.at("/Choices/0/Variable").textValue()).isEqualTo("$.game.verdict");
        assertThat(decision.at("/Choices/0/Next").textValue()).isEqualTo("EndGame");
        assertThat(decision.get("Default").textValue()).isEqualTo("Throw");
    }

    @Test
    void aFileThatIsNeitherIsRefusedByName() {
        assertThatThrownBy(() -> GameTemplate.of(with("/hands-course-without-states.yaml")))
                .hasMessageStartingWith(
                        "Expected /hands-course-without-states.yaml of the game rps to be a template with Resources, or a course");
        assertThatThrownBy(() -> GameTemplate.of(with("/missing.yaml")))
                .hasMessage("Expected the file /missing.yaml of the game rps on the class path");
        assertThatThrownBy(() -> GameTemplate.of(with("/course-with-an-engine-state.yaml")))
                .hasMessage("Expected the course of rps to leave the state EndGame to the engine, but it has one");
    }

    private static GameManifest<?> with(String file) {
        return new GameManifest<>(
                RPS.messages(), RPS.title(), RPS.seats(), RPS.house(), RPS.activities(), file, RPS.state());
    }

    private static JsonNode states(Stack stack) throws IOException {
        String definition = SimulatedDeployment.stateMachine(stack).machine().definition();
        return new ObjectMapper().readTree(definition).get("States");
    }
}
