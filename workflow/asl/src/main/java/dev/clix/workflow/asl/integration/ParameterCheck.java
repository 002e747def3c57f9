package dev.clix.workflow.asl.integration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.QueryLanguage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Holds the parameters of a task against the shape of a request. Null is as good as nothing anywhere, as recorded. */
final class ParameterCheck {
    private static final String DYNAMIC = ".$";
    /** Texts that Jackson reads as a flag, the empty text among them. */
    private static final Set<String> FLAGS = Set.of("true", "True", "TRUE", "false", "False", "FALSE", "");

    /** How much of a request is looked at. */
    enum Depth {
        NAMES,
        /** Names, required fields and values. */
        FORMS,
        /** As much of an optimised integration, whose nested objects may have the names of the service's API. */
        OWN
    }

    /** Where paths and expressions still stand for values; empty once they are resolved. */
    private final Set<QueryLanguage> unresolved;

    private final Depth depth;

    private final Set<String> problems = new LinkedHashSet<>();

    private ParameterCheck(Set<QueryLanguage> unresolved, Depth depth) {
        this.unresolved = unresolved;
        this.depth = depth;
    }

    static ParameterCheck asWritten(QueryLanguage language, Depth depth) {
        return new ParameterCheck(Set.of(language), depth);
    }

    static ParameterCheck resolved(Depth depth) {
        return new ParameterCheck(Set.of(), depth);
    }

    List<String> problems(ServiceShape request, JsonNode parameters) {
        if (!parameters.isObject())
            return depth == Depth.NAMES ? List.of() : List.of("The parameters must be an OBJECT");
        if (depth != Depth.NAMES)
            request.required().filter(name -> !has(parameters, name)).forEach(this::missing);
        members(parameters, request);
        return List.copyOf(problems);
    }

    /** The names of fields are all that can be checked of an SDK integration that has no model here. */
    List<String> unmodelled(JsonNode parameters) {
        return SdkNames.problems(parameters, this::isLookedAt);
    }

    private void missing(String name) {
        problems.add("The field '%s' is required but was missing".formatted(name));
    }

    private boolean has(JsonNode parameters, String name) {
        return parameters.has(name) || (unresolved.contains(QueryLanguage.JSON_PATH) && parameters.has(name + DYNAMIC));
    }

    private void members(JsonNode object, ServiceShape shape) {
        for (var field : object.properties()) {
            var name = field.getKey();
            if (!isLookedAt(name)) continue;
            (depth == Depth.OWN ? shape.asked(name) : shape.sdkMember(name))
                    .ifPresentOrElse(
                            member -> value(name, field.getValue(), member), () -> problems.add(unknown(name)));
        }
    }

    /** As seen: a name that is none is refused when the machine is made, but not while a path stands for its value. */
    private boolean isLookedAt(String name) {
        return !unresolved.contains(QueryLanguage.JSON_PATH) || !name.endsWith(DYNAMIC);
    }

    static String unknown(String field) {
        return "The field \"%s\" is not supported by Step Functions".formatted(field);
    }

    private void value(String field, JsonNode value, ServiceShape shape) {
        if (value.isNull() || isExpression(value)) return;
        Runnable check = switch (shape.type()) {
            case OBJECT -> () -> object(field, value, shape);
            case MAP -> () -> whenIt(value.isObject(), field, "OBJECT", () -> entries(field, value, shape.values()));
            case ARRAY ->
                () -> whenIt(
                        value.isArray(),
                        field,
                        "ARRAY",
                        () -> value.forEach(each -> value(field, each, shape.items())));
            case TEXTS -> () -> texts(field, value, shape.is("lists"));
            case STRING -> () -> text(field, value, shape);
            case JSON -> () -> require(value.isTextual() || value.isContainerNode(), field, "STRING");
            case NUMBER -> () -> number(field, value, shape);
            case BOOLEAN -> () -> flag(field, value);
            case ANY -> () -> {};
        };
        check.run();
    }

    private void object(String field, JsonNode value, ServiceShape shape) {
        if (value.isTextual() && shape.is("fromText")) return;
        whenIt(value.isObject(), field, "OBJECT", () -> members(value, shape));
    }

    private boolean isExpression(JsonNode value) {
        return unresolved.contains(QueryLanguage.JSONATA)
                && value.isTextual()
                && value.textValue().startsWith("{%");
    }

    private void whenIt(boolean fits, String field, String type, Runnable then) {
        if (fits) then.run();
        else require(false, field, type);
    }

    /** The guide passes a number where a map has texts ("Submit an AWS Batch job"). */
    private void entries(String field, JsonNode map, ServiceShape values) {
        for (var entry : map.properties()) {
            if (!isLookedAt(entry.getKey())) continue;
            if (entry.getValue().isValueNode() && values.type() == ServiceShape.Type.STRING) continue;
            value(values.type() == ServiceShape.Type.OBJECT ? entry.getKey() : field, entry.getValue(), values);
        }
    }

    private void texts(String field, JsonNode value, boolean lists) {
        Predicate<JsonNode> fits = each -> each.isNull() || each.isArray() || (!lists && each.isValueNode());
        var formed = value.isObject() && value.properties().stream().allMatch(entry -> fits.test(entry.getValue()));
        if (!formed && unresolved.isEmpty() && depth != Depth.NAMES)
            problems.add("The value of the field '%s' has an invalid format".formatted(field));
    }

    private void text(String field, JsonNode value, ServiceShape shape) {
        require(value.isTextual() || (shape.isMoment() && value.isNumber()), field, "STRING");
    }

    private void number(String field, JsonNode value, ServiceShape shape) {
        if (!shape.is("whole")) require(value.isNumber(), field, "NUMBER");
        else if (!value.isIntegralNumber()) mistyped(field, "INTEGER");
    }

    /** As seen: AWS reads a flag from text, too, and tells of any other text in the words of what reads it. */
    private void flag(String field, JsonNode value) {
        if (!value.isTextual()) require(value.isBoolean() || value.isIntegralNumber(), field, "BOOLEAN");
        else if (depth != Depth.NAMES && !FLAGS.contains(value.textValue().strip()))
            problems.add(
                    "Cannot deserialize value of type `java.lang.Boolean` from String \"%s\": only \"true\" or \"false\" recognized"
                            .formatted(value.textValue()));
    }

    /** A value of the wrong type is a problem once it is resolved; before, AWS is known to report only numbers. */
    private void require(boolean fits, String field, String type) {
        if (!fits && unresolved.isEmpty()) mistyped(field, type);
    }

    private void mistyped(String field, String type) {
        if (depth != Depth.NAMES)
            problems.add("The value for the field '%s' must be %s %s".formatted(field, article(type), type));
    }

    private static String article(String type) {
        return "AIO".indexOf(type.charAt(0)) < 0 ? "a" : "an";
    }
}
