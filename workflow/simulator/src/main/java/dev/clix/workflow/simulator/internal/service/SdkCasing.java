package dev.clix.workflow.simulator.internal.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.asl.integration.ServiceShape;
import dev.clix.workflow.simulator.internal.text.Arns;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/** Between the API's own names, {@code startDate}, and those its integrations have: {@code StartDate}. */
public final class SdkCasing {
    private static final int MILLIS = 3;

    private final Function<Instant, JsonNode> moment;

    private SdkCasing(Function<Instant, JsonNode> moment) {
        this.moment = moment;
    }

    /** The style of the SDK's answers: instants are texts in ISO 8601. */
    static SdkCasing ofSdk() {
        return new SdkCasing(instant -> JsonNodeFactory.instance.textNode(instant.toString()));
    }

    /** The style of the optimised integration's answers: instants are milliseconds. */
    static SdkCasing ofOptimised() {
        return new SdkCasing(instant -> JsonNodeFactory.instance.numberNode(instant.toEpochMilli()));
    }

    /** A request as the API takes it: documents are texts of JSON, and no member is null. */
    static ObjectNode asked(JsonNode parameters, ServiceShape shape) {
        var asked = JsonNodeFactory.instance.objectNode();
        for (var field : parameters.properties())
            if (!field.getValue().isNull()) asked.set(first(field.getKey(), false), asked(field, shape));
        return asked;
    }

    private static JsonNode asked(Map.Entry<String, JsonNode> field, ServiceShape shape) {
        var value = field.getValue();
        if (field.getKey().endsWith("Arn") && value.isTextual())
            return JsonNodeFactory.instance.textNode(Arns.here(value.textValue()));
        return shape.member(field.getKey())
                .map(member -> askedValue(value, member))
                .orElse(value);
    }

    private static JsonNode askedValue(JsonNode value, ServiceShape shape) {
        return switch (shape.type()) {
            case OBJECT -> value.isObject() ? asked(value, shape) : value;
            case ARRAY -> items(value, item -> askedValue(item, shape.items()));
            case JSON -> value.isTextual() ? value : JsonNodeFactory.instance.textNode(value.toString());
            case MAP, STRING, NUMBER, BOOLEAN, ANY, TEXTS -> value;
        };
    }

    /** An answer as the integration gives it. */
    JsonNode answered(JsonNode value, ServiceShape shape) {
        return switch (shape.type()) {
            case OBJECT -> members(value, shape);
            case ARRAY -> items(value, item -> answered(item, shape.items()));
            case MAP, STRING, NUMBER, BOOLEAN, ANY, JSON, TEXTS ->
                shape.isMoment() && value.isNumber() ? moment.apply(instant(value.decimalValue())) : value;
        };
    }

    private ObjectNode members(JsonNode object, ServiceShape shape) {
        var members = JsonNodeFactory.instance.objectNode();
        for (var field : object.properties()) {
            var name = first(field.getKey(), true);
            members.set(
                    name,
                    shape.member(name)
                            .map(known -> answered(field.getValue(), known))
                            .orElse(field.getValue()));
        }
        return members;
    }

    private static JsonNode items(JsonNode list, Function<JsonNode, JsonNode> each) {
        var items = JsonNodeFactory.instance.arrayNode();
        list.forEach(item -> items.add(each.apply(item)));
        return list.isArray() ? items : list;
    }

    private static Instant instant(BigDecimal seconds) {
        return Instant.ofEpochMilli(seconds.movePointRight(MILLIS).longValue());
    }

    /** Names are ASCII. */
    public static String first(String name, boolean upper) {
        if (name.isEmpty()) return name;
        var letter = name.charAt(0);
        return (upper ? Character.toUpperCase(letter) : Character.toLowerCase(letter)) + name.substring(1);
    }
}
