package dev.clix.workflow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.clix.workflow.api.Operation;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every command of {@code aws stepfunctions}, unmodified: its reference gives no examples of its own. */
class AwsCliCommandsTest {
    private static final String ROLE = "arn:aws:iam::123456789012:role/r";
    private static final String WORK =
            "{\"StartAt\":\"Work\",\"States\":{\"Work\":{\"Type\":\"Task\",\"Resource\":\"%s\",\"HeartbeatSeconds\":600,\"End\":true}}}";
    private static final String PASS = "{\"StartAt\":\"P\",\"States\":{\"P\":{\"Type\":\"Pass\",\"End\":true}}}";
    private static final String ITEMS = """
            {"StartAt":"Each","States":{"Each":{"Type":"Map","Label":"Each","End":true,"ItemProcessor":{
              "ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},
              "StartAt":"Work","States":{"Work":{"Type":"Task","Resource":"%s","End":true}}}}}}""";

    /** AWS CLI 2.9, Debian 12's, is older than these, or sends them to a host of another name. */
    private static final Set<String> NEWER = Set.of(
            "create-state-machine-alias",
            "delete-state-machine-alias",
            "delete-state-machine-version",
            "describe-state-machine-alias",
            "list-state-machine-aliases",
            "list-state-machine-versions",
            "publish-state-machine-version",
            "redrive-execution",
            "start-sync-execution",
            "test-state",
            "update-state-machine-alias",
            "validate-state-machine-definition");

    private final Set<String> done = new TreeSet<>();
    private final Set<String> unknown = new TreeSet<>();
    private AwsCommands commands = new AwsCommands("");

    private JsonNode aws(String command, String... options) {
        var all = new String[options.length + 1];
        all[0] = command;
        System.arraycopy(options, 0, all, 1, options.length);
        var answer = commands.run(all);
        if (NEWER.contains(command)
                && (answer.isUnknownCommand() || answer.output().contains("sync-127.0.0.1"))) {
            unknown.add(command);
            return MissingNode.getInstance();
        }
        done.add(command);
        return answer.json();
    }

