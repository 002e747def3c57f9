package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.workflow.StateTestResult;
import dev.clix.workflow.StateTestResult.Status;
import dev.clix.workflow.TestState;
import dev.clix.workflow.TestState.InspectionLevel;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.simulator.task.TaskHandler;
import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TestState within the process: single states, answered by handlers, mocks and time. */
class StateTestTest {
    private static final String CHARGE = """
            {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
             "InputPath": "$.order", "Parameters": {"FunctionName": "charge", "Payload": {"sum.$": "$.total"}},
             "ResultSelector": {"receipt.$": "$.Payload"}, "ResultPath": "$.paid",
             "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 3, "BackoffRate": 2, "MaxAttempts": 2}],
             "Catch": [{"ErrorEquals": ["Declined"], "Next": "Refuse"},
                       {"ErrorEquals": ["States.ALL"], "ResultPath": "$.problem", "Next": "Ask"}],
             "Next": "Ship"}""";
    private static final String ORDER = "{\"order\": {\"total\": 7}}";

    private final VirtualTime time = new VirtualTime();
    private final StepFunctionsSimulator simulator =
            StepFunctionsSimulator.builder().time(time).start();

    private StateTestResult test(TestState asked) {
        var done = simulator.testState(asked).toCompletableFuture();
        assertThat(done).isDone();
        return done.join();
    }

    @Test
    void aTaskGoesToItsHandler() {
        simulator.handle(
                "*lambda:invoke",
                call -> Map.of("Payload", "paid " + call.input().at("/Payload/sum")));

        var tested = test(TestState.of(CHARGE).input(ORDER));

        assertThat(tested.status()).isEqualTo(Status.SUCCEEDED);
        assertThat(tested.output()).contains("{\"order\":{\"total\":7},\"paid\":{\"receipt\":\"paid 7\"}}");
        assertThat(tested.nextState()).contains("Ship");
        assertThat(tested.inspectionData()).isEmpty();
    }

    @Test
    void anAssertionThatFailsInAHandlerIsRemembered() {
        var failed = new AssertionError("expected 7");
        simulator.handle("*lambda:invoke", call -> {
            throw failed;
        });

        assertThat(test(TestState.of(CHARGE).input(ORDER)).status()).isEqualTo(Status.CAUGHT_ERROR);
        assertThat(simulator.failedAssertion()).containsSame(failed);
    }

    @Test
    void aHandlerHoldsTimeUntilItHasAnswered() {
        var later = new CompletableFuture<Object>();
        simulator.handle("*lambda:invoke", call -> later);
        var done = simulator.testState(TestState.of(CHARGE).input(ORDER)).toCompletableFuture();
        assertThat(time.holders()).hasSize(1);
        later.complete(new Object());
        assertThat(time.holders()).isEmpty();
        assertThat(done.join().error()).contains("java.lang.IllegalArgumentException");
    }

    @Test
    void everyStepOfTheDataFlowIsShown() {
        var tested = test(TestState.of(CHARGE)
                .input(ORDER)
                .mockResult("{\"Payload\": \"r1\"}")
                .inspect(InspectionLevel.DEBUG));

        var data = tested.inspectionData();
        assertThat(data.path("input").asText()).isEqualTo(ORDER);
        assertThat(data.path("afterInputPath").asText()).isEqualTo("{\"total\":7}");
        assertThat(data.path("afterParameters").asText())
                .isEqualTo("{\"FunctionName\":\"charge\",\"Payload\":{\"sum\":7}}");
        assertThat(data.path("result").asText()).isEqualTo("{\"Payload\":\"r1\"}");
        assertThat(data.path("afterResultSelector").asText()).isEqualTo("{\"receipt\":\"r1\"}");
        assertThat(data.path("afterResultPath").asText())
                .isEqualTo("{\"order\":{\"total\":7},\"paid\":{\"receipt\":\"r1\"}}");
    }

