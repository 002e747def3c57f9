package dev.clix.workflow.asl.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.Evaluations;
import java.util.List;

/** Right definitions that have every kind of state and field between them. */
public final class Definitions {
    private Definitions() {}

    public static List<JsonNode> all() {
        return List.of(Evaluations.json(JSON_PATH), Evaluations.json(JSONATA));
    }

    private static final String JSON_PATH = """
            {"Comment": "c", "Version": "1.0", "TimeoutSeconds": 60, "StartAt": "T", "States": {
              "T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"a.$": "$.b", "l": [{"x.$": "States.UUID()"}]},
                "ResultSelector": {"r.$": "$.x"}, "ResultPath": "$.r[0].s", "InputPath": "$.i", "OutputPath": null, "Assign": {"v.$": "$.x"},
                "TimeoutSecondsPath": "$.t", "HeartbeatSeconds": 5, "Credentials": {"RoleArn.$": "$.role"}, "Next": "C",
                "Retry": [{"ErrorEquals": ["E"], "IntervalSeconds": 2, "MaxAttempts": 3, "BackoffRate": 1.5, "MaxDelaySeconds": 9, "JitterStrategy": "FULL"}],
                "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "F", "ResultPath": "$.e", "Assign": {"w.$": "$.Error"}}]},
              "C": {"Type": "Choice", "Default": "W", "Choices": [
                {"And": [{"Variable": "$.a", "IsPresent": true}, {"Not": {"Variable": "$.a", "StringMatches": "x*"}}], "Next": "W"},
                {"Or": [{"Variable": "$.n", "NumericLessThanPath": "$.m"}], "Next": "S"},
                {"Variable": "$.t", "TimestampEquals": "2016-08-18T17:33:00Z", "Next": "P"}]},
              "W": {"Type": "Wait", "Timestamp": "2016-08-18T17:33:00Z", "Next": "P"},
              "P": {"Type": "Parallel", "Branches": [{"StartAt": "A", "States": {"A": {"Type": "Pass", "Result": [1], "End": true}}}], "Next": "M"},
              "M": {"Type": "Map", "ItemsPath": "$.l", "ItemSelector": {"i.$": "$$.Map.Item.Value"}, "MaxConcurrency": 2, "Label": "L",
                "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {"InputType": "CSV", "CSVHeaderLocation": "GIVEN", "CSVHeaders": ["h"], "MaxItems": 3}, "Parameters": {"Bucket": "b", "Key.$": "$.k"}},
                "ItemBatcher": {"MaxItemsPerBatch": 2, "BatchInput": {"x": 1}}, "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "b"}},
                "ToleratedFailurePercentagePath": "$.p", "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"}, "StartAt": "B", "States": {"B": {"Type": "Succeed"}}}, "End": true},
              "S": {"Type": "Succeed", "InputPath": "$.x"},
              "F": {"Type": "Fail", "ErrorPath": "$.e", "Cause": "c"}}}""";

    private static final String JSONATA = """
            {"QueryLanguage": "JSONata", "StartAt": "T", "States": {
              "T": {"Type": "Task", "Resource": "arn:aws:states:us-east-1:111111111111:activity:A", "Arguments": {"a": "{% $states.input.a %}", "l": ["{% 1 %}"]},
                "Output": "{% $states.result %}", "Assign": {"v": "{% $sum([1]) %}"}, "TimeoutSeconds": "{% 5 %}", "Next": "C",
                "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "F", "Output": {"e": "{% $states.errorOutput.Error %}"}}]},
              "C": {"Type": "Choice", "Default": "W", "Choices": [{"Condition": "{% $v = 1 and $states.input.x > 2 %}", "Next": "W", "Assign": {"z": 1}, "Output": 2}]},
              "W": {"Type": "Wait", "Seconds": "{% $v %}", "Output": {"t": "{% $now() %}"}, "Next": "M"},
              "M": {"Type": "Map", "Items": "{% $states.input.items %}", "ItemSelector": {"x": "{% $states.context.Map.Item.Value %}"}, "MaxConcurrency": 1,
                "ItemProcessor": {"StartAt": "B", "States": {"B": {"Type": "Pass", "Output": ["{% $states.input %}"], "End": true}}}, "Next": "S"},
              "S": {"Type": "Succeed", "Output": "{% $states.context.Execution.Id %}"},
              "F": {"Type": "Fail", "Error": "{% 'E' & $v %}", "Cause": "c"}}}""";
}
