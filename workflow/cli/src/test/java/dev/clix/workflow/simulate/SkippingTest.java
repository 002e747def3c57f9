package dev.clix.workflow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --time skip} skips what nobody outside can do anything about, and nothing else. */
@Timeout(120)
class SkippingTest {
    private static final String ARN = "arn:aws:states:us-east-1:123456789012:";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final CountDownLatch LET_GO = new CountDownLatch(1);

    private static Functions functions;
    private static ClockedSimulator simulator;

    @BeforeAll
    static void start() throws Exception {
        functions = new Functions().with("slow", SkippingTest::slow);
        simulator = skipping("skip");
        simulator.activity("Pack");
        simulator.machine("Callback", machine("", token("")));
        simulator.machine("Sleeper", machine("", "{'Type': 'Wait', 'Seconds': 7200, 'End': true}"));
    }

    private static ClockedSimulator skipping(String mode) throws Exception {
        return new ClockedSimulator("--time", mode, "--tasks", functions.url());
    }

    private static String slow(String input) {
        try {
            LET_GO.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return "{}";
    }

    @AfterAll
    static void stop() throws Exception {
        LET_GO.countDown();
        simulator.close();
        functions.close();
    }

    private static String machine(String limit, String state) {
        return "{%s'StartAt': 'A', 'States': {'A': %s}}".formatted(limit, state).replace('\'', '"');
    }

    private static String task(String resource, String more) {
        return "{'Type': 'Task', 'Resource': 'arn:aws:states:::%s', %s 'End': true}".formatted(resource, more);
    }

    private static String token(String limit) {
        return task(
                "sqs:sendMessage.waitForTaskToken",
                limit + "'Parameters': {'QueueUrl': 'q', 'MessageBody': {'token.$': '$$.Task.Token'}},");
    }

    private static String activity(String limit) {
        return "{'Type': 'Task', 'Resource': '%sactivity:Pack', %s 'End': true}".formatted(ARN, limit);
    }

    private static String nested(String machine, String limit) {
        return task(
                "states:startExecution.sync:2",
                limit + "'Parameters': {'StateMachineArn': '%sstateMachine:%s'},".formatted(ARN, machine));
    }

    private static String parallel(String... states) {
        var branches = new StringBuilder();
        for (var state : states)
            branches.append(branches.isEmpty() ? "" : ", ")
                    .append("{'StartAt': 'B%s', 'States': {'B%s': %s}}"
                            .formatted(branches.length(), branches.length(), state));
        return "{'Type': 'Parallel', 'Branches': [%s], 'End': true}".formatted(branches);
    }

    private static String map(String mode, String state) {
        return ("{'Type': 'Map', 'ItemsPath': '$.items', 'End': true, 'ItemProcessor': {'ProcessorConfig': {%s},"
                        + " 'StartAt': 'B', 'States': {'B': %s}}}")
                .formatted(mode, state);
    }

    /** A machine whose hour's deadline somebody may still meet. */
    private static String awaited(String kind) {
        var hour = "'TimeoutSeconds': 3600, ";
        return switch (kind) {
            case "token" -> machine("", token(hour));
            case "token's heartbeat" -> machine("", token("'HeartbeatSeconds': 3600, "));
            case "token, execution's limit" -> machine(hour, token(""));
            case "activity on offer" -> machine("", activity(hour));
            case "activity, execution's limit" -> machine(hour, activity(""));
            case "token in a branch" ->
                machine(hour, parallel(token(""), "{'Type': 'Wait', 'Seconds': 7200, 'End': true}"));
            case "token in an iteration" -> machine(hour, map("'Mode': 'INLINE'", token("")));
            case "token in a child of a distributed Map" ->
                machine(hour, map("'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'", token("")));
            case "token in an execution within" -> machine("", nested("Callback", hour));
            case "token in an execution within, the outer's limit" -> machine(hour, nested("Callback", ""));
            case "token that an execution within was given" ->
                machine(
                        "",
                        task(
                                "states:startExecution.waitForTaskToken",
                                hour
                                        + "'Parameters': {'StateMachineArn': '%sstateMachine:Sleeper', 'Input': {'t.$': '$$.Task.Token'}},"
                                                .formatted(ARN)));
            default -> throw new AssertionError(kind);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token",
                "token's heartbeat",
                "token, execution's limit",
                "activity on offer",
                "activity, execution's limit",
                "token in a branch",
                "token in an iteration",
                "token in a child of a distributed Map",
                "token in an execution within",
                "token in an execution within, the outer's limit",
                "token that an execution within was given",
            })
    void aDeadlineThatSomebodyOutsideMayStillMeetIsNotSkipped(String kind) throws Exception {
        try (var own = skipping("skip")) {
            own.activity("Pack");
            own.machine("Callback", machine("", token("")));
            own.machine("Sleeper", machine("", "{'Type': 'Wait', 'Seconds': 7200, 'End': true}"));
            var machine = own.machine("M", awaited(kind));
            var execution = own.call("StartExecution", "stateMachineArn", machine, "input", "{\"items\": [1]}")
                    .path("executionArn")
                    .asText();
            var within = own.run("Half", machine("", "{'Type': 'Wait', 'Seconds': 1800, 'End': true}"));

            assertThat(own.ended(within).path("status").asText()).isEqualTo("SUCCEEDED");
            var beyond = own.run("Day", machine("", "{'Type': 'Wait', 'Seconds': 86400, 'End': true}"));
            var waitsFor =
                    await().atMost(PATIENCE).until(() -> own.clock().path("waitsFor"), shown -> !shown.isMissingNode());

            assertThat(waitsFor.path("state").asText()).isIn("A", "B", "B0");
            assertThat(waitsFor.path("answer").asText()).containsAnyOf("SendTaskSuccess", "GetActivityTask");
            assertThat(own.status(execution)).isEqualTo("RUNNING");
            assertThat(own.status(beyond)).isEqualTo("RUNNING");
            own.call("StopExecution", "executionArn", execution);
            own.call(
                    "StopExecution",
                    "executionArn",
                    waitsFor.path("executionArn").asText());
            assertThat(own.ended(beyond).path("status").asText()).isEqualTo("SUCCEEDED");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUCCEEDED | {'Type': 'Wait', 'Seconds': 86400, 'End': true}",
                "TIMED_OUT | limited: {'Type': 'Wait', 'Seconds': 86400, 'End': true}",
                "FAILED    | {'Type': 'Task', 'Resource': 'arn:aws:states:::states:startExecution.sync', 'TimeoutSeconds': 3600, 'Parameters': {'StateMachineArn': 'arn:aws:states:us-east-1:123456789012:stateMachine:Sleeper'}, 'End': true}",
                "FAILED    | {'Type': 'Task', 'Resource': 'arn:aws:states:::states:startExecution', 'Parameters': {'StateMachineArn': 'x'}, 'Retry': [{'ErrorEquals': ['States.ALL'], 'IntervalSeconds': 9000, 'MaxAttempts': 1}], 'End': true}",
                "SUCCEEDED | {'Type': 'Parallel', 'Branches': [{'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'Seconds': 86400, 'End': true}}}], 'End': true}",
            })
    void whatNobodyOutsideCanDoAnythingAboutIsSkipped(String status, String state) throws Exception {
        var limit = state.startsWith("limited: ") ? "'TimeoutSeconds': 3600, " : "";
        var definition = machine(limit, state.replace("limited: ", ""));
        try (var own = skipping("skip")) {
            own.machine("Sleeper", machine("", "{'Type': 'Wait', 'Seconds': 7200, 'End': true}"));
            var execution = own.run("M", definition);

            assertThat(own.ended(execution).path("status").asText()).isEqualTo(status);
            assertThat(own.lasted(execution)).isGreaterThanOrEqualTo(Duration.ofHours(1));
        }
    }

    @Test
    void aTokenIsAnsweredThoughAWaitBesideItWasSkipped() {
        var execution = simulator.run(
                "Beside",
                machine(
                        "",
                        parallel(token("'TimeoutSeconds': 3600, "), "{'Type': 'Wait', 'Seconds': 1800, 'End': true}")));
        var half = await().atMost(PATIENCE)
                .until(() -> history(execution), events -> events.toString().contains("WaitStateExited"));
        var token = half.findValuesAsText("parameters").stream()
                .filter(parameters -> parameters.contains("token"))
                .map(parameters -> parameters.replaceAll(".*\"token\":\"([^\"]+)\".*", "$1"))
                .findFirst()
                .orElseThrow();

        simulator.call("SendTaskSuccess", "taskToken", token, "output", "\"answered\"");

        assertThat(simulator.ended(execution).path("output").asText()).contains("answered");
    }

    private static JsonNode history(String execution) {
        return simulator.call("GetExecutionHistory", "executionArn", execution);
    }

    @Test
    void aWorkerHasItsTaskForAsLongAsItTakes() {
        var execution =
                simulator.run("Work", machine("", activity("'TimeoutSeconds': 3600, 'HeartbeatSeconds': 600, ")));
        var token = simulator
                .call("GetActivityTask", "activityArn", ARN + "activity:Pack")
                .path("taskToken")
                .asText();

        assertThat(simulator.clock().path("heldBy").toString()).contains("a worker's activity task of " + execution);
        simulator.call("SendTaskSuccess", "taskToken", token, "output", "{}");

        assertThat(simulator.ended(execution).path("status").asText()).isEqualTo("SUCCEEDED");
    }

    @Test
    void aFunctionThatIsCalledHoldsTime() throws Exception {
        var called =
                "{'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:123456789012:function:slow', 'TimeoutSeconds': 3600, 'End': true}";
        try (var own = skipping("skip")) {
            var execution = own.run("Slow", machine("", called));
            await().atMost(PATIENCE)
                    .until(() -> own.clock().path("heldBy").toString().contains("the handler of state 'A'"));
            assertThat(own.status(execution)).isEqualTo("RUNNING");
        }
    }

    /** The function's answer is no longer of use, so a day is skipped at once. */
    @ParameterizedTest
    @ValueSource(strings = {"timed out", "stopped", "branch failed"})
    void aFunctionThatNobodyWaitsForAnyMoreHoldsNoTime(String how) throws Exception {
        var slow = "{'Type': 'Task', 'Resource': 'arn:aws:lambda:us-east-1:123456789012:function:slow', 'End': true%s}";
        var day = "{'Type': 'Wait', 'Seconds': 86400, 'End': true}";
        var branches = "[{'StartAt': 'B', 'States': {'B': %s}}, {'StartAt': 'F', 'States': {'F': {'Type': 'Fail'}}}]";
        var parallel =
                "{'Type': 'Parallel', 'Branches': %s, 'End': true, 'Catch': [{'ErrorEquals': ['States.ALL'], 'Next': 'C'}]}, 'C': %s";
        try (var own = skipping("skip")) {
            var state = switch (how) {
                case "timed out" -> slow.formatted(", 'TimeoutSeconds': 1");
                case "stopped" -> slow.formatted("");
                default -> parallel.formatted(branches.formatted(slow.formatted("")), day);
            };
            var execution = own.run("Slow", machine("", state));
            if (how.equals("stopped")) own.call("StopExecution", "executionArn", execution);

            assertThat(own.ended(execution).path("status").asText()).isNotEqualTo("RUNNING");
            assertThat(own.ended(own.run("Day", machine("", day)))
                            .path("status")
                            .asText())
                    .isEqualTo("SUCCEEDED");
        }
    }

    @Test
    void theClockShowsMillisecondsAsHistoriesDo() {
        assertThat(simulator.clock().path("now").asText()).matches(".{19}([.][0-9]{3})?Z");
    }

    @Test
    void aDeadlineThatNobodyMeetsPassesInItsOwnTime() {
        var execution = simulator.run("Late", machine("", token("'TimeoutSeconds': 1, ")));

        assertThat(simulator.ended(execution).path("error").asText()).isEqualTo("States.Timeout");
        assertThat(simulator.lasted(execution)).isBetween(Duration.ofSeconds(1), PATIENCE);
    }

    @Test
    void aDeadlineIsWaitedForAfterARestartAsWell(@TempDir Path journal) throws Exception {
        String[] options = {"--time", "skip", "--tasks", functions.url(), "--journal", journal.toString()};
        String execution;
        try (var first = new ClockedSimulator(options)) {
            execution = first.run("Kept", machine("", token("'TimeoutSeconds': 3600, ")));
            await().atMost(PATIENCE).until(() -> first.clock().has("waitsFor"));
        }
        try (var second = new ClockedSimulator(options)) {
            second.ended(second.run("Half", machine("", "{'Type': 'Wait', 'Seconds': 1800, 'End': true}")));
            second.run("Day", machine("", "{'Type': 'Wait', 'Seconds': 86400, 'End': true}"));
            await().atMost(PATIENCE).until(() -> second.clock().has("waitsFor"));
            assertThat(second.status(execution)).isEqualTo("RUNNING");
        }
    }

    @Test
    void itIsSaidOnceWhatTimeWaitsFor() throws Exception {
        try (var own = skipping("skip")) {
            var execution = own.run("Said", machine("", token("'TimeoutSeconds': 3600, ")));

            await().atMost(PATIENCE)
                    .until(() -> own.lines.stream().anyMatch(line -> line.startsWith("Time stands at ")));
            assertThat(own.lines)
                    .filteredOn(line -> line.startsWith("Time stands at "))
                    .singleElement()
                    .asString()
                    .contains(
                            "state 'A' of " + execution,
                            "waits for SendTaskSuccess or SendTaskFailure with its token until ",
                            "which is not skipped");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "token's heartbeat", "token, execution's limit", "token in an execution within"})
    void skipAllSkipsDeadlinesAsWell(String kind) throws Exception {
        try (var own = skipping("skip-all")) {
            own.machine("Callback", machine("", token("")));
            var execution = own.run("M", awaited(kind));

            assertThat(own.ended(execution).path("status").asText()).isIn("FAILED", "TIMED_OUT");
            assertThat(own.lasted(execution)).isEqualTo(Duration.ofHours(1));
        }
    }
}