    @ParameterizedTest
    @CsvSource({"0, RETRIABLE, 3", "1, RETRIABLE, 6", "2, CAUGHT_ERROR, 0"})
    void theRetrierCountsWhatHasBeenTried(int times, Status status, int backoff) {
        var tested = test(TestState.of(CHARGE)
                .input(ORDER)
                .mockError("Busy", "later")
                .retried(times)
                .inspect(InspectionLevel.DEBUG));

        assertThat(tested.status()).isEqualTo(status);
        assertThat(tested.error()).contains("Busy");
        assertThat(tested.inspectionData()
                        .at("/errorDetails/retryBackoffIntervalSeconds")
                        .asInt())
                .isEqualTo(backoff);
    }

    @Test
    void theCatcherTellsWhereItGoes() {
        var tested =
                test(TestState.of(CHARGE).input(ORDER).mockError("Odd", "why").inspect(InspectionLevel.TRACE));

        assertThat(tested.status()).isEqualTo(Status.CAUGHT_ERROR);
        assertThat(tested.nextState()).contains("Ask");
        assertThat(tested.output())
                .contains("{\"order\":{\"total\":7},\"problem\":{\"Error\":\"Odd\",\"Cause\":\"why\"}}");
        assertThat(tested.inspectionData().at("/errorDetails/catchIndex").asInt())
                .isEqualTo(1);
    }

    @Test
    void whatIsNotCaughtFails() {
        var tested = test(TestState.of("{\"Type\": \"Pass\", \"InputPath\": \"$.missing\", \"End\": true}"));

        assertThat(tested.status()).isEqualTo(Status.FAILED);
        assertThat(tested.error()).contains("States.Runtime");
        assertThat(tested.cause().orElseThrow()).startsWith("Invalid path '$.missing'");
        assertThat(tested.output()).isEmpty();
    }

    @Test
    void variablesComeAndGo() {
        var tested = test(TestState.of(
                        "{\"Type\": \"Pass\", \"QueryLanguage\": \"JSONata\", \"Assign\": {\"sum\": \"{% $a + 1 %}\"},"
                                + " \"Output\": \"{% $a %}\", \"End\": true}")
                .variables("{\"a\": 41}")
                .inspect(InspectionLevel.DEBUG));

        assertThat(tested.output()).contains("41");
        assertThat(tested.inspectionData().path("variables").asText()).contains("\"sum\":42", "\"a\":41");
        assertThat(tested.nextState()).isEmpty();
    }

    @Test
    void aWaitTakesItsTime() {
        var done = simulator
                .testState(TestState.of("{\"Type\": \"Wait\", \"Seconds\": 20, \"Next\": \"Go\"}"))
                .toCompletableFuture();
        assertThat(done).isNotDone();

        time.advance(Duration.ofSeconds(20));

        assertThat(done.join().nextState()).contains("Go");
    }

    @Test
    void aTestLastsFiveMinutesAtMost() {
        simulator.handle("*lambda:invoke", call -> TaskHandler.NEVER);
        var done = simulator.testState(TestState.of(CHARGE).input(ORDER)).toCompletableFuture();

        time.advance(Duration.ofMinutes(5));

        assertThat(done.join().status()).isEqualTo(Status.FAILED);
        assertThat(done.join().error()).contains("States.Timeout");
    }