    @Test
    void everyCommandIsAnswered() {
        assumeTrue(AwsCommands.areInstalled(), "the AWS CLI is on the PATH");
        try (var simulator = SimulateProcess.start("--port", "0")) {
            commands = new AwsCommands(simulator.url());
            var activity = aws("create-activity", "--name", "work", "--tags", "key=team,value=games")
                    .path("activityArn")
                    .asText();
            activities(activity);
            var machine = aws(
                            "create-state-machine",
                            "--name",
                            "m",
                            "--definition",
                            WORK.formatted(activity),
                            "--role-arn",
                            ROLE)
                    .path("stateMachineArn")
                    .asText();
            machines(machine, activity);
            versions(machine);
            executions(machine, activity);
            mapRuns(activity);
            express();
            aws("delete-activity", "--activity-arn", activity);
            aws("delete-state-machine", "--state-machine-arn", machine);
        }
        var all = Arrays.stream(Operation.values())
                .map(AwsCliCommandsTest::command)
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) System.out.println("This AWS CLI does not have, or cannot send, " + unknown);
        done.addAll(unknown);
        assertThat(done).isEqualTo(new TreeSet<>(all));
    }

    private static String command(Operation operation) {
        return operation.word().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private void activities(String activity) {
        assertThat(aws("describe-activity", "--activity-arn", activity)
                        .path("name")
                        .asText())
                .isEqualTo("work");
        assertThat(aws("list-activities").path("activities")).hasSize(1);
        aws("tag-resource", "--resource-arn", activity, "--tags", "key=level,value=2");
        aws("untag-resource", "--resource-arn", activity, "--tag-keys", "team");
        assertThat(aws("list-tags-for-resource", "--resource-arn", activity).path("tags"))
                .hasSize(1);
    }

    private void machines(String machine, String activity) {
        assertThat(aws("list-state-machines").path("stateMachines")).hasSize(1);
        aws("update-state-machine", "--state-machine-arn", machine, "--definition", WORK.formatted(activity) + " ");
        assertThat(aws("describe-state-machine", "--state-machine-arn", machine)
                        .path("status")
                        .asText())
                .isEqualTo("ACTIVE");
        var validated = aws("validate-state-machine-definition", "--definition", PASS);
        assertThat(validated.path("result").asText("OK")).isEqualTo("OK");
        var tested = aws(
                "test-state",
                "--definition",
                "{\"Type\":\"Pass\",\"Next\":\"Q\"}",
                "--input",
                "{\"n\":1}",
                "--inspection-level",
                "DEBUG");
        assertThat(tested.path("nextState").asText("Q")).isEqualTo("Q");
    }

    private void versions(String machine) {
        var version = aws("publish-state-machine-version", "--state-machine-arn", machine)
                .path("stateMachineVersionArn")
                .asText();
        if (version.isEmpty()) version = machine + ":1";
        aws("list-state-machine-versions", "--state-machine-arn", machine);
        var route = "stateMachineVersionArn=%s,weight=100".formatted(version);
        aws("create-state-machine-alias", "--name", "live", "--routing-configuration", route);
        var alias = machine + ":live";
        aws("describe-state-machine-alias", "--state-machine-alias-arn", alias);
        aws("update-state-machine-alias", "--state-machine-alias-arn", alias, "--description", "in use");
        aws("list-state-machine-aliases", "--state-machine-arn", machine);
        aws("delete-state-machine-alias", "--state-machine-alias-arn", alias);
        aws("delete-state-machine-version", "--state-machine-version-arn", version);
    }

    private void executions(String machine, String activity) {
        var first = started(machine, "e1");
        var task = token(activity);
        aws("send-task-heartbeat", "--task-token", task);
        aws("send-task-success", "--task-token", task, "--task-output", "{\"done\":true}");
        assertThat(status(first)).isEqualTo("SUCCEEDED");
        assertThat(aws("get-execution-history", "--execution-arn", first, "--max-items", "2")
                        .path("events"))
                .hasSize(2);
        aws("describe-state-machine-for-execution", "--execution-arn", first);

        var second = started(machine, "e2");
        aws("send-task-failure", "--task-token", token(activity), "--error", "Late", "--cause", "it rained");
        assertThat(status(second)).isEqualTo("FAILED");
        if (aws("redrive-execution", "--execution-arn", second).has("redriveDate")) {
            assertThat(status(second)).isEqualTo("RUNNING");
            aws("stop-execution", "--execution-arn", second, "--error", "Enough");
            assertThat(status(second)).isEqualTo("ABORTED");
        } else aws("stop-execution", "--execution-arn", started(machine, "e3"));
        assertThat(aws("list-executions", "--state-machine-arn", machine, "--status-filter", "SUCCEEDED")
                        .path("executions"))
                .hasSize(1);
    }

    private String started(String machine, String name) {
        return aws("start-execution", "--state-machine-arn", machine, "--name", name, "--input", "{\"n\":1}")
                .path("executionArn")
                .asText();
    }

    private String token(String activity) {
        return aws("get-activity-task", "--activity-arn", activity, "--worker-name", "cli")
                .path("taskToken")
                .asText();
    }

    private String status(String execution) {
        return aws("describe-execution", "--execution-arn", execution)
                .path("status")
                .asText();
    }

    private void mapRuns(String activity) {
        var machine = aws(
                        "create-state-machine",
                        "--name",
                        "items",
                        "--definition",
                        ITEMS.formatted(activity),
                        "--role-arn",
                        ROLE)
                .path("stateMachineArn")
                .asText();
        var execution = aws("start-execution", "--state-machine-arn", machine, "--input", "[1,2,3]")
                .path("executionArn")
                .asText();
        var run = aws("list-map-runs", "--execution-arn", execution)
                .at("/mapRuns/0/mapRunArn")
                .asText();
        aws("update-map-run", "--map-run-arn", run, "--max-concurrency", "1");
        assertThat(aws("describe-map-run", "--map-run-arn", run)
                        .at("/itemCounts/total")
                        .asInt())
                .isEqualTo(3);
        aws("stop-execution", "--execution-arn", execution);
    }

    private void express() {
        var machine = aws(
                        "create-state-machine",
                        "--name",
                        "quick",
                        "--definition",
                        PASS,
                        "--role-arn",
                        ROLE,
                        "--type",
                        "EXPRESS")
                .path("stateMachineArn")
                .asText();
        var answer = aws("start-sync-execution", "--state-machine-arn", machine, "--input", "{\"n\":1}");
        assertThat(answer.path("status").asText("SUCCEEDED")).isEqualTo("SUCCEEDED");
    }
}
