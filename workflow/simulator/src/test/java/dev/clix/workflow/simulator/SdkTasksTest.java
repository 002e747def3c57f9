package dev.clix.workflow.simulator;

import static dev.clix.workflow.simulator.Workbench.node;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.asl.integration.ServiceAnswer;
import dev.clix.workflow.asl.integration.ServiceShape;
import dev.clix.workflow.simulator.internal.service.SdkCasing;
import dev.clix.workflow.simulator.task.TaskHandler;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The simulator answers its own operations as tasks, as the SDK's integration has them. */
class SdkTasksTest {
    private static final String PASS =
            "{'StartAt':'P','States':{'P':{'Type':'Pass','Next':'E'},'E':{'Type':'Pass','End':true}}}";
    private static final String FAIL = "{'StartAt':'F','States':{'F':{'Type':'Fail','Error':'E','Cause':'C'}}}";
    private static final String WAIT = "{'StartAt':'W','States':{'W':{'Type':'Wait','Seconds':60,'End':true}}}";
    private static final String MAP =
            "{'StartAt':'M','States':{'M':{'Type':'Map','End':true,'ItemProcessor':{'ProcessorConfig':"
                    + "{'Mode':'DISTRIBUTED','ExecutionType':'STANDARD'},'StartAt':'I','States':{'I':{'Type':'Wait','Seconds':60,'End':true}}}}}}";
    private static final String ROLE = "arn:aws:iam::111111111111:role/r";

    private final Workbench bench = new Workbench();

    private String run(String action, String parameters) {
        return bench.run(
                "{'StartAt':'T','States':{'T':{'Type':'Task','Resource':'arn:aws:states:::aws-sdk:sfn:%s','Parameters':%s,'End':true}}}"
                        .formatted(action, parameters),
                "{}");
    }

    private JsonNode answer(String action, String parameters) {
        var described = bench.describe(run(action, parameters));
        return node(described.output().orElseThrow(() -> new AssertionError("Expected an answer, but " + described)));
    }

    private String published(String machine) {
        return answer("publishStateMachineVersion", "{'StateMachineArn':'%s'}".formatted(machine))
                .path("StateMachineVersionArn")
                .asText();
    }

