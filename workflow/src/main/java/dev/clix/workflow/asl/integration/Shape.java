package dev.clix.workflow.asl.integration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a value looks like. Its type is {@code object}, {@code map}, {@code array}, {@code string}, {@code number},
 * {@code boolean}, {@code any}, or one that only requests have: {@code json} is a text or what is to become the text of it,
 * {@code texts} are texts, or lists of them, by name.
 *
 * @param node as the model has it
 * @param shapes all of the model, by name
 */
public record Shape(JsonNode node, JsonNode shapes) {
    static Shape named(String name, JsonNode shapes) {
        return new Shape(shapes.path(name), shapes);
    }

    public String type() {
        return node.path("type").asText();
    }

    /** Of an object, by the name that the service's API has for it, {@code BOOL}, or the SDK for Java, {@code Bool}. */
    public Optional<Shape> member(String name) {
        return Optional.ofNullable(node.path("members").get(ofApi(name))).map(member -> named(member.asText(), shapes));
    }

    /** Of what an SDK integration is asked: Step Functions know only the names of the SDK for Java there. */
    public Optional<Shape> sdkMember(String name) {
        return javaNames().anyMatch(java -> java.getValue().asText().equals(name)) ? Optional.empty() : member(name);
    }

    /** Of what an optimised integration is asked: nested objects may have the names of the service's API, as in the guide. */
    public Optional<Shape> asked(String name) {
        var lower = is("lower") && !name.isEmpty() && Character.isLowerCase(name.charAt(0));
        return member(lower ? Character.toUpperCase(name.charAt(0)) + name.substring(1) : name);
    }

    /** The members that an object must have and has not, by either name. */
    public Stream<String> missing(JsonNode object) {
        var present =
                object.properties().stream().map(field -> ofApi(field.getKey())).collect(Collectors.toSet());
        return required().filter(name -> !present.contains(name));
    }

    /** The members an object must have, as the API names them. */
    public Stream<String> required() {
        return StreamSupport.stream(node.path("required").spliterator(), false).map(JsonNode::asText);
    }

    private String ofApi(String name) {
        return node.path("java").path(name).asText(name);
    }

    /** Those that differ from the API's, and which those are. */
    private Stream<Map.Entry<String, JsonNode>> javaNames() {
        return node.path("java").properties().stream();
    }

    /** Of an array. */
    public Shape items() {
        return named(node.path("items").asText(), shapes);
    }

    /** Of a map. */
    public Shape values() {
        return named(node.path("values").asText(), shapes);
    }

    /** Whether it is an instant: a number of seconds on the wire, a text in ISO 8601 from the SDK. */
    public boolean isMoment() {
        return is("moment");
    }

    boolean is(String flag) {
        return node.path(flag).asBoolean();
    }
}
