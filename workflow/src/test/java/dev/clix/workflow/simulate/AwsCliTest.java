package dev.clix.workflow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The AWS CLI, unmodified, against {@code ./clix simulate} with a template like that of 2018. */
class AwsCliTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ARN = "arn:aws:states:us-east-1:123456789012:";
    private static final String TEMPLATE = """
            Resources:
              JoinGameActivity:
                Type: AWS::StepFunctions::Activity
                Properties: {Name: JoinGame}
              Machine:
                Type: AWS::StepFunctions::StateMachine
                Properties:
                  StateMachineName: StartupCliX
                  RoleArn: arn:aws:iam::123456789012:role/r
                  DefinitionString: !Sub
                    - |
                      { "StartAt": "WaitingForPlayers", "States": { "WaitingForPlayers": {
                          "Type": "Task", "Resource": "${joinGameActivityArn}", "TimeoutSeconds": 600, "End": true } } }
                    - joinGameActivityArn: !Ref JoinGameActivity
            """;

    @TempDir
    static Path directory;

    private static SimulateProcess simulator;

    private record Answer(int status, String output) {
        JsonNode json() throws IOException {
            assertThat(status).as(output).isZero();
            return JSON.readTree(output);
        }
    }

    @BeforeAll
    static void start() throws IOException {
        var found = Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv("PATH"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "aws")));
        if (!found) System.out.println("The AWS CLI is not on the PATH: its test is left out");
        assumeTrue(found, "the AWS CLI is on the PATH");
        var template = Files.writeString(directory.resolve("template.yaml"), TEMPLATE);
        simulator = SimulateProcess.start("--port", "0", "--template", template.toString());
    }

    @AfterAll
    static void stop() {
        if (simulator != null) simulator.close();
    }

    @Test
    void aGameIsStartedJoinedAndLookedAt() throws Exception {
        var started = aws(
                        "start-execution",
                        "--state-machine-arn",
                        ARN + "stateMachine:StartupCliX",
                        "--name",
                        "g1",
                        "--input",
                        "{\"gameId\":\"g1\"}")
                .json();
        var execution = started.path("executionArn").asText();

        var task = aws("get-activity-task", "--activity-arn", ARN + "activity:JoinGame", "--worker-name", "cli")
                .json();
        assertThat(task.path("input").asText()).isEqualTo("{\"gameId\":\"g1\"}");
        aws("send-task-success", "--task-token", task.path("taskToken").asText(), "--task-output", "{\"players\":2}");

        var described = aws("describe-execution", "--execution-arn", execution).json();
        assertThat(described.path("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(described.path("output").asText()).isEqualTo("{\"players\":2}");
        var history = aws("get-execution-history", "--execution-arn", execution).json();
        assertThat(history.path("events").findValuesAsText("type"))
                .startsWith("ExecutionStarted", "TaskStateEntered", "ActivityScheduled")
                .endsWith("ExecutionSucceeded");
    }

    @Test
    void listsComeInPages() throws Exception {
        for (var name : List.of("p1", "p2", "p3"))
            aws("create-activity", "--name", name).json();

        var all = aws("list-activities", "--page-size", "1").json();
        assertThat(all.path("activities").findValuesAsText("name")).contains("JoinGame", "p1", "p2", "p3");
        var first = aws("list-activities", "--max-items", "2").json();
        assertThat(first.path("activities")).hasSize(2);
        assertThat(first.has("NextToken")).isTrue();
    }

    @Test
    void refusalsAreTheCommandsErrors() throws Exception {
        var refused = aws("describe-execution", "--execution-arn", "nonsense");

        assertThat(refused.status()).isNotZero();
        assertThat(refused.output())
                .contains(
                        "An error occurred (InvalidArn) when calling the DescribeExecution operation: Invalid Arn: 'Invalid ARN prefix: nonsense'");
    }

    private static Answer aws(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("aws", "stepfunctions", "--endpoint-url", simulator.url()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("AWS_ACCESS_KEY_ID", "test");
        builder.environment().put("AWS_SECRET_ACCESS_KEY", "test");
        builder.environment().put("AWS_DEFAULT_REGION", "us-east-1");
        builder.environment().put("AWS_PAGER", "");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), output);
    }
}
