package dev.clix.workflow.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.api.Shape.Decimal;
import dev.clix.workflow.api.Shape.Member;
import dev.clix.workflow.api.Shape.Structure;
import dev.clix.workflow.api.Shape.Text;
import dev.clix.workflow.api.Shape.Whole;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The members of a typed call, held against its operation's shape: the rules are those of the wire, and so are the words.
 * Each member is told once, in the shape's order.
 */
public final class TypedRequest {
    private final Structure shape;
    private final RequestCheck check = new RequestCheck();

    private TypedRequest(Structure shape) {
        this.shape = shape;
    }

    public static TypedRequest of(Operation operation) {
        return new TypedRequest(operation.input());
    }

    /** @param value null when it is missing */
    public TypedRequest text(String name, @Nullable String value) {
        var member = member(name);
        if (value != null) check.text((Text) member.shape(), value, name);
        else check.missing(member, name);
        return this;
    }

    public TypedRequest text(String name, Optional<String> value) {
        return text(name, value.orElse(null));
    }

    public TypedRequest whole(String name, long value) {
        check.whole((Whole) member(name).shape(), value, name);
        return this;
    }

    public TypedRequest whole(String name, OptionalInt value) {
        value.ifPresent(told -> whole(name, told));
        return this;
    }

    public TypedRequest whole(String name, OptionalLong value) {
        value.ifPresent(told -> whole(name, told));
        return this;
    }

    public TypedRequest decimal(String name, OptionalDouble value) {
        value.ifPresent(told -> check.decimal((Decimal) member(name).shape(), told, name));
        return this;
    }

    /**
     * A list or a structure.
     *
     * @param value as it is on the wire
     */
    public TypedRequest container(String name, Optional<? extends JsonNode> value) {
        value.ifPresent(told -> member(name).shape().check(check, told, name));
        return this;
    }

    /** Operations have few members. */
    private Member member(String name) {
        for (var member : shape.members()) if (member.name().equals(name)) return member;
        throw new IllegalArgumentException("Expected one of %s, but found '%s'".formatted(shape.members(), name));
    }

    /** @throws dev.clix.workflow.WorkflowException ValidationException */
    public void check() {
        check.report();
    }
}