    /** The parameters of every operation, and before them a thing of every kind that they name. */
    private Map<Operation, String> parameters() {
        var machine = bench.machine(PASS);
        var express = bench.machine(PASS, MachineType.EXPRESS);
        var ended = bench.start(machine, "{}");
        var failed = bench.run(FAIL, "{}");
        var open = bench.run(WAIT, "{}");
        var mapped = bench.run(MAP, "[1]");
        var activity = bench.activity("a");
        var mapRun = bench.call(Operation.LIST_MAP_RUNS, "executionArn", mapped)
                .at("/mapRuns/0/mapRunArn")
                .asText();
        var version = published(machine);
        var routed = "'RoutingConfiguration':[{'StateMachineVersionArn':'%s','Weight':100}]".formatted(version);
        var alias = answer("createStateMachineAlias", "{'Name':'live'," + routed + "}")
                .path("StateMachineAliasArn")
                .asText();
        var asked = new LinkedHashMap<Operation, String>();
        asked.put(Operation.CREATE_ACTIVITY, "{'Name':'b','Tags':[{'Key':'k','Value':'v'}]}");
        asked.put(
                Operation.CREATE_STATE_MACHINE,
                "{'Name':'new','Definition':%s,'RoleArn':'%s','Type':'STANDARD'}".formatted(PASS, ROLE));
        asked.put(Operation.CREATE_STATE_MACHINE_ALIAS, "{'Name':'next'," + routed + "}");
        asked.put(Operation.DESCRIBE_ACTIVITY, "{'ActivityArn':'%s'}".formatted(activity));
        asked.put(Operation.DESCRIBE_EXECUTION, "{'ExecutionArn':'%s'}".formatted(ended));
        asked.put(Operation.DESCRIBE_MAP_RUN, "{'MapRunArn':'%s'}".formatted(mapRun));
        asked.put(Operation.DESCRIBE_STATE_MACHINE, "{'StateMachineArn':'%s'}".formatted(machine));
        asked.put(Operation.DESCRIBE_STATE_MACHINE_ALIAS, "{'StateMachineAliasArn':'%s'}".formatted(alias));
        asked.put(Operation.DESCRIBE_STATE_MACHINE_FOR_EXECUTION, "{'ExecutionArn':'%s'}".formatted(ended));
        asked.put(Operation.GET_ACTIVITY_TASK, "{'ActivityArn':'%s','WorkerName':'w'}".formatted(activity));
        asked.put(Operation.GET_EXECUTION_HISTORY, "{'ExecutionArn':'%s','ReverseOrder':true}".formatted(ended));
        asked.put(Operation.LIST_ACTIVITIES, "{'MaxResults':1}");
        asked.put(Operation.LIST_EXECUTIONS, "{'StateMachineArn':'%s','StatusFilter':'SUCCEEDED'}".formatted(machine));
        asked.put(Operation.LIST_MAP_RUNS, "{'ExecutionArn':'%s'}".formatted(mapped));
        asked.put(Operation.LIST_STATE_MACHINE_ALIASES, "{'StateMachineArn':'%s'}".formatted(machine));
        asked.put(Operation.LIST_STATE_MACHINE_VERSIONS, "{'StateMachineArn':'%s'}".formatted(machine));
        asked.put(Operation.LIST_STATE_MACHINES, "{}");
        asked.put(Operation.LIST_TAGS_FOR_RESOURCE, "{'ResourceArn':'%s'}".formatted(activity));
        asked.put(
                Operation.PUBLISH_STATE_MACHINE_VERSION,
                "{'StateMachineArn':'%s','Description':'d'}".formatted(machine));
        asked.put(Operation.REDRIVE_EXECUTION, "{'ExecutionArn':'%s'}".formatted(failed));
        asked.put(Operation.START_EXECUTION, "{'StateMachineArn':'%s','Input':{'a':1}}".formatted(machine));
        asked.put(Operation.START_SYNC_EXECUTION, "{'StateMachineArn':'%s','Input':{'a':1}}".formatted(express));
        asked.put(Operation.STOP_EXECUTION, "{'ExecutionArn':'%s','Error':'E','Cause':'C'}".formatted(open));
        asked.put(Operation.TAG_RESOURCE, "{'ResourceArn':'%s','Tags':[{'Key':'k','Value':'v'}]}".formatted(activity));
        asked.put(
                Operation.TEST_STATE,
                "{'Definition':{'Type':'Pass','End':true},'RoleArn':'%s','Input':{'a':1}}".formatted(ROLE));
        asked.put(Operation.UNTAG_RESOURCE, "{'ResourceArn':'%s','TagKeys':['k']}".formatted(activity));
        asked.put(Operation.UPDATE_MAP_RUN, "{'MapRunArn':'%s','MaxConcurrency':2}".formatted(mapRun));
        asked.put(Operation.UPDATE_STATE_MACHINE, "{'StateMachineArn':'%s','Definition':%s}".formatted(machine, WAIT));
        asked.put(
                Operation.UPDATE_STATE_MACHINE_ALIAS,
                "{'StateMachineAliasArn':'%s','Description':'d'}".formatted(alias));
        asked.put(Operation.VALIDATE_STATE_MACHINE_DEFINITION, "{'Definition':%s}".formatted(PASS));
        asked.put(Operation.DELETE_STATE_MACHINE_ALIAS, "{'StateMachineAliasArn':'%s'}".formatted(alias));
        asked.put(
                Operation.DELETE_STATE_MACHINE_VERSION,
                "{'StateMachineVersionArn':'%s'}".formatted(published(express)));
        asked.put(Operation.DELETE_STATE_MACHINE, "{'StateMachineArn':'%s'}".formatted(machine));
        asked.put(Operation.DELETE_ACTIVITY, "{'ActivityArn':'%s'}".formatted(activity));
        return asked;
    }

    static Stream<Operation> withoutTokens() {
        var tokens = Set.of(Operation.SEND_TASK_SUCCESS, Operation.SEND_TASK_FAILURE, Operation.SEND_TASK_HEARTBEAT);
        return Stream.of(Operation.values()).filter(operation -> !tokens.contains(operation));
    }

    @ParameterizedTest
    @MethodSource("withoutTokens")
    void theSimulatorAnswersAllItsOwnOperationsAsTasksInTheSdksWords(Operation operation) {
        var action = SdkCasing.first(operation.word(), false);
        var execution = run(action, parameters().get(operation));
        if (operation == Operation.GET_ACTIVITY_TASK) bench.advance(61); // nothing is there to be done
        var answer = node(bench.describe(execution)
                .output()
                .orElseThrow(() -> new AssertionError(bench.describe(execution).toString())));
        ServiceAnswer.of(TaskResource.of("arn:aws:states:::aws-sdk:sfn:" + action))
                .ifPresentOrElse(
                        shape -> assertHasShape(answer, shape),
                        () -> assertThat(answer.isEmpty()).isTrue());
    }

