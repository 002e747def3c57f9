package dev.clix.workflow.simulator;

import static dev.clix.workflow.simulator.Workbench.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Details of the language that published definitions depend on, each run from its definition to its end. */
class LanguageSeamsTest {
    private static final String PREFIX =
            "States.Runtime: An error occurred while executing the state 'S' (entered at the event id #2). ";

    private static final String DISTRIBUTED = "'DISTRIBUTED','ExecutionType':'STANDARD'";

    private final Runs runs = new Runs();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':1,'b':[]}|{a=1, b=[]}",
                "{'a':{'b':[{'c':'x y'},null,true,1.5,[]]},'d':{}}|{a={b=[{c=x y}, null, true, 1.5, []]}, d={}}",
                "[1,'two',null,false,{'k':'v'},[[]]]|[1, two, null, false, {k=v}, [[]]]",
                "[]|[]",
                "{}|{}",
                "'text, with = and {}'|text, with = and {}",
                "''|",
                "null|null",
                "true|true",
                "-0.5|-0.5",
                "12345678901|12345678901",
                "{'':''}|{=}",
            })
    void formatWritesObjectsAndArraysAsJavaDoes(String value, String text) {
        var formatted = runs.state(
                "'Type':'Pass','End':true,'Parameters':{'t.$':'States.Format(\\'<{}>\\', $.v)'}"
                        .replace("\\'", "\\u0027"),
                "{'v':%s}".formatted(value));
        assertThat(formatted).isEqualTo("{\"t\":\"<%s>\"}".formatted(text == null ? "" : text));
    }

    @Test
    void formatWritesTheContextObjectAsJavaDoesAndJsonToStringAsJson() {
        var definition = """
                'Type':'Pass','End':true,'Parameters':{
                  'java.$':'States.Format(\\u0027{}\\u0027, $$.StateMachine)','json.$':'States.JsonToString($$.StateMachine)'}""";
        var id = "arn:aws:states:us-east-1:111111111111:stateMachine:machine-1";
        assertThat(runs.state(definition, "{}"))
                .contains("\"java\":\"{Id=%s, Name=machine-1}\"".formatted(id))
                .contains("\"json\":\"{\\\"Id\\\":\\\"%s\\\",\\\"Name\\\":\\\"machine-1\\\"}\"".formatted(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "'1'", "'+1'", "'01'"})
    void numbersWrittenAsTextsCountInEveryPathField(String number) {
        var input = "{'l':[1,2],'n':%s}".formatted(number);
        var processor =
                "'ItemProcessor':{'ProcessorConfig':{'Mode':%s},'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}}";
        for (var field :
                new String[] {"MaxConcurrencyPath", "ToleratedFailureCountPath", "ToleratedFailurePercentagePath"})
            for (var mode : new String[] {"'INLINE'", DISTRIBUTED})
                assertThat(runs.state(
                                "'Type':'Map','End':true,'ItemsPath':'$.l','%s':'$.n',%s"
                                        .formatted(field, processor.formatted(mode)),
                                input))
                        .as(field + " " + mode)
                        .isEqualTo("[1,2]");
        for (var field : new String[] {"MaxItemsPerBatchPath", "MaxInputBytesPerBatchPath"})
            assertThat(runs.state(
                            "'Type':'Map','End':true,'ItemsPath':'$.l','ItemBatcher':{'%s':'$.n'},%s"
                                    .formatted(field, processor.formatted(DISTRIBUTED)),
                            input))
                    .as(field)
                    .isEqualTo("[{\"Items\":[1]},{\"Items\":[2]}]");
        assertThat(runs.state("'Type':'Wait','End':true,'SecondsPath':'$.n','OutputPath':'$.l'", input))
                .isEqualTo("[1,2]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TimeoutSecondsPath", "HeartbeatSecondsPath"})
    void numbersWrittenAsTextsCountAsATasksSeconds(String field) {
        var task = "'Type':'Task','End':true,'Resource':'arn:aws:states:us-east-1:111111111111:activity:a','%s':'$.n'";
        assertThat(runs.waits(task.formatted(field), "{'n':'20'}")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"MaxConcurrencyPath, x", "MaxConcurrencyPath, 1.0", "MaxConcurrencyPath, ' 1'", "MaxConcurrencyPath, ''"
    })
    void textsThatAreNoNumbersAreNamed(String field, String text) {
        var map =
                "'Type':'Map','End':true,'ItemsPath':'$.l','%s':'$.n','Iterator':{'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}}";
        assertThat(runs.state(map.formatted(field), "{'l':[],'n':'%s'}".formatted(text)))
                .isEqualTo(PREFIX
                        + "The %s field refers to value \"%s\" which is not a valid integer: $.n"
                                .formatted(field, text));
    }

    @ParameterizedTest
    @CsvSource({
        "JSONata, 'ToleratedFailureCount':5",
        "JSONata, 'ToleratedFailureCount':'{% 2+3 %}'",
        "JSONata, 'ToleratedFailurePercentage':50.5",
        "JSONPath, 'ToleratedFailureCount':5",
        "JSONPath, 'ToleratedFailureCountPath':'$[0]'",
        "JSONPath, 'ToleratedFailurePercentagePath':'$[0]'",
    })
    void tolerancesOfAnInlineMapHaveNoEffect(String language, String field) {
        var definition =
                "'QueryLanguage':'%s','Type':'Map','End':true,%s,'ItemProcessor':%s{'StartAt':'F','States':{'F':{'Type':'Fail','Error':'No','Cause':'why'}}}";
        assertThat(runs.state(definition.formatted(language, field, ""), "[5]")).isEqualTo("No: why");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Type':'Wait','SecondsPath':'$.x.y'|The SecondsPath parameter does not reference an input value: $.x.y",
                "'Type':'Wait','SecondsPath':'$v'|The SecondsPath parameter does not reference an input value: $v",
                "'Type':'Wait','SecondsPath':'$$.No.where'|The SecondsPath parameter does not reference an input value: $$.No.where",
                "'Type':'Wait','TimestampPath':'$.x'|The TimestampPath parameter does not reference an input value: $.x",
                "'Type':'Wait','InputPath':'$.x','Seconds':1|Invalid path '$.x' : No results for path: $['x']",
                "'Type':'Wait','OutputPath':'$.x.y','Seconds':1|Invalid path '$.x.y' : Missing property in path $['x']",
                "'Type':'Task','Resource':'arn:aws:lambda:us-east-1:111111111111:function:f','TimeoutSecondsPath':'$.x'|Invalid path '$.x' : No results for path: $['x']",
                "'Type':'Task','Resource':'arn:aws:lambda:us-east-1:111111111111:function:f','HeartbeatSecondsPath':'$.x'|Invalid path '$.x' : No results for path: $['x']",
                "'Type':'Fail','ErrorPath':'$.x'|The JSONPath '$.x' specified for the field 'ErrorPath' could not be found in the input '{\"a\":1}'",
                "'Type':'Fail','CausePath':'$.x'|The JSONPath '$.x' specified for the field 'CausePath' could not be found in the input '{\"a\":1}'",
            })
    void aPathThatLeadsNowhereIsToldInTheWordsOfItsField(String state, String cause) {
        var ends = state.contains("'Fail'") ? state : state + ",'End':true";
        assertThat(runs.state(ends, "{'a':1}")).isEqualTo(PREFIX + cause);
    }

    /** An error on leaving a Wait belongs to that state, whether it waited or ended at once. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'OutputPath':'$.x'|States.Runtime",
                "'Assign':{'x.$':'$.x'}|States.Runtime",
                "'QueryLanguage':'JSONata','Output':'{% $states.input.x %}'|States.QueryEvaluationError",
                "'QueryLanguage':'JSONata','Assign':{'x':'{% $states.input.x %}'}|States.QueryEvaluationError",
            })
    void whatCannotBeComputedAfterAWaitFailsTheState(String fields, String error) {
        for (var seconds : new int[] {0, 7})
            assertThat(runs.state("'Type':'Wait','End':true,'Seconds':%s,%s".formatted(seconds, fields), "{}"))
                    .startsWith(
                            error + ": An error occurred while executing the state 'S' (entered at the event id #2). ");
    }

    /** 2,147,483,647 seconds are AWS's limit: of two recorded waits the one of 24,855 days waits, that of 24,856 fails. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'TimestampPath':'$.t'",
                "'Timestamp':'TIME'",
                "'QueryLanguage':'JSONata','Timestamp':'{% $states.input.t %}'",
                "'QueryLanguage':'JSONata','Timestamp':'TIME'",
            })
    void aWaitThatIsTooLongFailsAtOnce(String form) {
        var state = "'Type':'Wait','End':true,%s".formatted(form);
        var near = VirtualTime.START.plus(Duration.ofDays(24_855)).toString();
        var far = VirtualTime.START.plus(Duration.ofDays(24_856)).toString();
        assertThat(runs.waits(state.replace("TIME", near), "{'t':'%s'}".formatted(near)))
                .isTrue();
        assertThat(runs.state(state.replace("TIME", far), "{'t':'%s'}".formatted(far)))
                .isEqualTo(PREFIX + "Wait state delay is too long.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Type':'Choice','Default':'E','Choices':[{'Variable':'$','IsNull':true,'Next':'E'}]",
                "'Type':'Choice','Default':'E','Choices':[{'Variable':'$.a','StringEquals':'x','Next':'E'}]",
                "'Type':'Choice','Default':'E','Choices':[{'Not':{'Variable':'$.a.b','NumericEquals':1},'Next':'E'}]",
                "'Type':'Choice','Default':'E','Choices':[{'Variable':'$$.State.Name','StringEqualsPath':'$.a','Next':'E'}]",
                "'Type':'Pass','InputPath':'$.a','End':true",
                "'Type':'Pass','OutputPath':'$.a','End':true",
                "'Type':'Pass','Parameters':{'x.$':'$'},'End':true",
                "'Type':'Pass','Parameters':{'x.$':'States.Format(\\u0027{}\\u0027, $.a)'},'End':true",
                "'Type':'Pass','Parameters':{'x.$':'States.JsonToString($)'},'End':true",
                "'Type':'Pass','Assign':{'x.$':'$.a'},'End':true",
                "'Type':'Wait','SecondsPath':'$.a','End':true",
                "'Type':'Wait','TimestampPath':'$.a','End':true",
                "'Type':'Task','Resource':'arn:aws:lambda:us-east-1:111111111111:function:f','TimeoutSecondsPath':'$.a','End':true",
                "'Type':'Map','MaxConcurrencyPath':'$.a','ItemsPath':'$.l','End':true,'Iterator':{'StartAt':'P','States':{'P':{'Type':'Succeed'}}}",
                "'Type':'Map','End':true,'Iterator':{'StartAt':'P','States':{'P':{'Type':'Succeed'}}}",
                "'Type':'Parallel','Parameters':{'x.$':'$.a'},'End':true,'Branches':[{'StartAt':'P','States':{'P':{'Type':'Succeed'}}}]",
                "'Type':'Fail','ErrorPath':'$.a'",
                "'Type':'Fail','CausePath':'States.Format(\\u0027{}\\u0027, $.a)'",
            })
    void noPathLeadsIntoANullInput(String state) {
        assertThat(runs.state(state, "null"))
                .isEqualTo(PREFIX + "Unable to apply Path transformation to null or empty input.");
    }

    @Test
    void aNullInputPassesWhereNothingIsAskedOfIt() {
        assertThat(runs.state("'Type':'Pass','End':true", "null")).isEqualTo("null");
        assertThat(runs.state("'Type':'Pass','InputPath':'$','OutputPath':'$','End':true", "null"))
                .isEqualTo("null");
        assertThat(runs.state(json("'Type':'Pass','Parameters':{'x.$':'$$.State.Name'},'End':true"), "null"))
                .isEqualTo("{\"x\":\"S\"}");
    }

    private static final String QUOTED_NAME = "$[\\u0027a\\\\\\\"\\\"b\\\"\\u0027]";

    /** The name is {@code a\""b"} in the path as in the input. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Type':'Pass','End':true,'Parameters':{'v.$':'PATH'},'OutputPath':'$.v'",
                "'Type':'Pass','End':true,'InputPath':'PATH'",
                "'Type':'Pass','End':true,'OutputPath':'PATH'",
                "'Type':'Pass','End':true,'Result':7,'ResultPath':'PATH','OutputPath':'PATH'",
                "'Type':'Pass','End':true,'Parameters':{'v.$':'States.MathAdd(PATH, 0)'},'OutputPath':'$.v'",
                "'Type':'Choice','Choices':[{'Variable':'PATH','NumericEquals':7,'Next':'E'}],'OutputPath':'PATH'",
                "'Type':'Choice','Choices':[{'Variable':'$.n','NumericEqualsPath':'PATH','Next':'E'}],'OutputPath':'PATH'",
                "'Type':'Wait','End':true,'SecondsPath':'PATH','OutputPath':'PATH'",
            })
    void aNameInBracketsMayHaveQuotesAndBackslashes(String state) {
        assertThat(runs.state(state.replace("PATH", QUOTED_NAME), "{'a\\\\\\\"\\\"b\\\"':7,'n':7}"))
                .isEqualTo("7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1,{'a.$':'$.x','b':[{'c.$':'$.y[0]'}]},'$.x']|[1,{\"a\":5,\"b\":[{\"c\":6}]},\"$.x\"]",
                "[]|[]",
                "7|7",
                "7.5|7.5",
                "'$.x'|\"$.x\"",
                "true|true",
                "null|null",
                "[[{'a.$':'States.Array($.x)'}]]|[[{\"a\":[5]}]]",
            })
    void aTemplateMayBeOfAnyType(String template, String value) {
        var input = "{'x':5,'y':[6]}";
        var branch = "{'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}}";
        assertThat(runs.state("'Type':'Pass','End':true,'Parameters':%s".formatted(template), input))
                .isEqualTo(value);
        assertThat(runs.state(
                        "'Type':'Parallel','End':true,'Parameters':%s,'Branches':[%s]".formatted(template, branch),
                        input))
                .isEqualTo("[%s]".formatted(value));
        for (var field : new String[] {"Parameters", "ItemSelector"})
            assertThat(runs.state(
                            "'Type':'Map','End':true,'ItemsPath':'$.y','%s':%s,'Iterator':%s"
                                    .formatted(field, template, branch),
                            input))
                    .isEqualTo("[%s]".formatted(value));
        assertThat(runs.arguments(
                        "'Type':'Task','End':true,'Resource':'arn:aws:states:us-east-1:111111111111:activity:a','Parameters':%s"
                                .formatted(template),
                        input))
                .isEqualTo(value);
    }

    /** The limits of a task's error hold for a Fail state's and for messages that quote an input, too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'Type':'Fail','ErrorPath':'$.long','CausePath':'$.long'",
                "'Type':'Pass','End':true,'Parameters':{'v.$':'$.gone'}",
                "'Type':'Pass','End':true,'QueryLanguage':'JSONata','Output':'{% $error($states.input.long) %}'",
            })
    void anErrorHas256LettersAndACause32768AtMost(String state) {
        var told = runs.state(state, "{'long':'%s'}".formatted("x".repeat(40_000)));
        var error = told.substring(0, told.indexOf(": "));
        assertThat(error).hasSizeLessThanOrEqualTo(256);
        assertThat(told).hasSize(error.length() + ": ".length() + 32_768);
    }
}
