package dev.clix.workflow.asl.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.MachineType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One wrong thing at a time, each in a definition that is right otherwise; texts as AWS has them where they are known. */
class DefinitionChecksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'Type': 'Pass'|This object should have only one of the following fields: [Next, End] at /States/S",
                "'Type': 'Pass', 'End': true, 'Next': 'S'|There should only be one of the following fields: [Next, End] at /States/S",
                "'Type': 'Pass', 'End': 1|Expected value of type [BOOLEAN] at /States/S/End",
                "'Type': 'Pass', 'End': true, 'TimeoutSeconds': 5|Field 'TimeoutSeconds' is not supported at /States/S",
                "'Type': 'Pass', 'End': true, 'Comment': 1|Expected value of type [STRING] at /States/S/Comment",
                "'Type': 'Pass', 'End': true, 'QueryLanguage': 'x'|Value should be one of the following: [JSONPath, JSONata] at /States/S/QueryLanguage",
                "'Type': 'Pass', 'End': true, 'Output': 1|The QueryLanguage is set to 'JSONPath', but field 'Output' is only supported for the 'JSONata' QueryLanguage at /States/S",
                "'Type': 'Pass', 'End': true, 'QueryLanguage': 'JSONata', 'InputPath': '$'|The QueryLanguage is set to 'JSONata', but field 'InputPath' is only supported for the 'JSONPath' QueryLanguage at /States/S",
                "'Type': 'Pass', 'End': true, 'InputPath': 'a.b'|Value must be a valid JSONPath. at /States/S/InputPath",
                "'Type': 'Pass', 'End': true, 'ResultPath': '$.a[*]'|Value is not a Reference Path: Expected fields and indices only, but got '$.a[*]' at /States/S/ResultPath",
                "'Type': 'Pass', 'End': true, 'Parameters': {'l': [{'a.$': 'x'}]}|The value for the field 'a.$' must be a valid JSONPath or a valid intrinsic function call at /States/S/Parameters/l[0]",
                "'Type': 'Pass', 'End': true, 'Parameters': [{'a.$': 'x'}]|The value for the field 'a.$' must be a valid JSONPath or a valid intrinsic function call at /States/S/Parameters[0]",
                "'Type': 'Parallel', 'End': true, 'ResultSelector': ['$.a'], 'Branches': [{'StartAt': 'A', 'States': {'A': {'Type': 'Succeed'}}}]|Expected value of type [OBJECT] at /States/S/ResultSelector",
                "'Type': 'Pass', 'End': true, 'Assign': ['$.a']|Expected value of type [OBJECT] at /States/S/Assign",
                "'Type': 'Wait', 'End': true|This object should have only one of the following fields: [SecondsPath, Seconds, TimestampPath, Timestamp] at /States/S",
                "'Type': 'Wait', 'End': true, 'Seconds': 1, 'SecondsPath': '$.s'|There should only be one of the following fields: [SecondsPath, Seconds, TimestampPath, Timestamp] at /States/S",
                "'Type': 'Wait', 'End': true, 'Seconds': -1|Minimum value is 0 at /States/S/Seconds",
                "'Type': 'Wait', 'End': true, 'Seconds': 1.5|Expected value of type [INTEGER] at /States/S/Seconds",
                "'Type': 'Wait', 'End': true, 'Seconds': 1000000000|Maximum value is 99999999 at /States/S/Seconds",
                "'Type': 'Wait', 'End': true, 'Timestamp': '2016-13-05T21:29:29Z'|String does not match RFC3339 timestamp at /States/S/Timestamp",
                "'Type': 'Task', 'End': true|These fields are required: [Resource] at /States/S",
                "'Type': 'Task', 'End': true, 'Resource': 'price'|Value is not a valid resource ARN at /States/S/Resource",
                "'Type': 'Task', 'End': true, 'Resource': 'arn:${AWS::Partition}:states:::sqs:sendMessage'|Value is not a valid resource ARN at /States/S/Resource",
                "'Type': 'Task', 'End': true, 'Resource': 'arn:${p}:lambda:eu-west-1:123456789012:function:f'|Value is not a valid resource ARN at /States/S/Resource",
                "'Type': 'Task', 'End': true, 'Resource': 'arn::lambda:eu-west-1:123456789012:function:f'|Value is not a valid resource ARN at /States/S/Resource",
                "'Type': 'Task', 'End': true, 'Resource': 'arn:aws:${Service}:::f'|Value is not a valid resource ARN at /States/S/Resource",
                "'Type': 'Task', 'End': true, 'Resource': 'arn:aws::eu-west-1:123456789012:function:f'|Value is not a valid resource ARN at /States/S/Resource",
                "'Type': 'Task', 'End': true, 'Resource': 'arn:aws:lambda:f'|Value is not a valid resource ARN at /States/S/Resource",
                "'Type': 'Task', 'End': true, 'Resource': 'Arn:aws:lambda:r:1:function:f'|Value is not a valid resource ARN at /States/S/Resource",
                "'Type': 'Task', 'End': true, 'Resource': 'arn:aws:states:::sqs:sendMessage.sync'|The resource provided arn:aws:states:::sqs:sendMessage.sync is not recognized. The value is not a valid resource ARN, or the resource is not available in this region. at /States/S/Resource",
                "'Type': 'Task', 'End': true, 'Resource': 'arn:aws:states:::ecs:runTask.sync:2'|The resource provided arn:aws:states:::ecs:runTask.sync:2 is not recognized. The value is not a valid resource ARN, or the resource is not available in this region. at /States/S/Resource",
                "'Type': 'Task', 'End': true, 'Resource': 'arn:aws:states:r:1:activity:A', 'Credentials': {'RoleArn': 'x'}|The field 'Credentials' is not supported for activities at /States/S",
                "'Type': 'Task', 'End': true, 'Resource': 'arn:aws:states:::lambda:invoke', 'Parameters': {'FunctionName': 'f'}, 'Credentials': {}|The field 'RoleArn' is required but was missing at /States/S/Credentials",
                "'Type': 'Task', 'End': true, 'Resource': 'arn:aws:states:::lambda:invoke', 'Parameters': {'FunctionName': 'f'}, 'TimeoutSeconds': 0|Minimum value is 1 at /States/S/TimeoutSeconds",
                "'Type': 'Task', 'End': true, 'Resource': 'arn:aws:states:::lambda:invoke', 'Parameters': {'FunctionName': 'f'}, 'TimeoutSeconds': 1, 'TimeoutSecondsPath': '$.t'|There should only be one of the following fields: [TimeoutSeconds, TimeoutSecondsPath] at /States/S",
                "'Type': 'Task', 'End': true, 'Resource': 'arn:aws:states:::lambda:invoke', 'Parameters': {'FunctionName': 'f'}, 'Retry': [{}]|These fields are required: [ErrorEquals] at /States/S/Retry[0]",
                "'Type': 'Task', 'End': true, 'Resource': 'arn:aws:states:::lambda:invoke', 'Parameters': {'FunctionName': 'f'}, 'Retry': [{'ErrorEquals': []}]|Value cannot be empty at /States/S/Retry[0]/ErrorEquals",
                "'Type': 'Task', 'End': true, 'Resource': 'arn:aws:states:::lambda:invoke', 'Parameters': {'FunctionName': 'f'}, 'Retry': [{'ErrorEquals': ['States.ALL', 'E']}]|States.ALL must appear alone and at end of list at /States/S/Retry[0]/ErrorEquals",
                "'Type': 'Task', 'End': true, 'Resource': 'arn:aws:states:::lambda:invoke', 'Parameters': {'FunctionName': 'f'}, 'Retry': [{'ErrorEquals': ['States.ALL']}, {'ErrorEquals': ['E']}]|States.ALL must appear alone and at end of list at /States/S/Retry[0]/ErrorEquals",
                "'Type': 'Task', 'End': true, 'Resource': 'arn:aws:states:::lambda:invoke', 'Parameters': {'FunctionName': 'f'}, 'Retry': [{'ErrorEquals': ['E'], 'JitterStrategy': 'x'}]|Value should be one of the following: [NONE, FULL] at /States/S/Retry[0]/JitterStrategy",
                "'Type': 'Task', 'End': true, 'Resource': 'arn:aws:states:::lambda:invoke', 'Parameters': {'FunctionName': 'f'}, 'Retry': [{'ErrorEquals': ['E'], 'BackoffRate': 0.5}]|Minimum value is 1.0 at /States/S/Retry[0]/BackoffRate",
                "'Type': 'Task', 'End': true, 'Resource': 'arn:aws:states:::lambda:invoke', 'Parameters': {'FunctionName': 'f'}, 'Retry': [{'ErrorEquals': ['E'], 'IntervalSeconds': 5, 'MaxDelaySeconds': 5}]|MaxDelaySeconds must be greater than IntervalSeconds at /States/S/Retry[0]/MaxDelaySeconds",
                "'Type': 'Task', 'End': true, 'Resource': 'arn:aws:states:::lambda:invoke', 'Parameters': {'FunctionName': 'f'}, 'Catch': [{'ErrorEquals': ['E']}]|These fields are required: [Next] at /States/S/Catch[0]",
                "'Type': 'Choice', 'Choices': [], 'Default': 'E'|Value cannot be empty at /States/S/Choices",
                "'Type': 'Choice', 'Default': 'E'|These fields are required: [Choices] at /States/S",
                "'Type': 'Choice', 'Default': 'E', 'Choices': [{'Variable': '$.a', 'IsNull': true}]|These fields are required: [Next] at /States/S/Choices[0]",
                "'Type': 'Choice', 'Default': 'E', 'Choices': [{'Variable': '$.a', 'Next': 'E'}]|This object should have a comparison operator beside 'Variable' at /States/S/Choices[0]",
                "'Type': 'Choice', 'Default': 'E', 'Choices': [{'Variable': '$.a', 'IsNull': true, 'IsString': true, 'Next': 'E'}]|There should only be one of the following fields: [IsNull, IsString] at /States/S/Choices[0]",
                "'Type': 'Choice', 'Default': 'E', 'Choices': [{'Variable': '$.a', 'StringEqual': 'x', 'Next': 'E'}]|Field 'StringEqual' is not supported at /States/S/Choices[0]",
                "'Type': 'Choice', 'Default': 'E', 'Choices': [{'Variable': '$.a', 'StringEquals': 1, 'Next': 'E'}]|Expected value of type [STRING] at /States/S/Choices[0]/StringEquals",
                "'Type': 'Choice', 'Default': 'E', 'Choices': [{'Variable': 'a', 'IsNull': true, 'Next': 'E'}]|Value is not a Reference Path: Reference path didn't start with '$' at /States/S/Choices[0]/Variable",
                "'Type': 'Choice', 'Default': 'E', 'Choices': [{'Not': {'Variable': '$.a', 'IsNull': true, 'Next': 'E'}, 'Next': 'E'}]|Field 'Next' is not supported at /States/S/Choices[0]/Not",
                "'Type': 'Parallel', 'End': true, 'Branches': []|Value cannot be empty at /States/S/Branches",
                "'Type': 'Parallel', 'End': true, 'Branches': [{'StartAt': 'A'}]|These fields are required: [States] at /States/S/Branches[0]",
                "'Type': 'Map', 'End': true|This object should have only one of the following fields: [ItemProcessor, Iterator] at /States/S",
                "'Type': 'Map', 'End': true, 'MaxConcurrency': -1, 'Iterator': {'StartAt': 'A', 'States': {'A': {'Type': 'Succeed'}}}|Minimum value is 0 at /States/S/MaxConcurrency",
                "'Type': 'Map', 'End': true, 'ItemProcessor': {'QueryLanguage': 'JSONata', 'StartAt': 'A', 'States': {'A': {'Type': 'Succeed'}}}|Field 'QueryLanguage' is not supported at /States/S/ItemProcessor",
                "'Type': 'Map', 'End': true, 'ItemProcessor': {'ProcessorConfig': {'Mode': 'INLINE', 'ExecutionType': 'EXPRESS'}, 'StartAt': 'A', 'States': {'A': {'Type': 'Succeed'}}}|Field 'ExecutionType' is not supported at /States/S/ItemProcessor/ProcessorConfig",
                "'Type': 'Fail', 'Error': 'a', 'ErrorPath': '$.e'|There should only be one of the following fields: [Error, ErrorPath] at /States/S",
                "'Type': 'Fail', 'CausePath': 'States.MathAdd(1, 2)'|Value must be a valid JSONPath. at /States/S/CausePath",
                "'Type': 'Task', 'End': true, 'Resource': 'arn:aws:states:::pigeon:send'|The resource provided arn:aws:states:::pigeon:send is not recognized. The value is not a valid resource ARN, or the resource is not available in this region. at /States/S/Resource",
                "'Type': 'Task', 'End': true, 'Resource': 'arn:aws:states:::lambda:invoke', 'Parameters': {'FunctionName': 'f'}, 'TimeoutSeconds': 5, 'HeartbeatSeconds': 5|HeartbeatSeconds must be smaller than TimeoutSeconds at /States/S/HeartbeatSeconds",
                "'Type': 'Map', 'End': true, 'Label': 'a', 'Iterator': {'StartAt': 'A', 'States': {'A': {'Type': 'Succeed'}}}|Field 'Label' is not supported at /States/S",
                "'Type': 'Map', 'End': true, 'ItemSelector': {}, 'Parameters': {}, 'Iterator': {'StartAt': 'A', 'States': {'A': {'Type': 'Succeed'}}}|There should only be one of the following fields: [ItemSelector, Parameters] at /States/S",
                "'Type': 'Jump'|The field 'Type' should have one of these values: [Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map] at /States/S/Type",
            })
    void complainsOfStates(String state, String problem) {
        assertThat(problems(state)).containsExactly("SCHEMA_VALIDATION_FAILED: " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'Type': 'Pass', 'End': true, 'Assign': {'states': 1}|RESERVED_VARIABLE_NAME: Cannot assign to reserved variable '$states'. at /States/S/Assign/states",
                "'Type': 'Pass', 'End': true, 'Assign': {'a-b.$': '$'}|INVALID_VARIABLE_NAME: Invalid variable name 'a-b': the variable name contains invalid characters. at /States/S/Assign/a-b.$",
                "'Type': 'Pass', 'Next': ''|MISSING_TRANSITION_TARGET: Missing 'Next' target:  at /States/S/Next",
                "'Type': 'Pass', 'Next': 'Gone'|MISSING_TRANSITION_TARGET: Missing 'Next' target: Gone at /States/S/Next",
                "'Type': 'Choice', 'Choices': [{'Variable': '$.a', 'IsNull': true, 'Next': 'Gone'}], 'Default': 'E'|MISSING_TRANSITION_TARGET: Missing 'Next' target: Gone at /States/S/Choices[0]/Next",
                "'Type': 'Choice', 'Choices': [{'Variable': '$.a', 'IsNull': true, 'Next': 'E'}], 'Default': 'Gone'|MISSING_TRANSITION_TARGET: Missing 'Next' target: Gone at /States/S/Default",
                "'Type': 'Parallel', 'End': true, 'Branches': [{'StartAt': 'W', 'States': {'W': {'Type': 'Pass', 'End': true}, 'Ghost': {'Type': 'Pass', 'End': true}}}]|MISSING_TRANSITION_TARGET: State \"Ghost\" is not reachable. at /States/S/Branches[0]/States/Ghost",
                "'Type': 'Parallel', 'End': true, 'Branches': [{'StartAt': 'S', 'States': {'S': {'Type': 'Pass', 'End': true}}}]|DUPLICATE_STATE_NAME: Duplicate State name: S at /States/S/Branches[0]/States/S",
            })
    void complainsWithOtherCodes(String state, String problem) {
        assertThat(problems(state)).contains(problem);
    }

    @Test
    void complainsOfMachinesWithoutAnEnd() {
        assertThat(
                        ofMachine(
                                "'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'Next': 'B'}, 'B': {'Type': 'Pass', 'Next': 'A'}}"))
                .containsExactly("MISSING_END_STATE: Workflow has no terminal state at null");
        assertThat(ofMachine("'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'Next': 'NOPE'}}"))
                .containsExactly(
                        "MISSING_TRANSITION_TARGET: Missing 'Next' target: NOPE at /States/A/Next",
                        "MISSING_END_STATE: Workflow has no terminal state at null");
        assertThat(ofMachine("'StartAt': 'Nope', 'States': {'A': {'Type': 'Pass', 'End': true}}"))
                .containsExactly(
                        "MISSING_TRANSITION_TARGET: Missing 'Next' target: Nope at /StartAt",
                        "MISSING_TRANSITION_TARGET: State \"A\" is not reachable. at /States/A");
    }

    @Test
    void complainsOfMachines() {
        assertThat(ofMachine("'StartAt': 'A', 'States': {}"))
                .contains("SCHEMA_VALIDATION_FAILED: Value cannot be empty at /States");
        assertThat(
                        ofMachine(
                                "'StartAt': 'A', 'States': {'A': {'Type': 'Succeed'}}, 'Version': '2.0', 'Startat': 1, 'TimeoutSeconds': 0"))
                .containsExactly(
                        "SCHEMA_VALIDATION_FAILED: Field 'Startat' is not supported at /",
                        "SCHEMA_VALIDATION_FAILED: Value should be one of the following: [1.0] at /Version",
                        "SCHEMA_VALIDATION_FAILED: Minimum value is 1 at /TimeoutSeconds");
        assertThat(ofMachine("'StartAt': 'A', 'States': {'A': {'Type': 'Succeed'}}, 'QueryLanguage': 5"))
                .containsExactly("SCHEMA_VALIDATION_FAILED: Expected value of type [STRING] at /QueryLanguage");
        assertThat(ofMachine("'StartAt': '%s', 'States': {'%s': {'Type': 'Succeed'}}".replace("%s", "n".repeat(81))))
                .singleElement()
                .asString()
                .startsWith("INVALID_STATE_NAME: ");
    }

    @Test
    void complainsOnceOfGoingBackToJsonPath() {
        assertThat(ofMachine("'QueryLanguage': 'JSONata', 'StartAt': 'X', 'States': {'X': {'Type': 'Pass',"
                        + " 'QueryLanguage': 'JSONPath', 'Output': {'v': '{% 1 %}'}, 'End': true}}"))
                .containsExactly(
                        "SCHEMA_VALIDATION_FAILED: 'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine at /States/X");
    }

    @Test
    void refusesNestingThatIsTooDeep() {
        var innermost = "{'Type': 'Succeed'}";
        for (var i = 0; i < 150; i++)
            innermost = "{'Type': 'Parallel', 'End': true, 'Branches': [{'StartAt': 'S" + i + "', 'States': {'S" + i
                    + "': " + innermost + "}}]}";
        assertThat(ofMachine("'StartAt': 'S', 'States': {'S': " + innermost + "}"))
                .anyMatch(problem -> problem.startsWith("TOO_DEEPLY_NESTED: "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'Resource': 'arn:aws:states:::sns:publish.waitForTaskToken', 'Parameters': {'Message': 'm'}|Express state machine does not support '.waitForTaskToken' service integration  at /States/S/Resource",
                "'Resource': 'arn:aws:states:::states:startExecution.sync:2', 'Parameters': {'StateMachineArn': 'm'}|Express state machine does not support '.sync' service integration at /States/S/Resource",
                "'Resource': 'arn:aws:states:r:1:activity:A'|Express state machine does not support Activity ARN at /States/S/Resource",
            })
    void refusesWaitingForOthersInExpress(String resource, String problem) {
        var machine = machine("'Type': 'Task', 'End': true, " + resource);
        assertThat(((Parsed.Rejected) AslParser.parse(machine, MachineType.EXPRESS)).problems())
                .extracting(Problem::toString)
                .containsExactly("SCHEMA_VALIDATION_FAILED: " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'Label': 'nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn'|INVALID_LABEL_NAME: Label 'nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn' exceeds the 40-character limit allowed by the service at /States/S/Label",
                "'Label': 'a b'|INVALID_LABEL_NAME: Label 'a b' contains characters that are not allowed at /States/S/Label",
                "'ItemReader': {'Resource': 'arn:aws:states:::s3:other', 'Parameters': {'Bucket': 'b'}}|SCHEMA_VALIDATION_FAILED: The field 'Resource' does not match any of the allowed values at /States/S/ItemReader/Resource",
                "'ItemReader': {'Resource': 'arn:aws:states:::s3:getObject', 'Parameters': {'Bucket': 'b', 'Key': 'k'}, 'ReaderConfig': {'InputType': 'CSV'}}|SCHEMA_VALIDATION_FAILED: The field 'CSVHeaderLocation' is required at /States/S/ItemReader/ReaderConfig",
                "'ItemReader': {'Resource': 'arn:aws:states:::s3:getObject', 'Parameters': {'Bucket': 'b', 'Key': 'k'}, 'ReaderConfig': {'InputType': 'CSV', 'CSVHeaderLocation': 'GIVEN'}}|SCHEMA_VALIDATION_FAILED: These fields are required: [CSVHeaders] at /States/S/ItemReader/ReaderConfig",
                "'ItemReader': {'Resource': 'arn:aws:states:::s3:getObject', 'Parameters': {'Bucket': 'b', 'Key': 'k'}, 'ReaderConfig': {'InputType': 'XML'}}|SCHEMA_VALIDATION_FAILED: Value should be one of the following: [CSV, JSON, JSONL, PARQUET, MANIFEST] at /States/S/ItemReader/ReaderConfig/InputType",
                "'ResultWriter': {'WriterConfig': {'Transformation': 'COMPACT'}}|SCHEMA_VALIDATION_FAILED: These fields are required: [OutputType] at /States/S/ResultWriter/WriterConfig",
                "'ToleratedFailurePercentage': 101|SCHEMA_VALIDATION_FAILED: Maximum value is 100 at /States/S/ToleratedFailurePercentage",
            })
    void complainsOfDistributedMaps(String field, String problem) {
        assertThat(
                        problems(
                                "'Type': 'Map', 'End': true, " + field + ", 'ItemProcessor': {'ProcessorConfig': "
                                        + "{'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'}, 'StartAt': 'A', 'States': {'A': {'Type': 'Succeed'}}}"))
                .containsExactly(problem);
    }

    @Test
    void refusesDistributedMapsInExpress() {
        var machine = machine(
                "'Type': 'Map', 'End': true, 'ItemProcessor': {'ProcessorConfig': "
                        + "{'Mode': 'DISTRIBUTED', 'ExecutionType': 'EXPRESS'}, 'StartAt': 'A', 'States': {'A': {'Type': 'Succeed'}}}");
        assertThat(((Parsed.Rejected) AslParser.parse(machine, MachineType.EXPRESS)).message())
                .isEqualTo(
                        "'SCHEMA_VALIDATION_FAILED: The field 'Mode' with value 'DISTRIBUTED' is not supported inside 'EXPRESS'"
                                + " state machines at /States/S/ItemProcessor/ProcessorConfig/Mode'");
    }

    /** Those of a machine of the state and an end it may lead to. */
    private static List<String> problems(String state) {
        return parsed(machine(state)).stream()
                .filter(problem -> !problem.contains("\"E\" is not reachable") && !problem.contains("MISSING_END"))
                .toList();
    }

    private static String machine(String state) {
        return "{\"StartAt\": \"S\", \"States\": {\"S\": {%s}%s}}"
                .formatted(state, state.contains("'E'") ? ", 'E': {'Type': 'Succeed'}" : "")
                .transform(DefinitionChecksTest::quoted);
    }

    private static List<String> ofMachine(String fields) {
        return parsed(quoted("{" + fields + "}"));
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }

    private static List<String> parsed(String definition) {
        return AslParser.parse(definition) instanceof Parsed.Rejected rejected
                ? rejected.problems().stream().map(Problem::toString).toList()
                : List.of();
    }
}