    @Test
    void oneStateOfAWholeMachineHoweverDeep() {
        var machine = """
                {"QueryLanguage": "JSONata", "StartAt": "Each", "States": {
                  "Each": {"Type": "Map", "End": true, "ItemProcessor": {"StartAt": "Both", "States": {
                    "Both": {"Type": "Parallel", "End": true, "Branches": [
                      {"StartAt": "Deep", "States": {
                        "Deep": {"Type": "Choice", "Default": "No", "Choices": [
                          {"Condition": "{% $states.input > 3 %}", "Next": "Yes"}]},
                        "Yes": {"Type": "Succeed"}, "No": {"Type": "Fail"}}}]}}}}}}""";

        assertThat(test(TestState.of(machine).state("Deep").input("4")).nextState())
                .contains("Yes");
        assertThat(test(TestState.of(machine).state("No")).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void aMapShowsWhatItsIterationsWouldGet() {
        var map = """
                {"Type": "Map", "ItemsPath": "$.n", "MaxConcurrency": 2, "ResultPath": "$.r",
                 "ItemSelector": {"i.$": "$$.Map.Item.Index", "v.$": "$$.Map.Item.Value"},
                 "ItemProcessor": {"StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}}, "End": true}""";

        var tested = test(
                TestState.of(map).input("{\"n\": [5, 6]}").mockResult("[1, 2]").inspect(InspectionLevel.DEBUG));

        assertThat(tested.output()).contains("{\"n\":[5,6],\"r\":[1,2]}");
        assertThat(tested.inspectionData().path("afterItemSelector").asText())
                .isEqualTo("[{\"i\":0,\"v\":5},{\"i\":1,\"v\":6}]");
        assertThat(tested.inspectionData().path("maxConcurrency").asInt()).isEqualTo(2);
    }

    @Test
    void aDistributedMapReadsWhatItIsGiven() {
        var map = """
                {"Type": "Map", "ItemReader": {"Resource": "arn:aws:states:::s3:getObject",
                   "ReaderConfig": {"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW"},
                   "Parameters": {"Bucket": "b", "Key": "k.csv"}},
                 "ItemBatcher": {"MaxItemsPerBatch": 2},
                 "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                   "StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}}, "End": true}""";

        var tested = test(TestState.of(map)
                .itemReaderData("name\\nann\\nbob\\neve\\n".replace("\\n", "\n"))
                .mockResult("[]")
                .inspect(InspectionLevel.DEBUG));

        assertThat(tested.inspectionData().path("afterItemBatcher").asText())
                .isEqualTo("[{\"Items\":[{\"name\":\"ann\"},{\"name\":\"bob\"}]},{\"Items\":[{\"name\":\"eve\"}]}]");
    }

    @Test
    void activitiesAndCallbacksAreMocked() {
        var activity =
                "{\"Type\": \"Task\", \"Resource\": \"arn:aws:states:us-east-1:123456789012:activity:pack\", \"End\": true}";

        assertThat(test(TestState.of(activity).mockResult("\"packed\"")).output())
                .contains("\"packed\"");
        assertThat(refusal(TestState.of(activity)).code()).isEqualTo(Code.INVALID_DEFINITION);
    }

    @Test
    void theContextMayBeGivenWithAToken() {
        var callback = """
                {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                 "Parameters": {"QueueUrl": "q", "MessageBody.$": "$$.Task.Token"}, "End": true}""";

        var tested = test(TestState.of(callback)
                .context("{\"Task\": {\"Token\": \"t-1\"}}")
                .mockResult("{\"free\": \"form\"}")
                .inspect(InspectionLevel.DEBUG));

        assertThat(tested.inspectionData().path("afterParameters").asText())
                .isEqualTo("{\"QueueUrl\":\"q\",\"MessageBody\":\"t-1\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"RequestId": 5}                        | aws-sdk:kms:encrypt          | {}                      |
                    {"KeyId": 5}                            | aws-sdk:kms:encrypt          | {}                      | Field 'KeyId' must be a string
                    {"Item": []}                            | dynamodb:getItem             | {"TableName": "t", "Key": {}} | Field 'Item' must be an object
                    {"Item": {"id": {"BOOL": "yes"}}}       | dynamodb:getItem             | {"TableName": "t", "Key": {}} | Field 'BOOL' must be a boolean
                    {"Payload": {"any": "thing"}}           | lambda:invoke                | {"FunctionName": "f"}   |
                    {"Name": "n"}                           | states:startExecution        | {"StateMachineArn": "m"} | Required field 'ExecutionArn' is missing
                    {"ExecutionArn": "e", "StartDate": "d"} | states:startExecution.sync:2 | {"StateMachineArn": "m"} | Required field 'StateMachineArn' is missing
                    {"StartDate": 1700000000000}            | states:startExecution        | {"StateMachineArn": "m"} | Required field 'ExecutionArn' is missing
                    {"ExecutionArn": "e", "StartDate": 1700000000000} | states:startExecution | {"StateMachineArn": "m"} | Field 'StartDate' must be a string
                    {"ExecutionArn": "e", "StateMachineArn": "m", "StartDate": "d", "Status": "SUCCEEDED", "Output": {"a": 1}} | states:startExecution.sync:2 | {"StateMachineArn": "m"} | Field 'Output' must be a string
                    {"UUID": "u", "BatchSize": "5"}         | aws-sdk:lambda:updateEventSourceMapping | {"Uuid": "u"} | Field 'BatchSize' must be a number
                    {"Uuid": 5}                             | aws-sdk:lambda:updateEventSourceMapping | {"Uuid": "u"} | Field 'Uuid' must be a string
                    {"Items": [{"b": {"Bool": true, "Nul": 1}}]} | aws-sdk:dynamodb:scan   | {"TableName": "t"}      | Field 'Nul' must be a boolean
                    {"Successful": [{"Id": "1", "MessageId": "m", "Md5OfMessageBody": "d"}], "Failed": []} | aws-sdk:sqs:sendMessageBatch | {"QueueUrl": "q"} |
                    {"Application": {"State": "CREATED"}}   | emr-serverless:createApplication.sync | {"ReleaseLabel": "l", "Type": "SPARK"} |
                    "approved"                              | states:startExecution.waitForTaskToken | {"StateMachineArn": "m", "Input.$": "$$.Task.Token"} |
                    {"QueueUrl": 5}                         | aws-sdk:sqs:createQueue.waitForTaskToken | {"QueueName.$": "$$.Task.Token"} |
                    {"whatever": 1}                         | aws-sdk:ec2:describeInstances| {}                      |
                    """)
    void mockedResultsAreHeldAgainstTheService(String result, String service, String asked, String complaint) {
        var state = TestState.of(
                        "{\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::%s\", \"Parameters\": %s, \"End\": true}"
                                .formatted(service, asked))
                .mockResult(result);

        if (complaint == null) assertThat(test(state).status()).isEqualTo(Status.SUCCEEDED);
        else assertThat(refusal(state)).hasMessage("Mock result schema validation error: " + complaint);
    }

    @Test
    void requestsThatMakeNoSenseAreRefused() {
        var pass = TestState.of("{\"Type\": \"Pass\", \"End\": true}");
        assertThat(refusal(pass.context("{}")))
                .hasMessage("TestState does not support Context when a mock is not specified.");
        assertThat(refusal(pass.variables("[1]"))).hasMessage("Variables must be a JSON object");
        assertThat(refusal(pass.input("{")).code()).isEqualTo(Code.INVALID_EXECUTION_INPUT);
        assertThat(refusal(TestState.of("{\"Type\": \"Pass\"}")).code()).isEqualTo(Code.INVALID_DEFINITION);
        assertThat(refusal(TestState.of(CHARGE).mockResult("{}").context("{\"Task\": {\"Token\": \"t\"}}")))
                .hasMessageStartingWith("Invalid Context object provided: Context object contains 'Task'");
        assertThat(refusal(TestState.of(CHARGE).mockError("E", "C").errorCausedBy("Nobody")))
                .hasMessageContaining("'Nobody'");
    }

    private WorkflowException refusal(TestState asked) {
        var done = simulator.testState(asked).toCompletableFuture();
        assertThatThrownBy(done::join).isInstanceOf(CompletionException.class);
        return (WorkflowException)
                Optional.ofNullable(done.handle((value, failure) -> failure).join())
                        .map(failure -> failure instanceof CompletionException wrapped ? wrapped.getCause() : failure)
                        .orElseThrow();
    }
}
