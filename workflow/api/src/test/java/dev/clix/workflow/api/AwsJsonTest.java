package dev.clix.workflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AwsJsonTest {
    private static final String ARN = "arn:aws:states:us-east-1:123456789012:stateMachine:m";

    @Test
    void aCallIsReadByItsTarget() {
        var call = read("StartExecution", "{'stateMachineArn':'%s','input':'{}','unknown':1}".formatted(ARN));

        assertThat(call.operation()).isEqualTo(Operation.START_EXECUTION);
        assertThat(call.text("stateMachineArn")).isEqualTo(ARN);
        assertThat(call.optionalText("name")).isEmpty();
    }

    @Test
    void thereAre37Operations() {
        assertThat(Operation.values()).hasSize(37);
    }

    @Test
    void operationsThatShowOrTrySomethingChangeNothing() {
        assertThat(Operation.values())
                .allSatisfy(operation -> assertThat(operation.changes())
                        .as(operation.word())
                        .isNotEqualTo(operation.word().matches("(Describe|List|Validate|Test|GetExecutionHistory).*")));
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void everyOperationIsFoundByItsName(Operation operation) {
        assertThat(Operation.named(operation.word())).contains(operation);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ListActivities | {'maxResults':1001} | 1 validation error detected: Value '1001' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 1000",
                "ListActivities | {'maxResults':-1} | 1 validation error detected: Value '-1' at 'maxResults' failed to satisfy constraint: Member must have value greater than or equal to 0",
                "ListActivities | {'nextToken':''} | 1 validation error detected: Value '' at 'nextToken' failed to satisfy constraint: Member must have length greater than or equal to 1",
                "DescribeActivity | {} | 1 validation error detected: Value null at 'activityArn' failed to satisfy constraint: Member must not be null",
                "DescribeActivity | {'activityArn':null} | 1 validation error detected: Value null at 'activityArn' failed to satisfy constraint: Member must not be null",
                "CreateStateMachineAlias | {'name':'1','routingConfiguration':[{'weight':101}]} | 3 validation errors detected: Value '1' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: ^(?=.*[a-zA-Z_\\-\\.])[a-zA-Z0-9_\\-\\.]+$; Value null at 'routingConfiguration.1.member.stateMachineVersionArn' failed to satisfy constraint: Member must not be null; Value '101' at 'routingConfiguration.1.member.weight' failed to satisfy constraint: Member must have value less than or equal to 100",
                "ValidateStateMachineDefinition | {'definition':'{}','type':'QUICK'} | 1 validation error detected: Value 'QUICK' at 'type' failed to satisfy constraint: Member must satisfy enum value set: [EXPRESS, STANDARD]",
                "TagResource | {'resourceArn':'a','tags':[{'key':''}]} | 1 validation error detected: Value '' at 'tags.1.member.key' failed to satisfy constraint: Member must have length greater than or equal to 1"
            })
    void brokenConstraintsAreToldInAwssWords(String operation, String body, String message) {
        assertThat(refused(operation, body)).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(Code.VALIDATION);
            assertThat(refusal).hasMessage(message);
        });
    }

    /** That of executions was recorded; the others follow the same rule, as every list recorded from other services does. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ListExecutions | {'statusFilter':'X'} | statusFilter | SUCCEEDED, TIMED_OUT, PENDING_REDRIVE, ABORTED, FAILED, RUNNING",
                "ListExecutions | {'redriveFilter':'X'} | redriveFilter | NOT_REDRIVEN, REDRIVEN",
                "DescribeExecution | {'executionArn':'a','includedData':'X'} | includedData | ALL_DATA, METADATA_ONLY",
                "UpdateStateMachine | {'stateMachineArn':'a','loggingConfiguration':{'level':'X'}} | loggingConfiguration.level | ALL, FATAL, ERROR, OFF",
                "CreateActivity | {'name':'a','encryptionConfiguration':{'type':'X'}} | encryptionConfiguration.type | AWS_OWNED_KEY, CUSTOMER_MANAGED_KMS_KEY",
                "TestState | {'definition':'{}','inspectionLevel':'X'} | inspectionLevel | TRACE, INFO, DEBUG",
                "TestState | {'definition':'{}','mock':{'fieldValidationMode':'X'}} | mock.fieldValidationMode | STRICT, NONE, PRESENT",
                "ValidateStateMachineDefinition | {'definition':'{}','severity':'X'} | severity | ERROR, WARNING"
            })
    void enumerationsAreListedInAwssOrder(String operation, String body, String place, String order) {
        assertThat(refused(operation, body))
                .hasMessage(
                        "1 validation error detected: Value 'X' at '%s' failed to satisfy constraint: Member must satisfy enum value set: [%s]",
                        place, order);
    }

    /** AWS was recorded to write lists of structures as Java does. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{'stateMachineVersionArn':'a:1','weight':50},{'weight':30,'stateMachineVersionArn':'a:2'},{'stateMachineVersionArn':'a:3','weight':20}] | [RoutingConfigurationListItem(stateMachineVersionArn=a:1, weight=50), RoutingConfigurationListItem(stateMachineVersionArn=a:2, weight=30), RoutingConfigurationListItem(stateMachineVersionArn=a:3, weight=20)] | less than or equal to 2",
                "[] | [] | greater than or equal to 1"
            })
    void listsOfStructuresAreQuotedAsJavaWritesThem(String routes, String quoted, String bound) {
        assertThat(refused("CreateStateMachineAlias", "{'name':'live','routingConfiguration':%s}".formatted(routes)))
                .hasMessage(
                        "1 validation error detected: Value '%s' at 'routingConfiguration' failed to satisfy constraint: Member must have length %s",
                        quoted, bound);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DescribeActivity | {'activityArn':7} | NUMBER_VALUE can not be converted to a String",
                "DescribeActivity | {'activityArn':{}} | Start of structure or map found where not expected.",
                "ListActivities | {'maxResults':'7'} | STRING_VALUE can not be converted to an Integer",
                "ListActivities | {'maxResults':1.5} | NUMBER_VALUE can not be converted to an Integer",
                "ListActivities | {'maxResults':99999999999999999999} | NUMBER_VALUE can not be converted to an Integer",
                "ListActivities | {'maxResults':1e400} | NUMBER_VALUE can not be converted to an Integer",
                "UpdateMapRun | {'mapRunArn':'a','toleratedFailureCount':1e30} | NUMBER_VALUE can not be converted to a Long",
                "GetExecutionHistory | {'reverseOrder':'yes'} | STRING_VALUE can not be converted to a Boolean",
                "UntagResource | {'resourceArn':'a','tagKeys':'b'} | Unexpected field type",
                "ListActivities | [] | Expected a JSON object, but found array"
            })
    void otherTypesAreRefusedAtOnce(String operation, String body, String message) {
        assertThat(refused(operation, body)).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(Code.SERIALIZATION);
            assertThat(refusal).hasMessage(message);
        });
    }

    @Test
    void aWholeNumberMayBeWrittenWithAFraction() {
        assertThat(read("ListActivities", "{'maxResults':5.0}").whole("maxResults"))
                .hasValue(5);
        assertThat(read("ListActivities", "{'maxResults':1e2}").whole("maxResults"))
                .hasValue(100);
    }

    @Test
    void whatIsLongOrSensitiveIsNotToldAgain() {
        assertThat(refused("StartExecution", "{'stateMachineArn':'a','input':'%s'}".formatted("x".repeat(300_000))))
                .hasMessage(
                        "1 validation error detected: Value at 'input' failed to satisfy constraint: Member must have length less than or equal to 262144");
        assertThat(refused("DescribeActivity", "{'activityArn':'%s'}".formatted("x".repeat(300_000)))
                        .getMessage())
                .hasSizeLessThan(5_000)
                .contains("…' at 'activityArn' failed");
        assertThat(refused("x".repeat(300_000), "{}").getMessage()).hasSizeLessThan(500);
        assertThat(refused("ListActivities", "{'maxResults':%s}".formatted("y".repeat(300_000)))
                        .getMessage())
                .hasSizeLessThan(500);
    }

    @Test
    void whatIsNoJsonIsRefused() {
        var complaints = Map.of(
                "{'maxResults':",
                "Expected JSON, but found something else at line 1, column 15: Unexpected end-of-input",
                "",
                "Expected a JSON object, but the body is empty",
                "{} {}",
                "Expected one JSON object, but more follows at line 1, column 4",
                "[".repeat(1_001),
                "Expected JSON at most 1000 levels deep");
        complaints.forEach((body, complaint) -> assertThat(refused("ListActivities", body))
                .hasMessageStartingWith(complaint)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(Code.SERIALIZATION))
                .satisfies(refusal ->
                        assertThat(refusal.getMessage()).doesNotContain("Feature", "Constraints", "REDACTED")));
    }

    @Test
    void unknownOperationsAreRefused() {
        assertThat(refused("FlyToTheMoon", "{}").code()).isEqualTo(Code.UNKNOWN_OPERATION);
        var none = catchThrowableOfType(
                WorkflowException.class, () -> AwsJson.read(Optional.empty(), new byte[] {'{', '}'}));
        assertThat(none.code()).isEqualTo(Code.UNKNOWN_OPERATION);
    }

    @Test
    void errorsNameTheirType() {
        var error = AwsJson.error(new WorkflowException(Code.INVALID_ARN, "Invalid Arn: 'x'"));

        assertThat(error).hasToString("{\"__type\":\"InvalidArn\",\"message\":\"Invalid Arn: 'x'\"}");
        assertThat(AwsJson.status(Code.INVALID_ARN)).isEqualTo(400);
        assertThat(AwsJson.status(Code.CONFLICT)).isEqualTo(409);
    }

    @Test
    void datesAreSecondsWithMilliseconds() {
        assertThat(AwsJson.timestamp(Instant.parse("2030-01-01T00:00:00.120Z"))).hasToString("1893456000.120");
    }

    private static Arguments read(String operation, String body) {
        return AwsJson.read(
                Optional.of("AWSStepFunctions." + operation),
                body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static WorkflowException refused(String operation, String body) {
        return catchThrowableOfType(WorkflowException.class, () -> read(operation, body));
    }
}
