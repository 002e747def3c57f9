package dev.clix.workflow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.StateMachineType;
import software.amazon.awssdk.services.sfn.model.SyncExecutionStatus;
import software.amazon.awssdk.services.sfn.model.Tag;
import software.amazon.awssdk.services.sfn.model.TestExecutionStatus;

/** {@code ./clix simulate} with mocks, forwarded tasks and skipping time, used by a stranger with the AWS SDK. */
class SimulateTest {
    private static final String ARN = "arn:aws:states:us-east-1:123456789012:";
    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Pack: {Type: AWS::StepFunctions::Activity, Properties: {Name: Pack}}
              Order:
                Type: AWS::Serverless::StateMachine
                Properties:
                  Name: Order
                  AutoPublishAlias: live
                  Tags: {team: shop}
                  Events: {Nightly: {Type: Schedule}}
                  Role: arn:aws:iam::123456789012:role/r
                  DefinitionUri: order.asl.json
                  DefinitionSubstitutions: {PriceFunction: price}
              Parcel:
                Type: AWS::StepFunctions::StateMachine
                Properties:
                  StateMachineName: Parcel
                  RoleArn: arn:aws:iam::123456789012:role/r
                  DefinitionSubstitutions: {pack: !Ref Pack}
                  Definition:
                    StartAt: Later
                    States:
                      Later: {Type: Wait, Seconds: 86400, Next: Pack}
                      Pack: {Type: Task, Resource: "${pack}", End: true}
              Nested:
                Type: AWS::StepFunctions::StateMachine
                Properties:
                  StateMachineName: Nested
                  RoleArn: arn:aws:iam::123456789012:role/r
                  Definition:
                    StartAt: Inner
                    States:
                      Inner:
                        Type: Task
                        Resource: arn:aws:states:::states:startExecution.sync:2
                        Parameters: {StateMachineArn: !Ref Order, Input: {quantity: 2}}
                        OutputPath: $.Output
                        End: true
            """;
    private static final String ORDER = """
            {"StartAt": "Price", "States": {
              "Price": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "ResultPath": "$.price",
                "Parameters": {"FunctionName": "${PriceFunction}", "Payload.$": "$"},
                "ResultSelector": {"value.$": "$.Payload"},
                "Catch": [{"ErrorEquals": ["SoldOut"], "Next": "Refuse"}], "Next": "Wait"},
              "Wait": {"Type": "Wait", "Seconds": 3600, "End": true},
              "Refuse": {"Type": "Fail", "Error": "Refused"}}}""";
    private static final String MOCKS = """
            {"StateMachines": {"Order": {"TestCases": {"SoldOut": {"Price": "SoldOut"}}}},
             "MockedResponses": {"SoldOut": {"0": {"Throw": {"Error": "SoldOut", "Cause": "no more"}}}}}""";

    @TempDir
    static Path directory;

    private static HttpServer functions;
    private static SimulateProcess simulator;
    private static SfnAsyncClient client;

    @BeforeAll
    static void start() throws IOException {
        functions = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        functions.createContext("/functions/price", SimulateTest::price);
        functions.start();
        Files.writeString(directory.resolve("order.asl.json"), ORDER);
        simulator = SimulateProcess.start(
                "--port", "0",
                "--time", "skip",
                "--template",
                        Files.writeString(directory.resolve("template.yaml"), TEMPLATE)
                                .toString(),
                "--mocks",
                        Files.writeString(directory.resolve("mocks.json"), MOCKS)
                                .toString(),
                "--tasks",
                        "http://127.0.0.1:%s/functions/{name}"
                                .formatted(functions.getAddress().getPort()));
        client = SfnAsyncClient.builder()
                .endpointOverride(URI.create(simulator.url()))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .overrideConfiguration(options ->
                        options.putAdvancedOption(SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION, true))
                .build();
    }

    /** Ten times the quantity; an order of none is an error of the function's own. */
    private static void price(HttpExchange exchange) throws IOException {
        var order = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var failed = order.contains("\"quantity\":0");
        if (failed) exchange.getResponseHeaders().add("X-Amz-Function-Error", "Unhandled");
        var answer = (failed ? "{\"errorType\": \"NothingOrdered\", \"errorMessage\": \"none\"}" : "30")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @AfterAll
    static void stop() {
        client.close();
        simulator.close();
        functions.stop(0);
    }

    private static String start(String machine, String input) {
        return client.startExecution(request ->
                        request.stateMachineArn(ARN + "stateMachine:" + machine).input(input))
                .join()
                .executionArn();
    }

    /** Asks until it has ended; the hour it waits is skipped. */
    private static DescribeExecutionResponse ended(String arn) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> client.describeExecution(request -> request.executionArn(arn))
                                .join(),
                        described -> described.status() != ExecutionStatus.RUNNING);
    }

    @Test
    void aTaskGoesToItsFunctionAndAnHourIsSkipped() {
        var ended = ended(start("Order", "{\"quantity\":3}"));

        assertThat(ended.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(ended.output()).isEqualTo("{\"quantity\":3,\"price\":{\"value\":30}}");
        assertThat(Duration.between(ended.startDate(), ended.stopDate())).isGreaterThanOrEqualTo(Duration.ofHours(1));
    }

    @Test
    void anExecutionThatATaskStartsIsNotSentAway() {
        assertThat(ended(start("Nested", "{}")).output()).isEqualTo("{\"quantity\":2,\"price\":{\"value\":30}}");
    }

    @Test
    void whatATemplateSaysOfAMachineIsThere() {
        var tags = client.listTagsForResource(request -> request.resourceArn(ARN + "stateMachine:Order"))
                .join()
                .tags();
        assertThat(tags).extracting(Tag::value).containsExactly("SAM", "shop");
        assertThat(ended(start("Order:live", "{\"quantity\":1}")).stateMachineAliasArn())
                .isEqualTo(ARN + "stateMachine:Order:live");
    }

    @Test
    void aFunctionsErrorIsTheTasks() {
        var ended = ended(start("Order", "{\"quantity\":0}"));

        assertThat(ended.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(ended.error()).isEqualTo("NothingOrdered");
    }

    @Test
    void aTestCaseIsAnsweredByItsMocks() {
        var ended = ended(start("Order#SoldOut", "{\"quantity\":3}"));

        assertThat(ended.error()).isEqualTo("Refused");
    }

    @Test
    void aWorkerThatWaitsGetsTomorrowsTask() {
        var task = client.getActivityTask(request -> request.activityArn(ARN + "activity:Pack"));
        var arn = start("Parcel", "{\"id\":1}");

        client.sendTaskSuccess(
                        request -> request.taskToken(task.join().taskToken()).output("\"packed\""))
                .join();

        assertThat(ended(arn).output()).isEqualTo("\"packed\"");
    }

    @Test
    void aStateIsTestedOnItsOwn() {
        var tested = client.testState(request -> request.definition(
                                "{\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::lambda:invoke\","
                                        + " \"Parameters\": {\"FunctionName\": \"price\", \"Payload\": {\"quantity\": 3}}, \"Next\": \"Pay\"}")
                        .roleArn("arn:aws:iam::123456789012:role/r"))
                .join();

        assertThat(tested.status()).isEqualTo(TestExecutionStatus.SUCCEEDED);
        assertThat(tested.output()).isEqualTo("{\"ExecutedVersion\":\"$LATEST\",\"Payload\":30,\"StatusCode\":200}");
        assertThat(tested.nextState()).isEqualTo("Pay");
    }

    /** These two calls wait for time itself: it goes on while they do, and after them. */
    @Test
    void timeIsSkippedWithinACall() {
        var wait = "{\"Type\": \"Wait\", \"Seconds\": 250, \"End\": true}";
        var role = "arn:aws:iam::123456789012:role/r";
        var machine = client.createStateMachine(request -> request.name("Express")
                        .type(StateMachineType.EXPRESS)
                        .roleArn(role)
                        .definition("{\"StartAt\": \"W\", \"States\": {\"W\": %s}}".formatted(wait)))
                .join()
                .stateMachineArn();

        var tested = client.testState(request -> request.definition(wait).roleArn(role))
                .join();
        var ended = client.startSyncExecution(request -> request.stateMachineArn(machine))
                .join();

        assertThat(tested.status()).isEqualTo(TestExecutionStatus.SUCCEEDED);
        assertThat(ended.status()).isEqualTo(SyncExecutionStatus.SUCCEEDED);
        assertThat(Duration.between(ended.startDate(), ended.stopDate()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(250));
        assertThat(ended(start("Order", "{\"quantity\":3}")).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }
}
