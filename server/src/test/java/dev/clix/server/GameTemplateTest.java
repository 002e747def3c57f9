package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clix.server.game.GameManifest;
import dev.clix.server.game.clix.CliXProvider;
import dev.clix.server.game.dice.DicePace;
import dev.clix.server.game.dice.DiceRules;
import dev.clix.server.game.rps.RpsRules;
import dev.clix.server.setting.SettingValues;
import dev.clix.workflow.template.Stack;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(waits.has("HeartbeatSecondsPath"))
                .as("a heartbeat of 15 seconds is no shorter")
                .isFalse();
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

    /** A limit that is told by the data may be shorter than any heartbeat. */
    @Test
    void aTaskBeatsIfItsLimitIsLongerThanThat() throws IOException {
        JsonNode states = states(SimulatedDeployment.declared(with("/course-with-limits.yaml"), Optional.empty()));
        assertThat(states.at("/Throw/HeartbeatSecondsPath").textValue()).isEqualTo("$.heartbeatSeconds");
        assertThat(states.at("/Judge/HeartbeatSecondsPath").isMissingNode()).isTrue();
        assertThat(states.at("/Brief/HeartbeatSeconds").intValue()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TimeoutSeconds: 15, HeartbeatSecondsPath: $.heartbeatSeconds|to have more than 15 TimeoutSeconds beside the heartbeat at $.heartbeatSeconds, but found 15",
                "TimeoutSeconds: 10, HeartbeatSeconds: 10|to have HeartbeatSeconds between 5, after which a server beats again, and its timeout, but found 10",
                "TimeoutSeconds: 10, HeartbeatSeconds: 5|to have HeartbeatSeconds between 5, after which a server beats again, and its timeout, but found 5",
                "HeartbeatSeconds: 20|to have HeartbeatSeconds between 5, after which a server beats again, and its timeout, but found 20",
            })
    void aHeartbeatThatCannotWorkIsRefusedByName(String limits, String expected) {
        assertThatThrownBy(() -> GameTemplate.of(
                        RPS, "StartAt: Throw\nStates: {Throw: {Type: Task, %s, Next: Throw}}".formatted(limits)))
                .hasMessage("Expected the state Throw of the course of rps " + expected);
    }

    /** Servers may all be gone in the middle of a round, of which players were told how long it lasts. */
    @Test
    void aRoundOfCliXWithoutAServerEndsInItsTime() throws IOException {
        JsonNode states = states(SimulatedDeployment.declared(
                new CliXProvider().rules(SettingValues.defaults()).manifest(), Optional.empty()));
        assertThat(states.at("/Round/Catch/1/ErrorEquals/0").textValue()).isEqualTo("UnknownGame");
        JsonNode next = states.at("/" + states.at("/Round/Catch/1/Next").textValue());
        assertThat(next.get("TimestampPath").textValue()).isEqualTo("$.game.stage.deadline");
        assertThat(next.get("Next").textValue()).isEqualTo("EndRound");
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
