package dev.clix.workflow.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateGraphTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"Variable\": \"$.a.b\", \"NumericGreaterThan\": 3'                | a.b > 3",
                "'\"Variable\": \"$.a\", \"StringEquals\": \"x\"'                    | 'a = \"x\"'",
                "'\"Variable\": \"$.a\", \"NumericLessThanEqualsPath\": \"$.b\"'     | a ≤ b",
                "'\"Variable\": \"$.a\", \"StringMatches\": \"*.log\"'               | 'a ~ \"*.log\"'",
                "'\"Variable\": \"$.a\", \"IsPresent\": true'                        | a is present",
                "'\"Variable\": \"$.a\", \"IsNumeric\": false'                       | a is not a Numeric",
                "'\"Not\": {\"Variable\": \"$.a\", \"IsNull\": true}'                | not (a is null)",
                "'\"Condition\": \"{% $n  <\\n 3 %}\"'                               | $n < 3",
                "'\"Or\": [{\"Variable\": \"$.a\", \"BooleanEquals\": true}, {\"And\": [{\"Variable\": \"$.b\", \"IsNull\": true}, {\"Variable\": \"$.c\", \"IsNull\": true}]}]' | a = true or (b is null and c is null)",
            })
    void aRuleIsSaidAsOneWouldSayIt(String rule, String expected) {
        var graph = StateGraph.of("""
                {"StartAt": "C", "States": {"C": {"Type": "Choice", "Choices": [{%s, "Next": "A"}]}, "A": {"Type": "Succeed"}}}
                """.formatted(rule));
        assertThat(graph.edgesOf("/States/C"))
                .singleElement()
                .extracting(GraphEdge::label)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::sqs:sendMessage.waitForTaskToken\"' | sqs · sendMessage + token",
                "'\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::batch:submitJob.sync\"'             | batch · submitJob + end",
                "'\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::aws-sdk:s3:getObject\"'             | s3 · getObject",
                "'\"Type\": \"Task\", \"Resource\": \"arn:aws:lambda:eu-west-1:123456789012:function:pay:live\"' | lambda · pay:live",
                "'\"Type\": \"Task\", \"Resource\": \"arn:aws:states:eu-west-1:123456789012:activity:Pay\"' | activity · Pay",
                "'\"Type\": \"Wait\", \"Seconds\": 5'                             | 5 s",
                "'\"Type\": \"Wait\", \"TimestampPath\": \"$.at\"'                | until $.at",
                "'\"Type\": \"Fail\", \"Error\": \"NotPaid\"'                     | NotPaid",
                "'\"Type\": \"Map\", \"MaxConcurrency\": 2'                       | Map · max 2",
                "'\"Type\": \"Dance\"'                                            | Dance",
            })
    void aStateSaysItsWorkInAFewWords(String state, String expected) {
        var graph = StateGraph.of("{\"StartAt\": \"A\", \"States\": {\"A\": {%s}}}".formatted(state));
        assertThat(graph.named("A").orElseThrow().detail()).isEqualTo(expected);
    }

    @Test
    void waysToTheSameStateAreOne() {
        var graph = StateGraph.of("""
                {"StartAt": "C", "States": {"A": {"Type": "Succeed"}, "C": {"Type": "Choice", "Choices": [
                  {"Variable": "$.a", "IsNull": true, "Next": "A"}, {"Variable": "$.b", "IsNull": true, "Next": "A"},
                  {"Variable": "$.c", "IsNull": true, "Next": "A"}, {"Variable": "$.d", "IsNull": true, "Next": "A"}]}}}
                """);
        var edge = graph.edgesOf("/States/C").get(0);
        assertThat(edge.label()).isEqualTo("a is null or\nb is null or\nc is null\n+ 1 more");
        assertThat(edge.title()).contains("d is null");
    }

    @Test
    void aStateThatIsNamedAndNotDefinedIsDrawnAsUnknown() {
        var graph =
                StateGraph.of("{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Pass\", \"Next\": \"Gone\"}}}");
        assertThat(graph.named("Gone").orElseThrow().kind()).isEqualTo(NodeKind.UNKNOWN);
    }

    @Test
    void anUnreachableStateComesLast() {
        var graph = StateGraph.of("""
                {"StartAt": "B", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Succeed"}}}
                """);
        assertThat(graph.nodes()).extracting(GraphNode::name).containsExactly("B", "A");
        assertThat(graph.nodes()).extracting(GraphNode::reachable).containsExactly(true, false);
    }

    @Test
    void aPathIsThePointerOfProblems() {
        var graph = StateGraph.of("""
                {"StartAt": "P", "States": {"P": {"Type": "Parallel", "End": true, "Branches": [
                  {"StartAt": "a/b", "States": {"a/b": {"Type": "Succeed"}}}]}}}
                """);
        assertThat(graph.node("/States/P/Branches/0/States/a~1b")).isPresent();
    }

    @Test
    void aTextThatIsNoDefinitionIsRefused() {
        assertThatThrownBy(() -> StateGraph.of("{")).hasMessageStartingWith("Expected a definition in JSON, but: ");
        assertThatThrownBy(() -> StateGraph.of("[]"))
                .hasMessage("Expected a definition with States, but there are none");
    }
}
