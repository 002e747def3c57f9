package dev.clix.workflow.asl.jsonpath;

import static dev.clix.workflow.asl.Evaluations.environment;
import static dev.clix.workflow.asl.Evaluations.input;
import static dev.clix.workflow.asl.Evaluations.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.asl.expression.SyntaxException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {
    private static final String INPUT = """
            {"a": {"b": [10, {"c": null}, 30], "d-e": 1.0}, "list": [{"n": 1, "s": "x"}, {"n": 2, "s": "y"}], "o'k": true}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.a.b[0]|10",
                "$['a']['b'][1].c|null",
                "$.a.d-e|1.0",
                "$.a.b[-1]|30",
                "$.list[*].n|[1,2]",
                "$.list[0:1]|[{\"n\":1,\"s\":\"x\"}]",
                "$.list[?(@.n > 1)].s|[\"y\"]",
                "$.list[?(@.s =~ /[X-Z]+/i)].n|[1,2]",
                "$..n|[1,2]",
                "$.a.b.length()|3",
                "$$.Execution.Name|\"run\"",
                "$$['State'].Name|\"S\"",
                "$v.w|5",
                "$v|{\"w\":5}",
                "$.a.b[9]|null",
            })
    void selects(String path, String expected) {
        var value = JsonPath.compile(path).evaluate(environment(INPUT, Map.of("v", json("{\"w\": 5}"))));
        assertThat(value).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$.none[*]", "$.none[1:]", "$.none[*].x", "$..none"})
    void wildcardsOverNothingAreEmpty(String path) {
        assertThat(JsonPath.compile(path).evaluate(input(INPUT))).isEqualTo(json("[]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.y|Invalid path '$.y' : No results for path: $['y']",
                "$.y.z|Invalid path '$.y.z' : Missing property in path $['y']",
                "$none.x|Invalid path '$none.x' : No such variable",
            })
    void saysWhyNothingIsThere(String path, String cause) {
        assertThatThrownBy(() -> JsonPath.compile(path).evaluate(input(INPUT)))
                .isInstanceOf(EvaluationException.class)
                .hasMessage(cause);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "$.",
                "$.a[",
                "$.l[?(@.s =~ /(a*)*/)]",
                "$.l[?(@.s =~ /.*.*.*x/)]",
                "$$.a..",
                "$[?(",
                "$-x"
            })
    void refusesWhatIsNoPath(String text) {
        assertThatThrownBy(() -> JsonPath.compile(text)).isInstanceOf(SyntaxException.class);
    }

    @Test
    void putsWithoutChangingTheTarget() {
        var target = json("{\"a\": {\"b\": 1}, \"l\": [1, 2]}");
        assertThat(JsonReferencePath.compile("$.a.c.d").put(target, json("7")))
                .isEqualTo(json("{\"a\": {\"b\": 1, \"c\": {\"d\": 7}}, \"l\": [1, 2]}"));
        assertThat(JsonReferencePath.compile("$.l[1]").put(target, json("7")))
                .isEqualTo(json("{\"a\": {\"b\": 1}, \"l\": [1, 7]}"));
        assertThat(target).isEqualTo(json("{\"a\": {\"b\": 1}, \"l\": [1, 2]}"));
    }

    /** As people saw it on AWS: the whole path where the input has no fields, otherwise the field it fails at. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.a.b.c|{\"a\":{\"b\":1}}|step \"b\"",
                "$.l[2]|{\"l\":[1,2]}|step \"l\"",
                "$.a[0]|{\"a\":{}}|step \"a\"",
                "$.a|\"text\"|ReferencePath $.a",
                "$.a.b|[]|ReferencePath $.a.b",
                "$[0]|{}|ReferencePath $[0]",
            })
    void refusesToPutWhereThereIsNoPlace(String path, String target, String what) {
        assertThatThrownBy(() -> JsonReferencePath.compile(path).put(json(target), json("7")))
                .isInstanceOfSatisfying(
                        EvaluationException.class,
                        refused -> assertThat(refused.error()).isEqualTo("States.ReferencePathConflict"))
                .hasMessage("Unable to apply %s to input %s", what, target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$.l[*]", "$..a", "$.l[0:1]", "$.l[?(@.a)]", "a.b"})
    void refusesReferencePathsToSeveralPlaces(String path) {
        assertThatThrownBy(() -> JsonReferencePath.compile(path)).isInstanceOf(SyntaxException.class);
    }
}