    /** Every name is one of the model's, everything that is required is there, instants are texts. */
    private static void assertHasShape(JsonNode value, ServiceShape shape) {
        switch (shape.type()) {
            case OBJECT -> {
                assertThat(shape.required().filter(name -> !value.has(name))).isEmpty();
                value.properties().forEach(field -> {
                    assertThat(shape.member(field.getKey())).as(field.getKey()).isPresent();
                    assertHasShape(
                            field.getValue(), shape.member(field.getKey()).orElseThrow());
                });
            }
            case ARRAY -> value.forEach(item -> assertHasShape(item, shape.items()));
            case STRING -> {
                assertThat(value.isTextual()).as(value.toString()).isTrue();
                if (shape.isMoment())
                    assertThat(Instant.parse(value.textValue())).isAfter(Instant.EPOCH.minusSeconds(1));
            }
            case NUMBER -> assertThat(value.isNumber()).as(value.toString()).isTrue();
            default -> assertThat(value.isMissingNode()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'a':1}      | {\"a\":1}
            '{\"a\": 1}' | {\"a\": 1}
            [1,2]        | [1,2]
            """)
    void startSyncExecutionTakesItsInputAsJsonAndTellsOfWhatItCost(String input, String text) {
        var express = bench.machine(PASS, MachineType.EXPRESS);
        var arguments = input.startsWith("'") ? input.replace("\"", "\\\"") : input;
        var answer = answer(
                "startSyncExecution", "{'StateMachineArn':'%s','Name':'n','Input':%s}".formatted(express, arguments));
        assertThat(answer.path("Status").asText()).isEqualTo("SUCCEEDED");
        assertThat(answer.path("Input").asText()).isEqualTo(text);
        assertThat(node(answer.path("Output").asText())).isEqualTo(node(text));
        assertThat(answer.path("InputDetails")).isEqualTo(node("{'Included':true}"));
        assertThat(answer.path("OutputDetails")).isEqualTo(node("{'Included':true}"));
        assertThat(answer.path("BillingDetails"))
                .isEqualTo(node("{'BilledDurationInMilliseconds':100,'BilledMemoryUsedInMB':64}"));
        assertThat(answer.path("Name").asText()).isEqualTo("n");
    }

    @Test
    void startSyncExecutionOfWhatFailsSucceedsAndTellsWhy() {
        var express = bench.machine(FAIL, MachineType.EXPRESS);
        var answer = answer("startSyncExecution", "{'StateMachineArn':'%s'}".formatted(express));
        assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
        assertThat(answer.path("Error").asText()).isEqualTo("E");
        assertThat(answer.path("Cause").asText()).isEqualTo("C");
    }

    @Test
    void aTaskAnswersAnotherWithItsTokenAndADocument() {
        bench.simulator.handle("*:sqs:*", call -> TaskHandler.NEVER);
        var waiting = bench.run(
                "{'StartAt':'W','States':{'W':{'Type':'Task','Resource':'arn:aws:states:::sqs:sendMessage.waitForTaskToken',"
                        + "'Parameters':{'QueueUrl':'q','MessageBody.$':'$$.Task.Token'},'End':true}}}",
                "{}");
        var token = bench.history(waiting).get(2).details().path("parameters").asText();
        var parameters =
                "{'TaskToken':'%s'".formatted(node(token).path("MessageBody").asText());
        assertThat(answer("sendTaskHeartbeat", parameters + "}")).isEmpty();
        assertThat(answer("sendTaskSuccess", parameters + ",'Output':{'ok':[true]}}"))
                .isEmpty();
        assertThat(bench.describe(waiting).output()).contains("{\"ok\":[true]}");
        var execution = run("sendTaskFailure", parameters + ",'Error':'E','Cause':{'why':1}}");
        assertThat(bench.describe(execution).error()).contains("Sfn.TaskTimedOutException");
    }

    @Test
    void aHistoryIsToldInTheSdksWords() {
        var ended = bench.run(PASS, "{'a':1}");
        var events = answer("getExecutionHistory", "{'ExecutionArn':'%s'}".formatted(ended))
                .path("Events");
        assertThat(events.get(0).path("Type").asText()).isEqualTo("ExecutionStarted");
        assertThat(events.get(0).path("PreviousEventId").asInt()).isZero();
        var details = events.get(0).path("ExecutionStartedEventDetails");
        assertThat(details.path("Input").asText()).isEqualTo("{\"a\":1}");
        assertThat(details.path("InputDetails").path("Truncated").isBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            startExecution      | {'StateMachineArn':'arn:aws:states:us-east-1:111111111111:stateMachine:none'} | Sfn.StateMachineDoesNotExistException | State Machine Does Not Exist: 'arn:aws:states:us-east-1:111111111111:stateMachine:none'
            startExecution      | {'StateMachineArn':'machine'}                    | Sfn.InvalidArnException                    | Invalid Arn: 'Invalid ARN prefix: machine'
            startSyncExecution  | {'StateMachineArn':'STANDARD'}                   | Sfn.StateMachineTypeNotSupportedException  | This operation is not supported by this type of state machine
            startExecution      | {'StateMachineArn':'STANDARD','Input':'no json'} | Sfn.InvalidExecutionInputException         | Invalid State Machine Execution Input
            describeExecution   | {'ExecutionArn':'arn:aws:states:us-east-1:111111111111:execution:m:none'} | Sfn.ExecutionDoesNotExistException | Execution Does Not Exist
            sendTaskSuccess     | {'TaskToken':'nobody','Output':{}}               | Sfn.InvalidTokenException                  | Invalid Token: 'Invalid token'
            sendTaskHeartbeat   | {'TaskToken':'nobody'}                           | Sfn.InvalidTokenException                  | Invalid Token: 'Invalid token'
            getActivityTask     | {'ActivityArn':'arn:aws:states:us-east-1:111111111111:activity:none'} | Sfn.ActivityDoesNotExistException | Activity Does Not Exist
            listExecutions      | {}                                               | Sfn.ValidationException                    | Exactly one of the state machine ARN
            listExecutions      | {'StateMachineArn':'STANDARD','MaxResults':-1}   | Sfn.ValidationException                    | 1 validation error detected: Value '-1' at 'maxResults'
            createStateMachine  | {'Name':'n','RoleArn':'arn:aws:iam::111111111111:role/r','Definition':{}} | Sfn.InvalidDefinitionException | Invalid State Machine Definition
            tagResource         | {'ResourceArn':'arn:aws:states:us-east-1:111111111111:activity:none','Tags':[]} | Sfn.ResourceNotFoundException | Resource not found
            """)
    void whatIsRefusedIsNamedAsTheSdkNamesIt(String action, String parameters, String error, String cause) {
        var execution = run(action.strip(), parameters.replace("STANDARD", bench.machine(PASS)));
        var described = bench.describe(execution);
        assertThat(described.error()).contains(error);
        assertThat(described.cause().orElseThrow())
                .startsWith(cause)
                .containsPattern("\\(Service: Sfn, Status Code: 400, Request ID: [0-9a-f-]{36}\\)$");
    }

    @ParameterizedTest
    @CsvSource({
        "startExecution, EXPRESS, SUCCEEDED",
        "startExecution.sync, EXPRESS, FAILED",
        "startExecution.sync:2, EXPRESS, FAILED",
        "startExecution.sync, STANDARD, SUCCEEDED",
        "startExecution.sync:2, STANDARD, SUCCEEDED",
    })
    void executionsOfExpressMachinesCannotBeWaitedFor(String action, MachineType type, String status) {
        var inner = bench.machine(PASS, type);
        var outer = bench.run(nested(action, inner), "{}");
        assertThat(bench.describe(outer).status()).hasToString(status);
        if (status.equals("SUCCEEDED")) return;
        assertThat(bench.describe(outer).error()).contains("StepFunctions.StateMachineTypeNotSupportedException");
        assertThat(bench.describe(outer).cause().orElseThrow())
                .containsPattern(
                        "^This operation is not supported by this type of state machine \\(Service: AWSStepFunctions;"
                                + " Status Code: 400; Error Code: StateMachineTypeNotSupported; Request ID: [0-9a-f-]{36}; Proxy: null\\)$");
        assertThat(bench.simulator.executionArns()).as("started in vain").containsExactly(outer);
    }

    @Test
    void anExecutionThatIsWaitedForIsToldAsDescribeExecutionTellsIt() {
        var outer = bench.run(nested("startExecution.sync", bench.machine(PASS)), "{}");
        var output = node(bench.describe(outer).output().orElseThrow());
        assertThat(names(output))
                .containsExactly(
                        "ExecutionArn",
                        "Input",
                        "InputDetails",
                        "Name",
                        "Output",
                        "OutputDetails",
                        "RedriveCount",
                        "RedriveStatus",
                        "RedriveStatusReason",
                        "StartDate",
                        "StateMachineArn",
                        "Status",
                        "StopDate");
        assertThat(output.path("RedriveStatusReason").asText())
                .isEqualTo("Execution is SUCCEEDED and cannot be redriven");
        assertThat(output.path("StartDate").isIntegralNumber()).isTrue();
    }

    private static String nested(String action, String machine) {
        return "{'StartAt':'T','States':{'T':{'Type':'Task','Resource':'arn:aws:states:::states:%s','Parameters':{'StateMachineArn':'%s','Input':{}},'End':true}}}"
                .formatted(action, machine);
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
