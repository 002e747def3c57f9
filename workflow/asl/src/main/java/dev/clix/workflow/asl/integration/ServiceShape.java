package dev.clix.workflow.asl.integration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The shape of a value.
 *
 * @param node as the model has it
 * @param shapes all of the model, by name
 */
public record ServiceShape(JsonNode node, JsonNode shapes) {
    static ServiceShape named(String name, JsonNode shapes) {
        return new ServiceShape(shapes.path(name), shapes);
    }

    /** The kinds of values, each with the service model's word for it. */
    public enum Type {
        OBJECT("object"),
        MAP("map"),
        ARRAY("array"),
        STRING("string"),
        NUMBER("number"),
        BOOLEAN("boolean"),
        /** Anything, as where a model says nothing. */
        ANY("any"),
        /** In requests only: a text, or what is to become the text of it. */
        JSON("json"),
        /** In requests only: texts, or lists of them, by name. */
        TEXTS("texts");

        private static final Map<String, Type> BY_WORD =
                Arrays.stream(values()).collect(Collectors.toMap(type -> type.word, type -> type));

        private final String word;

        Type(String word) {
            this.word = word;
        }
    }

    public Type type() {
        return Type.BY_WORD.getOrDefault(node.path("type").asText(), Type.ANY);
    }

    /**
     * The shape of an object's member, by its name in the service's API, {@code BOOL}, or in the SDK for Java, {@code
     * Bool}.
     */
    public Optional<ServiceShape> member(String name) {
        return Optional.ofNullable(node.path("members").get(ofApi(name))).map(member -> named(member.asText(), shapes));
    }

    /**
     * The shape of a member of an SDK integration's request, where Step Functions know only the names of the SDK for
     * Java.
     */
    public Optional<ServiceShape> sdkMember(String name) {
        return javaNames().anyMatch(java -> java.getValue().asText().equals(name)) ? Optional.empty() : member(name);
    }

    /**
     * The shape of a member of an optimised integration's request, whose nested objects may have the API's names, as in
     * the guide.
     */
    public Optional<ServiceShape> asked(String name) {
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

    /** The names in the SDK for Java that differ from the API's, each with the API's name. */
    private Stream<Map.Entry<String, JsonNode>> javaNames() {
        return node.path("java").properties().stream();
    }

    /** The shape of an array's items. */
    public ServiceShape items() {
        return named(node.path("items").asText(), shapes);
    }

    /** The shape of a map's values. */
    public ServiceShape values() {
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
