package dev.clix.workflow.asl.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.Place;
import dev.clix.workflow.asl.expression.SyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One object of a definition, read field by field. A field that is missing or of the wrong type becomes a problem with
 * its place, and reading goes on.
 */
record FieldReader(JsonNode object, Place place, Problems problems) {

    boolean has(String name) {
        return object.has(name);
    }

    List<String> names() {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    Optional<JsonNode> value(String name) {
        return Optional.ofNullable(object.get(name));
    }

    boolean isNull(String name) {
        return value(name).filter(JsonNode::isNull).isPresent();
    }

    Optional<String> text(String name) {
        return typed(name, JsonNode::isTextual, "STRING").map(JsonNode::textValue);
    }

    /** A text that must be one of these words. */
    Optional<String> word(String name, String... words) {
        var text = text(name);
        if (text.isPresent() && !List.of(words).contains(text.get()))
            problem(name, "Value should be one of the following: " + List.of(words));
        return text;
    }

    Optional<Boolean> flag(String name) {
        return typed(name, JsonNode::isBoolean, "BOOLEAN").map(JsonNode::booleanValue);
    }

    OptionalLong whole(String name, long min, long max) {
        var value = typed(name, JsonNode::isIntegralNumber, "INTEGER");
        if (value.isEmpty()) return OptionalLong.empty();
        checkRange(name, value.get(), (double) min, (double) max);
        return OptionalLong.of(value.get().longValue());
    }

    /** @return whether it is in range */
    boolean checkRange(String name, JsonNode number, double min, double max) {
        if (number.doubleValue() < min) problem(name, "Minimum value is " + shown(min));
        else if (number.doubleValue() > max) problem(name, "Maximum value is " + shown(max));
        else return true;
        return false;
    }

    private static String shown(double limit) {
        return String.valueOf((long) limit);
    }

    Optional<FieldReader> object(String name) {
        return typed(name, JsonNode::isObject, "OBJECT").map(value -> new FieldReader(value, at(name), problems));
    }

    /** The objects of an array; empty when there is no such field. */
    List<FieldReader> objects(String name) {
        var found = new ArrayList<FieldReader>();
        typed(name, JsonNode::isArray, "ARRAY").ifPresent(items -> {
            for (var i = 0; i < items.size(); i++)
                item(items.get(i), at(name).item(i)).ifPresent(found::add);
        });
        return found;
    }

    private Optional<FieldReader> item(JsonNode item, Place itemPlace) {
        if (item.isObject()) return Optional.of(new FieldReader(item, itemPlace, problems));
        problems.schema(itemPlace, SyntaxException.wrongType("OBJECT"));
        return Optional.empty();
    }

    List<String> texts(String name) {
        var found = new ArrayList<String>();
        typed(name, JsonNode::isArray, "ARRAY").ifPresent(items -> {
            for (var i = 0; i < items.size(); i++) {
                if (items.get(i).isTextual()) found.add(items.get(i).textValue());
                else problems.schema(at(name).item(i), SyntaxException.wrongType("STRING"));
            }
        });
        return found;
    }

    void require(String... names) {
        var missing = Stream.of(names).filter(name -> !has(name)).toList();
        if (!missing.isEmpty()) problem("These fields are required: " + missing);
    }

    void requireNonEmpty(String name) {
        if (value(name)
                .filter(value -> value.isContainerNode() && value.isEmpty())
                .isPresent()) problem(name, "Value cannot be empty");
    }

    /** @return whether it is so */
    boolean atMostOneOf(String... names) {
        var several = Stream.of(names).filter(this::has).count() > 1;
        if (several) problem("There should only be one of the following fields: " + List.of(names));
        return !several;
    }

    void atLeastOneOf(String... names) {
        if (Stream.of(names).noneMatch(this::has))
            problem("This object should have at least one of the following fields: " + List.of(names));
    }

    /** @return whether it is so */
    boolean exactlyOneOf(String... names) {
        var none = Stream.of(names).noneMatch(this::has);
        if (none) problem("This object should have only one of the following fields: " + List.of(names));
        return atMostOneOf(names) && !none;
    }

    /** Complains about every field that is not among these. */
    void allow(Set<String> allowed) {
        names().stream().filter(name -> !allowed.contains(name)).forEach(this::unsupported);
    }

    void unsupported(String name) {
        problem("Field '%s' is not supported".formatted(name));
    }

    void problem(String message) {
        problems.schema(place, message);
    }

    void problem(String name, String message) {
        problems.schema(at(name), message);
    }

    Place at(String name) {
        return place.field(name);
    }

    private Optional<JsonNode> typed(String name, Predicate<JsonNode> type, String word) {
        var value = value(name);
        if (value.isEmpty() || type.test(value.get())) return value;
        problem(name, SyntaxException.wrongType(word));
        return Optional.empty();
    }
}
