package dev.clix.workflow.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.api.Shape.Items;
import dev.clix.workflow.api.Shape.Member;
import dev.clix.workflow.api.Shape.Structure;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** How AWS's messages quote a value: as the Java object it is there writes itself. */
final class JavaText {
    private JavaText() {}

    static String of(Shape shape, JsonNode value) {
        if (shape instanceof Items items) return list(items, value);
        if (shape instanceof Structure structure) return structure(structure, value);
        return value.isMissingNode() ? "null" : value.asText();
    }

    private static String list(Items shape, JsonNode value) {
        return StreamSupport.stream(value.spliterator(), false)
                .map(item -> of(shape.item(), item))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String structure(Structure shape, JsonNode value) {
        return shape.members().stream()
                .map(member -> member(member, value))
                .collect(Collectors.joining(", ", shape.type() + "(", ")"));
    }

    private static String member(Member member, JsonNode holder) {
        return member.name() + "=" + of(member.shape(), holder.path(member.name()));
    }
}
