package dev.clix.workflow.asl.internal.jsonpath;

import static dev.clix.workflow.asl.Evaluations.environment;
import static dev.clix.workflow.asl.Evaluations.input;
import static dev.clix.workflow.asl.Evaluations.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.asl.expression.Literal;
import dev.clix.workflow.asl.expression.Place;
import dev.clix.workflow.asl.expression.Template;
import dev.clix.workflow.asl.expression.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayloadTemplateTest {
    @Test
    void putsValuesUnderNamesWithoutTheirEnding() {
        var template = compile("""
                {"kept": {"a": [1, "$.no"]}, "whole.$": "$", "list": [{"x.$": "$.n"}, 2], "sum.$": "States.MathAdd($.n, 1)",
                 "name.$": "$$.Execution.Name", "v.$": "$v"}""");
        assertThat(template.evaluate(environment("{\"n\": 1}", Map.of("v", json("[7]")))))
                .hasToString("{\"kept\":{\"a\":[1,\"$.no\"]},\"whole\":{\"n\":1},\"list\":[{\"x\":1},2],\"sum\":2,"
                        + "\"name\":\"run\",\"v\":[7]}");
    }

    @Test
    void isTheLiteralWhenThereIsNothingToEvaluate() {
        var literal = json("{\"a\": [{\"b\": null}], \"$\": \"$.x\"}");
        var template = PayloadTemplate.compile(literal, Place.ROOT, (place, field, complaint) -> new Unreadable(field));
        assertThat(template).isEqualTo(new Literal(literal));
        assertThat(template.evaluate(input("{}"))).isSameAs(literal);
    }

    @Test
    void sharesValuesAndChangesNone() {
        var environment = input("{\"o\": {\"a\": 1}}");
        var result = compile("{\"o.$\": \"$.o\"}").evaluate(environment);
        assertThat(result.get("o")).isSameAs(environment.input().get("o"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.none|$.none|{\"n\":1}",
                "$none|$none|{\"n\":1}",
                "$.n.deeper|$.n.deeper|{\"n\":1}",
                "$$.Task.Token|$$.Task.Token|{\"Execution\":{\"Name\":\"run\"},\"State\":{\"Name\":\"S\"}}",
            })
    void namesTheFieldAndQuotesWhatWasSearched(String path, String shown, String document) {
        var template = compile("{\"z\": {\"f.$\": \"" + path + "\"}}");
        assertThatThrownBy(() -> template.evaluate(input("{\"n\":1}")))
                .isInstanceOfSatisfying(EvaluationException.class, failure -> {
                    assertThat(failure.error()).isEqualTo("States.Runtime");
                    assertThat(failure.location()).isEmpty();
                })
                .hasMessage(
                        "The JSONPath '%s' specified for the field 'f.$' could not be found in the input '%s'",
                        shown, document);
    }

    @Test
    void complainsOfEveryTextThatIsNeither() {
        var complaints = new ArrayList<String>();
        var template = PayloadTemplate.compile(
                json("{\"a.$\": 1, \"l\": [{\"b.$\": \"x\"}, {\"c.$\": \"States.No()\"}], \"ok.$\": \"$.a\"}"),
                Place.ROOT.field("Parameters"),
                (place, field, complaint) -> {
                    complaints.add(place.location() + " " + field);
                    return new Unreadable(field);
                });
        assertThat(complaints).isEqualTo(List.of("/Parameters a.$", "/Parameters/l[0] b.$", "/Parameters/l[1] c.$"));
        assertThatThrownBy(() -> template.evaluate(input("{\"a\": 1}"))).hasMessage("a.$");
    }

    private static Template compile(String template) {
        return PayloadTemplate.compile(json(template), Place.ROOT, (place, field, complaint) -> {
            throw new AssertionError(complaint);
        });
    }
}
