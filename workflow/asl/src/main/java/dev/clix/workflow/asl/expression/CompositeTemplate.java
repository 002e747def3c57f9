package dev.clix.workflow.asl.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.CompactNodes;
import java.util.List;

/** Objects and arrays that contain at least one expression. */
public sealed interface CompositeTemplate extends Template {
    record Field(String name, Template value) {}

    record OfObject(List<Field> fields) implements CompositeTemplate {
        @Override
        public JsonNode evaluate(Environment environment) {
            var object = CompactNodes.INSTANCE.objectNode(fields.size());
            for (var field : fields) object.set(field.name(), field.value().evaluate(environment));
            return object;
        }
    }

    record OfArray(List<Template> items) implements CompositeTemplate {
        @Override
        public JsonNode evaluate(Environment environment) {
            var array = CompactNodes.INSTANCE.arrayNode(items.size());
            for (var item : items) array.add(item.evaluate(environment));
            return array;
        }
    }

    /** @return the literal when nothing in it is to be evaluated */
    static Template object(JsonNode literal, List<Field> fields) {
        return fields.stream().allMatch(field -> field.value() instanceof Literal)
                ? new Literal(literal)
                : new OfObject(List.copyOf(fields));
    }

    /** @return the literal when nothing in it is to be evaluated */
    static Template array(JsonNode literal, List<Template> items) {
        return items.stream().allMatch(Literal.class::isInstance)
                ? new Literal(literal)
                : new OfArray(List.copyOf(items));
    }
}
