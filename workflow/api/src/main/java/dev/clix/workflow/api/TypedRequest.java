package dev.clix.workflow.api;

import dev.clix.workflow.api.Shape.Member;
import dev.clix.workflow.api.Shape.Structure;
import dev.clix.workflow.api.Shape.Text;
import dev.clix.workflow.api.Shape.Whole;
import java.util.Optional;
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
