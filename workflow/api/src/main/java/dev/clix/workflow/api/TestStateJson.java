package dev.clix.workflow.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.StateTestResult;
import dev.clix.workflow.TestState;
import dev.clix.workflow.TestState.ErrorOutput;
import dev.clix.workflow.TestState.FieldValidation;
import dev.clix.workflow.TestState.InspectionLevel;
import dev.clix.workflow.TestState.Mock;
import dev.clix.workflow.TestState.StateConfiguration;
import java.util.Optional;
import java.util.OptionalInt;

/** TestState as it is on the wire. */
final class TestStateJson {
    private TestStateJson() {}

    static void constrain(TestState request, TypedRequest members) {
        members.text("definition", request.definition())
                .text("roleArn", request.roleArn())
                .text("input", request.input())
                .text("variables", request.variables())
                .text("stateName", request.stateName())
                .container("mock", request.mock().map(TestStateJson::shown))
                .text("context", request.context())
                .container("stateConfiguration", Optional.of(shown(request.stateConfiguration())));
    }

    private static ObjectNode shown(Mock mock) {
        var shown = AwsJson.object()
                .put("fieldValidationMode", mock.fieldValidationMode().name());
        mock.result().ifPresent(result -> shown.put("result", result));
        mock.errorOutput().ifPresent(output -> {
            var error = shown.putObject("errorOutput");
            output.error().ifPresent(name -> error.put("error", name));
            output.cause().ifPresent(cause -> error.put("cause", cause));
        });
        return shown;
    }

    private static ObjectNode shown(StateConfiguration configuration) {
        var shown = AwsJson.object();
        configuration.retrierRetryCount().ifPresent(count -> shown.put("retrierRetryCount", count));
        configuration.errorCausedByState().ifPresent(state -> shown.put("errorCausedByState", state));
        configuration.mapIterationFailureCount().ifPresent(count -> shown.put("mapIterationFailureCount", count));
        configuration.mapItemReaderData().ifPresent(data -> shown.put("mapItemReaderData", data));
        return shown;
    }

    static TestState read(Arguments arguments) {
        return new TestState(
                arguments.text("definition"),
                arguments.optionalText("roleArn"),
                arguments.optionalText("input"),
                arguments
                        .optionalText("inspectionLevel")
                        .map(InspectionLevel::valueOf)
                        .orElse(InspectionLevel.INFO),
                arguments.flag("revealSecrets"),
                arguments.optionalText("variables"),
                arguments.optionalText("stateName"),
                arguments.member("mock").map(TestStateJson::mock),
                arguments.optionalText("context"),
                configuration(arguments.container("stateConfiguration")));
    }

    private static Mock mock(JsonNode given) {
        var output = given.path("errorOutput");
        return new Mock(
                text(given, "result"),
                output.isObject()
                        ? Optional.of(new ErrorOutput(text(output, "error"), text(output, "cause")))
                        : Optional.empty(),
                text(given, "fieldValidationMode").map(FieldValidation::valueOf).orElse(FieldValidation.STRICT));
    }

    private static StateConfiguration configuration(JsonNode given) {
        return new StateConfiguration(
                whole(given, "retrierRetryCount"),
                text(given, "errorCausedByState"),
                whole(given, "mapIterationFailureCount"),
                text(given, "mapItemReaderData"));
    }

    private static Optional<String> text(JsonNode holder, String name) {
        return Optional.ofNullable(holder.path(name).textValue());
    }

    private static OptionalInt whole(JsonNode holder, String name) {
        var value = holder.path(name);
        return value.isNumber() ? OptionalInt.of(value.intValue()) : OptionalInt.empty();
    }

    static ObjectNode shown(StateTestResult result) {
        var shown = AwsJson.object().put("status", result.status().name());
        result.output().ifPresent(value -> shown.put("output", value));
        result.error().ifPresent(value -> shown.put("error", value));
        result.cause().ifPresent(value -> shown.put("cause", value));
        result.nextState().ifPresent(value -> shown.put("nextState", value));
        if (!result.inspectionData().isEmpty()) shown.set("inspectionData", result.inspectionData());
        return shown;
    }
}
