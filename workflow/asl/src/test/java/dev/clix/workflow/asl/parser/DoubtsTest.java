package dev.clix.workflow.asl.parser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of what is legal and hardly meant, and what looks like it and is meant. */
class DoubtsTest {
    private static final String LAMBDA = "\"Resource\": \"arn:aws:states:::lambda:invoke\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.a[1:-1]           | SLICE_FROM_BOTH_ENDS",
                "$.a[-3:2].b         | SLICE_FROM_BOTH_ENDS",
                "States.ArrayLength($.a[0:-1]) | SLICE_FROM_BOTH_ENDS",
                "$.a[1:3]            |",
                "$.a[-3:-1]          |",
                "$.a[-3:]            |",
                "$['[1:-1]']         |",
            })
    void slicesThatCountFromBothEnds(String path, String expected) {
        found("{\"Type\": \"Pass\", \"End\": true, \"Parameters\": {\"x.$\": \"" + path + "\"}}", expected);
    }

    @Test
    void slicesOfLiteralsAndOfJsonataAreNone() {
        found("{\"Type\": \"Pass\", \"End\": true, \"Result\": \"$.a[1:-1]\"}", null);
        found("{\"Type\": \"Pass\", \"End\": true, \"QueryLanguage\": \"JSONata\", \"Output\": \"$.a[1:-1]\"}", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A              ; A             | SHADOWED_RETRIER",
                "A,B            ; B             | SHADOWED_RETRIER",
                "States.TaskFailed ; A          | SHADOWED_RETRIER",
                "States.TaskFailed ; States.Timeout |",
                "States.TaskFailed ; States.ALL |",
                "A              ; A,B           |",
                "A              ; B             |",
            })
    void retriersThatAnEarlierOneShadows(String errors, String expected) {
        found("{\"Type\": \"Task\", \"End\": true, " + LAMBDA + ", \"Retry\": " + handlers(errors, "") + "}", expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A ; A                      | SHADOWED_CATCHER",
                "States.HeartbeatTimeout    | ERROR_NEVER_RAISED",
                "States.ItemReaderFailed    | ERROR_NEVER_RAISED",
                "States.Runtime             | ERROR_NEVER_RAISED",
                "Lambda.Unknown             |",
                "States.Timeout             |",
                "Whatever                   |",
            })
    void catchersOfErrorsThatNothingRaises(String errors, String expected) {
        found(
                "{\"Type\": \"Task\", \"End\": true, " + LAMBDA + ", \"Catch\": "
                        + handlers(errors, ", \"Next\": \"A\"") + "}",
                expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arn:aws:states:::sqs:sendMessage                  | ERROR_NEVER_RAISED",
                "arn:aws:states:::lambda:invoke.waitForTaskToken   |",
                "arn:aws:states:::sqs:sendMessage.waitForTaskToken |",
                "arn:aws:states:::aws-sdk:lambda:invoke            |",
                "arn:aws:states:us-east-1:123456789012:activity:A  |",
                "arn:aws:lambda:us-east-1:123456789012:function:f  |",
                "${Function}                                       |",
            })
    void lambdasErrorsAreThoseOfItsTasks(String resource, String expected) {
        found(
                "{\"Type\": \"Task\", \"End\": true, \"Resource\": \"" + resource + "\", \"Catch\": "
                        + handlers("Lambda.Unknown", ", \"Next\": \"A\"") + "}",
                expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"Result\": {\"list\": []}'                          | '$.list'  |",
                "'\"Result\": {\"list\": []}'                          | '$.lists' | LIST_NEVER_THERE",
                "'\"Result\": {\"list\": []}, \"ResultPath\": \"$.at\"' | '$.list'  |",
                "'\"Parameters\": {\"list.$\": \"$.x\"}'               | '$.list'  |",
                "'\"Parameters\": {\"list.$\": \"$.x\"}'               | '$.other.list' | LIST_NEVER_THERE",
                "'\"Parameters\": {\"list.$\": \"$.x\"}, \"OutputPath\": \"$.y\"' | '$.other' |",
                "'\"Comment\": \"passes its input on\"'                | '$.list'  |",
                "'\"Result\": {\"list\": []}'                          | '$'       |",
                "'\"Result\": {\"list\": []}'                          | '$$.Execution.Input.list' |",
            })
    void listsThatNoStateBeforeLeaves(String pass, String items, String expected) {
        var definition = """
                {"StartAt": "Before", "States": {
                  "Before": {"Type": "Pass", "Next": "Each", %s},
                  "Each": {"Type": "Map", "ItemsPath": "%s", "End": true,
                    "ItemProcessor": {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}}}}
                """.formatted(pass, items);
        assertThat(codes(definition)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aListThatOneOfTheWaysLeavesMayBeThere() {
        assertThat(codes("""
                {"StartAt": "Which", "States": {
                  "Which": {"Type": "Choice", "Default": "One", "Choices": [{"Variable": "$.x", "IsPresent": true, "Next": "Two"}]},
                  "One": {"Type": "Pass", "Result": {"a": 1}, "Next": "Each"},
                  "Two": {"Type": "Pass", "Result": {"list": []}, "Next": "Each"},
                  "Each": {"Type": "Map", "ItemsPath": "$.list", "End": true,
                    "ItemProcessor": {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}}}}
                """)).isEmpty();
    }

    @Test
    void aDoubtIsAtItsPlace() {
        var definition = """
                {"StartAt": "P", "States": {"P": {"Type": "Parallel", "End": true, "Branches": [
                  {"StartAt": "a/b", "States": {"a/b": {"Type": "Pass", "End": true, "InputPath": "$.x[1:-1]"}}}]}}}
                """;
        assertThat(Doubts.of(definition))
                .singleElement()
                .extracting(Doubt::pointer)
                .isEqualTo("/States/P/Branches/0/States/a~1b/InputPath");
    }

    @Test
    void aTextThatIsNoJsonHasNone() {
        assertThat(Doubts.of("{")).isEmpty();
    }

    private static void found(String state, String expected) {
        assertThat(codes("{\"StartAt\": \"A\", \"States\": {\"A\": " + state + "}}"))
                .isEqualTo(expected == null ? "" : expected);
    }

    private static String codes(String definition) {
        return String.join(
                " ",
                Doubts.of(definition).stream().map(doubt -> doubt.code().name()).toList());
    }

    private static String handlers(String errors, String more) {
        var handlers = new StringBuilder("[");
        for (var names : errors.split(";", -1))
            handlers.append(handlers.length() == 1 ? "" : ", ")
                    .append("{\"ErrorEquals\": [\"")
                    .append(names.strip().replace(",", "\", \""))
                    .append("\"]")
                    .append(more)
                    .append('}');
        return handlers.append(']').toString();
    }
}
