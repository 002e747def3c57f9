package dev.clix.workflow.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The events of EXPRESS executions, of which the API does not tell. */
@Timeout(60)
class ExpressLogTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEFINITION = """
            {"StartAt": "Ünder", "States": {"Ünder": {"Type": "Pass", "Result": {"a": 1}, "Next": "F"},
              "F": {"Type": "Fail", "Error": "E", "Cause": "because"}}}""";

    @TempDir
    private Path directory;

    private Path file;
    private ClockedSimulator simulator;
    private String machine;

    @BeforeEach
    void start() throws Exception {
        file = directory.resolve("express.log");
        simulator = new ClockedSimulator("--log-express", file.toString());
        machine = simulator
                .call(
                        "CreateStateMachine",
                        "name",
                        "Quick",
                        "type",
                        "EXPRESS",
                        "roleArn",
                        "arn:aws:iam::123456789012:role/r",
                        "definition",
                        DEFINITION)
                .path("stateMachineArn")
                .asText();
    }

    @AfterEach
    void stop() throws Exception {
        simulator.close();
    }

    private String run() {
        return simulator
                .call("StartSyncExecution", "stateMachineArn", machine, "input", "{}")
                .path("executionArn")
                .asText();
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (Exception notJson) {
            throw new AssertionError(line, notJson);
        }
    }

    private List<JsonNode> written() throws Exception {
        return Files.readAllLines(file).stream().map(ExpressLogTest::parsed).toList();
    }

    private HttpResponse<String> log(String execution) {
        return simulator.get("/log?executionArn=" + URLEncoder.encode(execution, StandardCharsets.UTF_8));
    }

    private static Stream<String> types(List<JsonNode> lines) {
        return lines.stream().map(line -> line.path("type").asText());
    }

    @Test
    void anExpressExecutionsLogIsWrittenOnRequestAsCloudWatchLogsGetsIt() throws Exception {
        var execution = run();
        var lines = written();

        assertThat(types(lines))
                .containsExactly(
                        "ExecutionStarted",
                        "PassStateEntered",
                        "PassStateExited",
                        "FailStateEntered",
                        "ExecutionFailed");
        var entered = lines.get(1);
        assertThat(entered.toString())
                .startsWith(
                        "{\"id\":\"2\",\"type\":\"PassStateEntered\",\"details\":{\"input\":\"{}\",\"inputDetails\":{\"truncated\":false},\"name\":\"Ünder\"},");
        assertThat(entered.path("execution_arn").asText()).isEqualTo(execution);
        assertThat(entered.path("redrive_count").asText()).isEqualTo("0");
        assertThat(entered.path("event_timestamp").asText()).matches("[0-9]{13}");
        assertThat(lines.get(2).path("previous_event_id").asText()).isEqualTo("2");
        assertThat(lines.get(4).path("details").path("cause").asText()).isEqualTo("because");
    }

    @Test
    void standardExecutionsHaveAHistoryAndNoLog() throws Exception {
        var execution = simulator.run("Slow", DEFINITION);
        simulator.ended(execution);

        assertThat(written()).isEmpty();
    }

    @Test
    void anExecutionsLogIsReadOverHttpOfWhateverTypeItIs() throws Exception {
        var express = log(run());
        assertThat(express.headers().firstValue("content-type")).contains("application/x-ndjson; charset=utf-8");
        assertThat(express.body().lines().map(ExpressLogTest::parsed).toList()).isEqualTo(written());

        var standard = simulator.run("Slow", DEFINITION);
        simulator.ended(standard);
        assertThat(types(
                        log(standard).body().lines().map(ExpressLogTest::parsed).toList()))
                .contains("ExecutionFailed");
    }

    @Test
    void whatIsNoExecutionIsTold() {
        assertThat(log("arn:aws:states:us-east-1:123456789012:express:Quick:no:where")
                        .statusCode())
                .isEqualTo(404);
        assertThat(log("nonsense").statusCode()).isEqualTo(404);
        assertThat(simulator.get("/log").statusCode()).isEqualTo(400);
        assertThat(simulator.get("/log").body()).contains("found no executionArn");
    }

    @Test
    void theStandardOutputOutlivesTheLogWrittenToIt() {
        ExpressLog.to(Path.of("-"), "us-east-1", line -> {}).close();
        assertThat(System.out.checkError()).isFalse();
    }
}
