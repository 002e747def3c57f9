package dev.clix.workflow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The AWS CLI, unmodified, against {@code ./clix simulate} with a template like that of 2018. */
class AwsCliTest {
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

    private static AwsCommands commands;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(AwsCommands.areInstalled(), "the AWS CLI is on the PATH");
        var template = Files.writeString(directory.resolve("template.yaml"), TEMPLATE);
        simulator = SimulateProcess.start("--port", "0", "--template", template.toString());
        commands = new AwsCommands(simulator.url());
    }

    @AfterAll
    static void stop() {
        if (simulator != null) simulator.close();
    }

    @Test
    void aGameIsStartedJoinedAndLookedAt() {
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
    void listsComeInPages() {
        for (var name : List.of("p1", "p2", "p3"))
            aws("create-activity", "--name", name).json();

        var all = aws("list-activities", "--page-size", "1").json();
        assertThat(all.path("activities").findValuesAsText("name")).contains("JoinGame", "p1", "p2", "p3");
        var first = aws("list-activities", "--max-items", "2").json();
        assertThat(first.path("activities")).hasSize(2);
        assertThat(first.has("NextToken")).isTrue();
    }

    @Test
    void refusalsAreTheCommandsErrors() {
        var refused = aws("describe-execution", "--execution-arn", "nonsense");

        assertThat(refused.status()).isNotZero();
        assertThat(refused.output())
                .contains(
                        "An error occurred (InvalidArn) when calling the DescribeExecution operation: Invalid Arn: 'Invalid ARN prefix: nonsense'");
    }

    private static AwsCommands.Answer aws(String... arguments) {
        return commands.run(arguments);
    }
}
