package dev.clix.workflow.asl.integration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.TestState.FieldValidation;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.asl.TaskResource;

/** Holds a mocked answer against what the service answers ("fieldValidationMode"). Unknown fields may come. */
public final class AnswerCheck {
    /**
     * The payload of a Lambda function comes parsed, though it is a text of JSON. So do texts of {@code
     * startExecution.sync:2}, but not in mocks, as seen.
     */
    private static final String PARSED = "lambda:invoke:Payload";

    private final boolean complete;
    private final TaskResource resource;

    private AnswerCheck(boolean complete, TaskResource resource) {
        this.complete = complete;
        this.resource = resource;
    }

    /**
     * A task token is answered by its holder, not by the service.
     *
     * @throws WorkflowException ValidationException, on the first field that differs
     */
    public static void check(TaskResource resource, JsonNode result, FieldValidation mode) {
        if (mode == FieldValidation.NONE || resource.pattern() == TaskResource.Pattern.WAIT_FOR_TASK_TOKEN) return;
        ServiceAnswer.of(resource).ifPresent(answer -> {
            if (!result.isObject())
                throw new WorkflowException(Code.VALIDATION, "Mocked result must be a JSON object.");
            new AnswerCheck(mode == FieldValidation.STRICT, resource).value("", result, answer);
        });
    }

    private void value(String field, JsonNode value, ServiceShape shape) {
        Runnable check = switch (shape.type()) {
            case OBJECT -> () -> object(field, value, shape);
            case MAP -> () -> map(field, value, shape.values());
            case ARRAY -> () -> array(field, value, shape);
            case STRING -> () -> text(field, value, shape.node());
            case NUMBER -> () -> number(field, value, shape.node());
            case BOOLEAN -> () -> require(value.isBoolean(), field, "must be a boolean");
            case ANY, JSON, TEXTS -> () -> {};
        };
        check.run();
    }

    private void map(String field, JsonNode value, ServiceShape values) {
        require(value.isObject(), field, "must be an object");
        value.forEach(each -> value(field, each, values));
    }

    private void array(String field, JsonNode value, ServiceShape shape) {
        require(value.isArray(), field, "must be an array");
        length(field, value.size(), shape.node());
        value.forEach(each -> value(field, each, shape.items()));
    }

    private void object(String field, JsonNode value, ServiceShape shape) {
        require(value.isObject(), field, "must be an object");
        if (complete)
            shape.missing(value).findFirst().ifPresent(name -> {
                throw invalid("Required field '%s' is missing".formatted(name));
            });
        for (var member : value.properties())
            if (!isParsed(member.getKey()))
                shape.member(member.getKey()).ifPresent(known -> value(member.getKey(), member.getValue(), known));
    }

    private boolean isParsed(String member) {
        return PARSED.equals("%s:%s:%s".formatted(resource.service(), resource.call(), member));
    }

    private static void text(String field, JsonNode value, JsonNode shape) {
        require(value.isTextual(), field, "must be a string");
        length(field, value.textValue().length(), shape);
        var values = shape.path("enum");
        if (values.isEmpty()) return;
        for (var each : values) if (each.equals(value)) return;
        throw invalid(field, "is not an expected value");
    }

    private static void length(String field, int length, JsonNode shape) {
        require(length >= shape.path("min").asLong(0), field, "is smaller than the minimum length");
        require(length <= shape.path("max").asLong(Long.MAX_VALUE), field, "exceeds the maximum length");
    }

    private static void number(String field, JsonNode value, JsonNode shape) {
        require(value.isNumber(), field, "must be a number");
        require(
                value.doubleValue() >= shape.path("min").asDouble(-Double.MAX_VALUE),
                field,
                "is less than the minimum value");
        require(
                value.doubleValue() <= shape.path("max").asDouble(Double.MAX_VALUE),
                field,
                "exceeds the maximum value");
    }

    private static void require(boolean fits, String field, String otherwise) {
        if (!fits) throw invalid(field, otherwise);
    }

    private static WorkflowException invalid(String field, String why) {
        return invalid("Field '%s' %s".formatted(field, why));
    }

    private static WorkflowException invalid(String why) {
        return new WorkflowException(Code.VALIDATION, "Mock result schema validation error: " + why);
    }
}
