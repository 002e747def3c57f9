package dev.clix.workflow.asl.internal.jsonpath;

import static dev.clix.workflow.asl.Evaluations.environment;
import static dev.clix.workflow.asl.Evaluations.input;
import static dev.clix.workflow.asl.Evaluations.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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

    /** Names in brackets are looked for as written first, as recorded, then without their backslashes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$['a\\\"\"b\"']|a\\\"\"b\"",
                "$['a\\\"\"b\"']|a\"\"b\"",
                "$['it\\'s']|it's",
                "$['it\\'s']|it\\'s",
                "$[\"it's\"]|it's",
                "$[\"say \\\"hi\\\"\"]|say \"hi\"",
                "$['say \"hi\"']|say \"hi\"",
                "$['C:\\\\dir']|C:\\dir",
                "$['C:\\dir']|C:\\dir",
                "$['C:\\\\dir']|C:\\\\dir",
                "$['a\\u0041']|aA",
                "$['a]b']|a]b",
                "$['a[0]']|a[0]",
                "$['a,b']|a,b",
                "$['a.b.c']|a.b.c",
                "$['a b']|a b",
                "$[ 'a' ]|a",
                "$['*']|*",
                "$['$']|$",
                "$['@x']|@x",
                "$['aws:tag/x']|aws:tag/x",
                "$['(x)']|(x)",
                "$.['a']|a",
                "$.$ref|$ref",
                "$.a&b|a&b",
                "$.store\\.book|store.book",
                "$.\\stor\\e|store",
                "$.foo\\@bar|foo@bar",
                "$.\u0416\u4e2d|\u0416\u4e2d",
                "$.a:b|a:b",
                "$.a@b|a@b",
                "$.5\"|5\"",
            })
    void findsWhatNamesInBracketsMean(String path, String name) {
        var input = JsonNodeFactory.instance.objectNode().put(name, 7).put("other", 8);
        var environment = input(input.toString());
        assertThat(JsonPath.compile(path).evaluate(environment)).hasToString("7");
        assertThat(FieldExpression.compile("f.$", path).evaluate(environment)).hasToString("7");
        assertThat(IntrinsicCall.compile("States.Array(%s, 1)".formatted(path)).evaluate(environment))
                .hasToString("[7,1]");
        if (path.matches(".*[:@\"]b?")) return;
        assertThat(JsonReferencePath.compile(path).put(input, json("9")).path(name))
                .hasToString("9");
    }

    private static final String LIST = """
            {"l": [{"x": "abc", "y": 1}, {"x": "in", "y": 2}, {"x": "a b", "y": 3}, {"x": true, "y": 4}, {"x": "ab-c.d", "y": 5},
             {"x": "2024-01-01", "y": 6}, {"x": 5, "y": 7}, {"y": 8}], "want": "abc"}""";

    /** Words without quotes are texts, where an operand is expected. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "$.l[?(@.x==abc)].y→[1]",
                "$.l[?(@.x == abc)].y→[1]",
                "$.l[?( @.x==abc )].y→[1]",
                "$.l[?(@['x']==abc)].y→[1]",
                "$.l[?(abc == @.x)].y→[1]",
                "$.l[?(@.x == in)].y→[2]",
                "$.l[?(@.x == a b)].y→[3]",
                "$.l[?(@.x == true)].y→[4]",
                "$.l[?(@.x == ab-c.d)].y→[5]",
                "$.l[?(@.x == 2024-01-01)].y→[6]",
                "$.l[?(@.x == 5)].y→[7]",
                "$.l[?(@.x == abc && @.y == 1)].y→[1]",
                "$.l[?(@.x == abc || @.x == 'in')].y→[1,2]",
                "$.l[?(!(@.x == abc) && @.y < 3)].y→[2]",
                "$.l[?(@.x != abc && @.y < 3)].y→[2]",
                "$.l[?(@.x in [abc, in])].y→[1,2]",
                "$.l[?(@.x in ['abc', 'in'])].y→[1,2]",
                "$.l[?(@.x nin ['abc'])].y→[2,3,4,5,6,7,8]",
                "$.l[?(@.x =~ /a.*/ && @.y < 3)].y→[1]",
                "$.l[?(@.x == $.want)].y→[1]",
                "$.l[?(@.x == 'a b')].y→[3]",
                "$.l[?(@.x size 3)].y→[1,3]",
                "$.l[?(@.x)].y→[1,2,3,4,5,6,7]",
                "$.l[?(!@.x)].y→[8]",
                "$.l[?(@.y > 6)].y→[7,8]",
                "$.l[?(@.x contains b)].y→[1,3,5]",
                "$..[?(@.x == abc)].y→[1]",
                "$.l[(@.length-1)].y→8",
                "$.l[( @.length - 2 )].y→7",
                "$.l[ 0 : 2 ].y→[1,2]",
                "$.l[-2:].y→[7,8]",
                "$.l[0,2].y→[1,3]",
                "$.l.[0].y→1",
                "$.l.length()→8",
                "$.want.length()→null",
            })
    void readsFiltersAsLooselyAsAws(String path, String expected) {
        assertThat(JsonPath.compile(path).evaluate(input(LIST))).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "ab-cd_ef",
                "arn:aws:s3:::b/k/*",
                "a@b.example",
                "/a/b",
                "50%",
                "#1",
                "1.2.3",
                "true-ish",
                "näme",
                "two words",
                "in",
                "size"
            })
    void takesAnyBareWordInAFilterForAText(String word) {
        var input = input("{\"l\": [{\"x\": \"%s\", \"y\": 1}, {\"x\": \"other\", \"y\": 2}]}".formatted(word));
        for (var filter : new String[] {"@.x==%s", "@.x == %s", "@.x==%s && @.y==1", "(@.x==%s)", "@.y==1 || @.x==%s"})
            assertThat(JsonPath.compile("$.l[?(%s)].y".formatted(filter.formatted(word)))
                            .evaluate(input))
                    .as(filter)
                    .hasToString("[1]");
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
                "$.a.b[1].x|Invalid path '$.a.b[1].x' : No results for path: $['a']['b'][1]['x']",
                "$.a.b.x|Invalid path '$.a.b.x' : Property ['x'] not found in path $['a']['b']",
                "$.a[0]|Invalid path '$.a[0]' : Filter: [0] can only be applied to arrays. Current context is: {b=[10, {c=null}, 30], d-e=1.0}",
                "$.a.b[9].x|Invalid path '$.a.b[9].x' : No results for path: $['a']['b'][9]",
                "$none.x|Invalid path '$none.x' : No such variable",
            })
    void saysWhyNothingIsThere(String path, String cause) {
        assertThatThrownBy(() -> JsonPath.compile(path).evaluate(input(INPUT)))
                .isInstanceOf(EvaluationException.class)
                .hasMessage(cause);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "$.", "$.a[", "$.l[?(@.s =~ /(a*)*/)]", "$$.a..", "$[?(", "$-x"})
    void refusesWhatIsNoPath(String text) {
        assertThatThrownBy(() -> JsonPath.compile(text)).isInstanceOf(SyntaxException.class);
    }

    @Test
    void keepsRegularExpressionsFromTextsTheyCouldTakeTooLongOver() {
        var path = JsonPath.compile("$.l[?(@.s =~ /.*error.*code.*/i)].n");
        assertThat(path.evaluate(
                        input("{\"l\": [{\"s\": \"An Error: code 7\", \"n\": 1}, {\"s\": \"fine\", \"n\": 2}]}")))
                .hasToString("[1]");
        assertThatThrownBy(() -> path.evaluate(input("{\"l\": [{\"s\": \"%s\"}]}".formatted("x".repeat(500)))))
                .isInstanceOf(EvaluationException.class)
                .hasMessage(
                        "The regular expression in '$.l[?(@.s =~ /.*error.*code.*/i)].n' could take too long over a text of 500 characters");
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
