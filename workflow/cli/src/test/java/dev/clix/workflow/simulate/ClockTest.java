package dev.clix.workflow.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock over HTTP, for tests in any language. */
@Timeout(120)
class ClockTest {
    private static final String TWO_WAITS = """
            {"StartAt": "A", "States": {
              "A": {"Type": "Wait", "Seconds": 600, "Next": "F"},
              "F": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f", "Next": "B"},
              "B": {"Type": "Wait", "Seconds": 600, "End": true}}}""";
    private static final String LOOP = """
            {"StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds": 60, "Next": "B"},
              "B": {"Type": "Choice", "Choices": [{"Variable": "$.over", "IsPresent": true, "Next": "C"}], "Default": "A"},
              "C": {"Type": "Succeed"}}}""";

    private static Functions functions;
    private static ClockedSimulator simulator;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() throws Exception {
        functions = new Functions();
        simulator = new ClockedSimulator("--time", "frozen", "--tasks", functions.url());
    }

    @AfterAll
    static void stop() throws Exception {
        simulator.close();
        functions.close();
    }

    private static Instant now() {
        return Instant.parse(simulator.clock().path("now").asText());
    }

    @Test
    void frozenTimeStandsAndTellsWhatIsDueNext() {
        var before = now();
        var execution = simulator.run("Stands", TWO_WAITS);
        var clock = simulator.clock("/advance", "{\"by\": 0}");

        assertThat(clock.path("mode").asText()).isEqualTo("frozen");
        assertThat(now()).isEqualTo(before);
        assertThat(Instant.parse(clock.path("next").asText())).isBetween(before, before.plusSeconds(601));
        assertThat(clock.path("heldBy").isEmpty()).isTrue();
        simulator.call("StopExecution", "executionArn", execution);
    }

