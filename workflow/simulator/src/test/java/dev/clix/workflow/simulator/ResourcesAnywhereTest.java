package dev.clix.workflow.simulator;

import static dev.clix.workflow.simulator.Workbench.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.StartExecution;
import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.simulator.internal.task.ResourcePattern;
import dev.clix.workflow.simulator.mock.MockConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The partition, and the region and account of an integration, do not matter. */
class ResourcesAnywhereTest {
    private static final List<String> PREFIXES = List.of(
            "arn:aws:states:::",
            "arn:aws-cn:states:::",
            "arn:aws-us-gov:states:::",
            "arn:aws-iso:states:::",
            "arn:aws-iso-b:states:::",
            "arn:aws-iso-f:states:::",
            "arn:aws-eusc:states:::",
            "arn:aws:states:us-east-1::",
            "arn:aws:states::111111111111:",
            "arn:aws:states:eu-west-3:222222222222:",
            "arn:aws-cn:states:cn-north-1:111111111111:");

    private static final List<String> ACTIONS = List.of(
            "sqs:sendMessage", "lambda:invoke", "aws-sdk:s3:getObject", "batch:submitJob.sync", "events:putEvents");

    private final Workbench bench = new Workbench();

    private static String task(String resource, String parameters) {
        return "{'StartAt':'T','States':{'T':{'Type':'Task','Resource':'%s','Parameters':%s,'End':true}}}"
                .formatted(resource, parameters);
    }

    /** The parameters that each of the actions requires. */
    private static String parameters(String action) {
        return switch (action.split("[.]")[0]) {
            case "sqs:sendMessage" -> "{'QueueUrl':'q','MessageBody':'m'}";
            case "lambda:invoke" -> "{'FunctionName':'f'}";
            case "batch:submitJob" -> "{'JobName':'n','JobQueue':'q','JobDefinition':'d'}";
            case "events:putEvents" -> "{'Entries':[]}";
            default -> "{'Bucket':'b','Key':'k'}";
        };
    }

