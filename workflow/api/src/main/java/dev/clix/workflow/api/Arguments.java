package dev.clix.workflow.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The checked arguments of a call: every member has the type its operation's shape gives it. */
public final class Arguments {
    private final Operation operation;
    private final ObjectNode members;

    private Arguments(Operation operation, ObjectNode members) {
        this.operation = operation;
        this.members = members;
    }

    /**
     * Checks a request.
     *
     * @throws dev.clix.workflow.WorkflowException SerializationException or ValidationException
     */
    public static Arguments of(Operation operation, ObjectNode members) {
        RequestCheck.check(operation.input(), members);
        return new Arguments(operation, members);
    }

    /** The arguments of a call that was checked when it came: today's check does not apply. */
    public static Arguments recalled(Operation operation, ObjectNode members) {
        return new Arguments(operation, members);
    }

    public Operation operation() {
        return operation;
    }

    /** As they came. */
    public ObjectNode members() {
        return members;
    }

    public boolean has(String name) {
        return members.hasNonNull(name);
    }

    public String text(String name) {
        return optionalText(name)
                .orElseThrow(() -> new IllegalStateException(
                        "Expected %s to require '%s', but it came without".formatted(operation, name)));
    }

    public Optional<String> optionalText(String name) {
        return Optional.ofNullable(members.path(name).textValue());
    }

    /** An absent flag is false. */
    public boolean flag(String name) {
        return members.path(name).booleanValue();
    }

    public boolean flag(String name, boolean absent) {
        return has(name) ? flag(name) : absent;
    }

    public OptionalLong whole(String name) {
        return has(name) ? OptionalLong.of(members.path(name).longValue()) : OptionalLong.empty();
    }

    public OptionalDouble decimal(String name) {
        return has(name) ? OptionalDouble.of(members.path(name).doubleValue()) : OptionalDouble.empty();
    }

    /** As it is asked for: 0 when it is absent. */
    int maxResults() {
        return (int) whole("maxResults").orElse(0);
    }

    /** Whether data are to be shown, where they are unless they are left out. */
    boolean includesData() {
        return !optionalText("includedData").equals(Optional.of("METADATA_ONLY"));
    }

    public Optional<JsonNode> member(String name) {
        return Optional.ofNullable(members.get(name)).filter(value -> !value.isNull());
    }

    /** A list or structure; one without members when it is absent. */
    public JsonNode container(String name) {
        return member(name).orElseGet(JsonNodeFactory.instance::objectNode);
    }
}
