package dev.clix.workflow.asl.parser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One object of a definition, read field by field. What is missing or of the wrong type becomes a problem with its
 * place, and reading goes on.
 */
record Fields(JsonNode object, String pointer, Problems problems) {

    boolean has(String name) {
        return object.has(name);
    }

    Optional<JsonNode> value(String name) {
        return Optional.ofNullable(object.get(name));
    }

    /** Fields that are there with a value other than null. */
    Optional<JsonNode> present(String name) {
        return value(name).filter(value -> !value.isNull());
    }

    Optional<String> text(String name) {
        return of(name, JsonNode::isTextual, "String").map(JsonNode::textValue);
    }

    Optional<Boolean> flag(String name) {
        return of(name, JsonNode::isBoolean, "Boolean").map(JsonNode::booleanValue);
    }

    OptionalLong whole(String name, long min, long max) {
        var value = of(name, JsonNode::isIntegralNumber, "Integer");
        if (value.isEmpty()) return OptionalLong.empty();
        var number = value.get();
        if (!number.canConvertToLong() || number.longValue() < min || number.longValue() > max) {
            outOfRange(name, number, String.valueOf(min), String.valueOf(max));
            return OptionalLong.empty();
        }
        return OptionalLong.of(number.longValue());
    }

    void outOfRange(String name, JsonNode number, String min, String max) {
        problem(name, "Expected a value from %s to %s, but got %s".formatted(min, max, number));
    }

    Optional<Fields> object(String name) {
        return of(name, JsonNode::isObject, "Object").map(value -> new Fields(value, at(name), problems));
    }

    /** The objects of an array; empty when there is no such field. */
    List<Fields> objects(String name) {
        var found = new ArrayList<Fields>();
        var array = of(name, JsonNode::isArray, "Array");
        array.ifPresent(items -> {
            for (var i = 0; i < items.size(); i++)
                object(items.get(i), at(name) + "/" + i).ifPresent(found::add);
        });
        return found;
    }

    private Optional<Fields> object(JsonNode item, String place) {
        if (item.isObject()) return Optional.of(new Fields(item, place, problems));
        problems.schema("Expected value of type Object", place);
        return Optional.empty();
    }

    List<String> texts(String name) {
        var found = new ArrayList<String>();
        of(name, JsonNode::isArray, "Array")
                .ifPresent(items -> items.forEach(item -> {
                    if (item.isTextual()) found.add(item.textValue());
                    else problem(name, "Expected value of type String");
                }));
        return found;
    }

    /** The fields and the objects they hold. */
    Iterable<Map.Entry<String, JsonNode>> entries() {
        return object.properties();
    }

    void require(String... names) {
        var missing = new ArrayList<String>();
        for (var name : names) if (!has(name)) missing.add(name);
        if (!missing.isEmpty()) problems.schema("These fields are required: " + missing, pointer);
    }

    void requireNonEmpty(String name) {
        value(name)
                .filter(value -> value.isContainerNode() && value.isEmpty())
                .ifPresent(empty -> problem(name, "Value cannot be empty"));
    }

    /** Complains about every field that is not among these. */
    void allow(Set<String> names) {
        object.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) problem(name, "Field is not supported");
        });
    }

    void problem(String name, String message) {
        problems.schema(message, at(name));
    }

    String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private Optional<JsonNode> of(String name, Predicate<JsonNode> type, String word) {
        var value = value(name);
        if (value.isEmpty() || type.test(value.get())) return value;
        problem(name, "Expected value of type " + word);
        return Optional.empty();
    }
}