    static Stream<Arguments> everywhere() {
        return PREFIXES.stream().flatMap(prefix -> ACTIONS.stream().map(action -> Arguments.of(prefix, action)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void aTaskOfAnyPartitionIsDoneByTheHandlerOfItsServiceAndShownAlike(String prefix, String action) {
        bench.simulator.handle("arn:aws:states:::" + action, call -> Map.of("by", call.resource()));
        var execution = bench.run(task(prefix + action, parameters(action)), "{}");
        assertThat(bench.describe(execution).output()).contains("{\"by\":\"%s\"}".formatted(prefix + action));
        var scheduled = bench.history(execution).get(2);
        assertThat(scheduled.type()).isEqualTo("TaskScheduled");
        var split = action.lastIndexOf(':');
        assertThat(scheduled.details().path("resourceType").asText()).isEqualTo(action.substring(0, split));
        assertThat(scheduled.details().path("resource").asText()).isEqualTo(action.substring(split + 1));
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws-cn:states:::sqs:*, arn:aws:states:::sqs:sendMessage, true",
        "arn:aws:states:*:*:sqs:*, arn:aws-us-gov:states:::sqs:sendMessage, true",
        "arn:aws:states:us-east-1:111111111111:sqs:sendMessage, arn:aws:states:::sqs:sendMessage, true",
        "*:sqs:*, arn:aws-iso:states:::sqs:sendMessage, true",
        "arn:aws*:states:::sqs:*, arn:aws-cn:states:::sqs:sendMessage, true",
        "arn:aws:states:::sns:*, arn:aws-cn:states:::sqs:sendMessage, false",
        "arn:aws:lambda:us-east-1:111111111111:function:f, arn:aws-cn:lambda:us-east-1:111111111111:function:f, true",
        "arn:aws:lambda:*, arn:aws-us-gov:lambda:us-gov-west-1:111111111111:function:f:live, true",
        "arn:aws:lambda:us-east-1:111111111111:function:f, arn:aws:lambda:us-east-2:111111111111:function:f, false",
        "arn:aws:states:us-east-1:111111111111:activity:a, arn:aws-cn:states:us-east-1:111111111111:activity:a, true",
        "arn:aws:states:us-east-1:111111111111:activity:a, arn:aws:states:us-east-2:111111111111:activity:a, false",
        "arn:aws:states:us-east-1:111111111111:activity:*, arn:aws:states:us-east-1:222222222222:activity:a, false",
    })
    void aPatternMatchesResourcesWhereverTheyAre(String pattern, String resource, boolean matches) {
        assertThat(ResourcePattern.of(pattern).matches(resource)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"arn:aws-cn:states:::", "arn:aws:states:us-east-1:111111111111:", "arn:aws-us-gov:states:::"})
    void aTaskThatWaitsHasATokenInAnyPartition(String prefix) {
        var tokens = new ArrayList<String>();
        bench.simulator.handle("*:sqs:*", call -> {
            tokens.add(call.input().path("MessageBody").asText());
            return Map.of();
        });
        var execution = bench.run(
                task(prefix + "sqs:sendMessage.waitForTaskToken", "{'QueueUrl':'q','MessageBody.$':'$$.Task.Token'}"),
                "{}");
        get(bench.simulator.succeed(tokens.get(0), "7"));
        assertThat(bench.describe(execution).output()).contains("7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws-cn:states:::states:startExecution.sync:2",
                "arn:aws:states:us-east-1:111111111111:states:startExecution.sync:2"
            })
    void executionsAreStartedFromAnyPartition(String resource) {
        var inner = bench.machine("{'StartAt':'P','States':{'P':{'Type':'Pass','Result':5,'End':true}}}");
        for (var arn : List.of(inner, inner.replace("arn:aws:", "arn:aws-cn:"))) {
            var outer = bench.run(task(resource, "{'StateMachineArn':'%s'}".formatted(arn)), "{}");
            assertThat(bench.describe(outer).output().orElseThrow()).contains("\"Output\":5");
            assertThat(bench.types(outer)).contains("TaskSubmitted");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"arn:aws-cn:states:::", "arn:aws:states:us-east-1:111111111111:"})
    void theSimulatorAnswersItsOwnOperationsInAnyPartition(String prefix) {
        var inner = bench.machine("{'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}}");
        var outer = bench.run(
                task(prefix + "aws-sdk:sfn:startExecution", "{'StateMachineArn':'%s'}".formatted(inner)), "{}");
        assertThat(bench.describe(outer).output().orElseThrow()).contains("ExecutionArn");
    }

    @Test
    void anActivityIsFoundInAnyPartition() {
        var activity = bench.activity("a").replace("arn:aws:", "arn:aws-us-gov:");
        var execution = bench.run(task(activity, "{}"), "{}");
        var task = bench.take(activity);
        get(bench.simulator.succeed(task.taskToken(), "1"));
        assertThat(bench.describe(execution).output()).contains("1");
    }

    @Test
    void aMockAnswersForATaskOfAnyPartition() {
        var mocks = MockConfig.parse("""
                {"StateMachines": {"machine-1": {"TestCases": {"Case": {"T": "Sent"}}}},
                 "MockedResponses": {"Sent": {"0": {"Return": {"MessageId": "m"}}}}}""");
        var mocked = new Workbench(builder -> builder.mocks(mocks));
        var machine = mocked.machine(
                task("arn:aws-cn:states:::sqs:sendMessage.waitForTaskToken", "{'QueueUrl':'q','MessageBody':'m'}"));
        var execution = get(mocked.simulator.startExecution(
                        new StartExecution(machine + "#Case", Optional.empty(), Optional.empty())))
                .executionArn();
        assertThat(mocked.describe(execution).output()).contains("{\"MessageId\":\"m\"}");
        assertThat(mocked.types(execution)).contains("TaskSubmitted");
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:states:::ecs:runTask.sync, SERVICE, RUN_A_JOB, ecs, runTask.sync",
        "arn:aws-cn:states:cn-north-1:1:states:startExecution.sync:2, SERVICE, RUN_A_JOB, states, startExecution.sync:2",
        "arn:aws-iso:states:::sns:publish.waitForTaskToken, SERVICE, WAIT_FOR_TASK_TOKEN, sns, publish.waitForTaskToken",
        "arn:aws:states:us-east-1:1:aws-sdk:sfn:stopExecution, SERVICE, REQUEST_RESPONSE, aws-sdk:sfn, stopExecution",
        "arn:aws-cn:states:cn-north-1:1:activity:a, ACTIVITY, REQUEST_RESPONSE, states, activity",
        "arn:aws-us-gov:lambda:us-gov-west-1:1:function:f:1, LAMBDA, REQUEST_RESPONSE, lambda, function",
        "arn:aws:states:::activity:a, SERVICE, REQUEST_RESPONSE, activity, a",
    })
    void aResourceIsReadAlikeInAnyPartition(
            String arn, TaskResource.Kind kind, TaskResource.Pattern pattern, String service, String action) {
        assertThat(TaskResource.of(arn)).isEqualTo(new TaskResource(arn, kind, pattern, service, action));
    }
}