    /** Both Waits and the function between are through when the answer comes: no client has to ask again. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"by\": \"PT20M\"}", "{\"by\": 1200}", "{\"by\": \"PT1H\"}", "{\"by\": 1200.5}"})
    void whenTheAnswerComesAllThatIsDueHasHappened(String by) {
        var execution = simulator.run("Through" + Math.abs(by.hashCode()), TWO_WAITS);

        simulator.clock("/advance", by);

        assertThat(simulator.status(execution)).isEqualTo("SUCCEEDED");
        assertThat(simulator.lasted(execution)).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void timeGoesToAnInstantAndToTheNextThatIsDue() {
        var to = now().plusSeconds(90);
        assertThat(simulator
                        .clock("/advance", "{\"to\": \"%s\"}".formatted(to))
                        .path("now")
                        .asText())
                .isEqualTo(to.toString());

        var execution = simulator.run("Next", TWO_WAITS);
        var due = simulator.clock("/advance", "{\"by\": 0}").path("next").asText();
        assertThat(simulator.clock("/advance", "{\"to\": \"next\"}").path("now").asText())
                .isEqualTo(due);
        assertThat(simulator.status(execution)).isEqualTo("RUNNING");
        simulator.clock("/advance", "{\"to\": \"next\"}");
        assertThat(simulator.status(execution)).isEqualTo("SUCCEEDED");
    }

    @Test
    void aHandThatMovesTheClockMovesItPastDeadlines() {
        var execution = simulator.run("Passed", """
                {"StartAt": "A", "States": {"A": {"Type": "Task", "TimeoutSeconds": 60, "End": true,
                  "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                  "Parameters": {"QueueUrl": "q", "MessageBody": {"t.$": "$$.Task.Token"}}}}}""");
        var waitsFor = simulator.clock("/advance", "{\"by\": 1}").path("waitsFor");
        assertThat(waitsFor.path("executionArn").asText()).isEqualTo(execution);

        simulator.clock("/advance", "{\"by\": 59}");

        assertThat(simulator.describe(execution).path("error").asText()).isEqualTo("States.Timeout");
        assertThat(simulator.lasted(execution)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void skippingIsTurnedOnAndOff() throws Exception {
        try (var own = new ClockedSimulator("--time", "frozen")) {
            var execution = own.run(
                    "Loops",
                    "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Wait\", \"Seconds\": 86400, \"End\": true}}}");
            assertThat(own.clock("/skip", "").path("mode").asText()).isEqualTo("skip");
            assertThat(own.ended(execution).path("status").asText()).isEqualTo("SUCCEEDED");

            assertThat(own.clock("/freeze", "").path("mode").asText()).isEqualTo("frozen");
            var second = own.run("Second", TWO_WAITS);
            var frozen = own.clock();
            assertThat(own.status(second)).isEqualTo("RUNNING");
            assertThat(own.clock().path("now")).isEqualTo(frozen.path("now"));
            assertThat(own.clock("/skip-all", "").path("mode").asText()).isEqualTo("skip-all");
        }
    }

    @Test
    void aLoopOfWaitsGoesAsFarAsItIsTold() {
        var execution = simulator.run("Round", LOOP);

        simulator.clock("/advance", "{\"by\": \"PT10M30S\"}");

        var events = simulator
                .call("GetExecutionHistory", "executionArn", execution, "maxResults", 1000)
                .path("events");
        assertThat(events.findValuesAsText("type"))
                .filteredOn("WaitStateExited"::equals)
                .hasSize(10);
        simulator.call("StopExecution", "executionArn", execution);
    }

    @Test
    void movesComeOneAfterTheOther() {
        var before = now();
        var moves = IntStream.range(0, 8)
                .parallel()
                .mapToObj(unused -> simulator.clock("/advance", "{\"by\": 60}"))
                .toList();

        assertThat(moves).hasSize(8);
        assertThat(now()).isEqualTo(before.plusSeconds(480));
    }

    @Test
    void theClockGoesOnFromTheLastThatHappenedInTheJournal() throws Exception {
        String[] options = {"--time", "frozen", "--journal", directory.toString(), "--tasks", functions.url()};
        String execution;
        Instant left;
        try (var first = new ClockedSimulator(options)) {
            execution = first.run("M", TWO_WAITS);
            left = Instant.parse(
                    first.clock("/advance", "{\"by\": 900}").path("now").asText());
        }
        try (var second = new ClockedSimulator(options)) {
            var now = Instant.parse(second.clock().path("now").asText());
            assertThat(now).isBetween(left.minusSeconds(301), left);
            second.clock("/advance", "{\"by\": 600}");
            assertThat(second.status(execution)).isEqualTo("SUCCEEDED");
            assertThat(second.lasted(execution)).isEqualTo(Duration.ofMinutes(20));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | but found nothing",
                "by an hour | but found what is no JSON",
                "[] | but found what is no object",
                "{} | but found {}",
                "{\"by\": \"PT1H\", \"to\": \"next\"} | but found {\"by\":\"PT1H\",\"to\":\"next\"}",
                "{\"for\": \"PT1H\"} | but found {\"for\":\"PT1H\"}",
                "{\"by\": \"an hour\"} | but found by \"an hour\"",
                "{\"by\": \"P1Y\"} | but found by \"P1Y\"",
                "{\"by\": true} | but found by true",
                "{\"by\": -1} | Expected time to go on, by up to PT240000H, but found -1",
                "{\"by\": \"PT-1S\"} | Expected time to go on, by up to PT240000H, but found \"PT-1S\"",
                "{\"by\": 1e99} | Expected time to go on, by up to PT240000H, but found 1.0E99",
                "{\"to\": \"tomorrow\"} | but found to 'tomorrow'",
                "{\"to\": 5} | but found {\"to\":5}",
                "{\"to\": \"2020-01-01T00:00:00Z\"} | Expected an instant to come, but found 2020-01-01T00:00:00Z",
                "{\"to\": \"9999-01-01T00:00:00Z\"} | Expected time to go on, by up to PT240000H, but found 9999-01-01T00:00:00Z",
            })
    void whatMakesNoSenseIsRefused(String body, String told) {
        var before = now();
        var refused = simulator.post("/clock/advance", body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(ClockedSimulator.json(refused).path("error").asText()).contains(told);
        assertThat(now()).isEqualTo(before);
    }

    @Test
    void theWallsClockIsReadAndNotMoved() throws Exception {
        try (var wall = new ClockedSimulator()) {
            assertThat(wall.clock().path("mode").asText()).isEqualTo("wall");
            for (var path : new String[] {"/advance", "/skip", "/skip-all", "/freeze"}) {
                var refused = wall.post("/clock" + path, "{\"by\": 1}");
                assertThat(refused.statusCode()).isEqualTo(409);
                assertThat(refused.body()).contains("this is the wall's; start with --time frozen, skip or skip-all");
            }
        }
    }

    @Test
    void pathsThatAreNoneAndMethodsThatAreWrongAreTold() {
        assertThat(simulator.get("/clock/advance").statusCode()).isEqualTo(405);
        assertThat(simulator.get("/clock/advance").headers().firstValue("allow"))
                .contains("POST");
        for (var nowhere : List.of(
                simulator.get("/clock/rewind"), simulator.post("/clock/rewind", "{}"), simulator.get("/clock/"))) {
            assertThat(nowhere.statusCode()).isEqualTo(404);
            assertThat(nowhere.body())
                    .contains(
                            "Expected one of [/clock, /clock/advance, /clock/freeze, /clock/skip, /clock/skip-all], but found "
                                    + nowhere.uri().getPath());
        }
        assertThat(simulator.post("/clock/freeze", "{\"x\": 1}").statusCode()).isEqualTo(400);
        assertThat(simulator.post("/clock/freeze", " {} ").statusCode()).isEqualTo(200);
        assertThat(simulator.post("/clock", "{}").statusCode()).isEqualTo(405);
    }

    /** A browser on the same machine lets any page it shows send such requests. */
    @Test
    void aPageOfAnotherSiteDoesNotMoveTheClock() {
        var request = simulator
                .request("/clock/advance")
                .header("Origin", "https://example.org")
                .POST(HttpRequest.BodyPublishers.ofString("{\"by\": 1}"));

        assertThat(simulator.send(request).statusCode()).isEqualTo(403);
    }
}
