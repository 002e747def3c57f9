package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TestState: which retrier an error fell to, and what the context object tells of a test. */
class TestedContextTest {
    private static final String RETRIED = """
            {'Type':'Task','Resource':'arn:aws:states:::lambda:invoke','Parameters':{'FunctionName':'f'},%s
             'Retry':[{'ErrorEquals':['Other']},{'ErrorEquals':['Busy'],'MaxAttempts':2,'IntervalSeconds':3}],'End':true}""";
    private static final String CATCH = "'Catch':[{'ErrorEquals':['Busy'],'Next':'Next'}],";

    private final Workbench bench = new Workbench();

    private ObjectNode tested(String definition, String more) {
        var members = (ObjectNode) Workbench.node("{%s}".formatted(more));
        members.put("definition", Workbench.json(definition)).put("inspectionLevel", "DEBUG");
        return Workbench.get(
                bench.simulator.api().call(Operation.TEST_STATE, Arguments.of(Operation.TEST_STATE, members)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | false | RETRIABLE | {'retryIndex':1,'retryBackoffIntervalSeconds':3}",
                "1 | true | RETRIABLE | {'retryIndex':1,'retryBackoffIntervalSeconds':6}",
                "2 | false | FAILED | {'retryIndex':1}",
                "3 | false | FAILED | {'retryIndex':1}",
                "2 | true | CAUGHT_ERROR | {'catchIndex':0,'retryIndex':1}"
            })
    void aRetrierThatIsUsedUpIsToldAllTheSame(int retries, boolean isCaught, String status, String details) {
        var answer = tested(
                RETRIED.formatted(isCaught ? CATCH : ""),
                "'mock':{'errorOutput':{'error':'Busy'}},'stateConfiguration':{'retrierRetryCount':%s}"
                        .formatted(retries));
        assertThat(answer.path("status").asText()).isEqualTo(status);
        assertThat(answer.at("/inspectionData/errorDetails")).hasToString(Workbench.json(details));
    }

    @Test
    void noRetrierIsToldOfAnErrorThatFallsToNone() {
        var answer = tested(RETRIED.formatted(""), "'mock':{'errorOutput':{'error':'Odd'}}");
        assertThat(answer.path("status").asText()).isEqualTo("FAILED");
        assertThat(answer.at("/inspectionData").has("errorDetails")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'Type':'Pass','QueryLanguage':'JSONata','Output':{'role':'{% $states.context.Execution.RoleArn %}'},'End':true} | ''",
                "{'Type':'Pass','Parameters':{'role.$':'$$.Execution.RoleArn'},'End':true} | ''",
                "{'Type':'Task','QueryLanguage':'JSONata','Resource':'arn:aws:states:::lambda:invoke','Arguments':{'FunctionName':'f'},'Output':{'role':'{% $states.context.Execution.RoleArn %}'},'End':true} | 'mock':{'result':'{}'}"
            })
    void theRoleIsNullWhenNoneWasGiven(String state, String more) {
        var given = more.isBlank() ? "'input':'{}'" : more;
        assertThat(output(tested(state, given))).isEqualTo(Workbench.node("{'role':null}"));
        assertThat(output(tested(state, given + ",'roleArn':'arn:aws:iam::1:role/r'")))
                .isEqualTo(Workbench.node("{'role':'arn:aws:iam::1:role/r'}"));
    }

    private static JsonNode output(ObjectNode answer) {
        return Workbench.node(answer.path("output").asText("null"));
    }

    private static String in(String around, String block) {
        return around.equals("Map")
                ? "{'Type':'Map','ItemProcessor':%s,'End':true}".formatted(block)
                : "{'Type':'Parallel','Branches':[%s],'End':true}".formatted(block);
    }

    private static String block(String name, String state) {
        return "{'StartAt':'%1$s','States':{'%1$s':%2$s}}".formatted(name, state);
    }

    /** The innermost state reads the item of the iteration it would be in. */
    @ParameterizedTest
    @ValueSource(strings = {"Map", "Map Parallel", "Parallel Map", "Map Map"})
    void aStateWithinAMapIsInItsFirstIteration(String around) {
        var tested = "{'Type':'Pass','Parameters':{'i.$':'$$.Map.Item.Index','v.$':'$$.Map.Item.Value'},'End':true}";
        assertThat(output(tested(wrapped(tested, around.split(" ")), "'stateName':'Tested','input':'[7]'")))
                .isEqualTo(Workbench.node("{'i':0,'v':[7]}"));
    }

    private static String wrapped(String tested, String... around) {
        var definition = block("Tested", tested);
        for (var i = around.length - 1; i >= 0; i--) definition = block("Around" + i, in(around[i], definition));
        return definition;
    }

    @Test
    void aMapWithinAMapSelectsItsOwnItems() {
        var inner =
                "{'Type':'Map','ItemSelector':{'i.$':'$$.Map.Item.Index','v.$':'$$.Map.Item.Value'},'ItemProcessor':%s,'End':true}"
                        .formatted(block("P", "{'Type':'Pass','End':true}"));
        var answer = tested(wrapped(inner, "Map"), "'stateName':'Tested','input':'[5,6]','mock':{'result':'[]'}");
        assertThat(Workbench.node(answer.at("/inspectionData/afterItemSelector").asText()))
                .isEqualTo(Workbench.node("[{'i':0,'v':5},{'i':1,'v':6}]"));
    }

    @ParameterizedTest
    @CsvSource({"Parallel", "''"})
    void aStateThatIsInNoMapHasNoItem(String around) {
        var tested = "{'Type':'Pass','Parameters':{'i.$':'$$.Map.Item.Index'},'End':true}";
        var definition = around.isEmpty() ? block("Tested", tested) : wrapped(tested, around);
        assertThat(tested(definition, "'stateName':'Tested'").path("error").asText())
                .isEqualTo("States.Runtime");
    }

    @Test
    void aContextThatIsGivenIsTakenAsItIs() {
        var task =
                "{'Type':'Task','Resource':'arn:aws:states:::lambda:invoke','Parameters':{'FunctionName.$':'$$.Execution.Name'},'End':true}";
        var answer = tested(
                wrapped(task, "Map"),
                "'stateName':'Tested','mock':{'result':'{}'},'context':'{\\\"Execution\\\":{\\\"Name\\\":\\\"given\\\"}}'");
        assertThat(answer.at("/inspectionData/afterParameters").asText()).isEqualTo("{\"FunctionName\":\"given\"}");
    }
}
