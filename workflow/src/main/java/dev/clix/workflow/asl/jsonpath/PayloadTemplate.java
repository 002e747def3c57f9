package dev.clix.workflow.asl.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.asl.expression.Environment;
import dev.clix.workflow.asl.expression.Expression;
import dev.clix.workflow.asl.expression.Literal;
import dev.clix.workflow.asl.expression.SyntaxException;
import dev.clix.workflow.asl.expression.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * Payload templates: a field whose name ends in {@code .$} holds a path or an intrinsic function call, whose value goes
 * under the name without the ending.
 */
public final class PayloadTemplate {
    private PayloadTemplate() {}

    /** Told of every text that is neither path nor call. */
    public interface Complaints {
        void about(String pointer, String field, SyntaxException complaint);
    }

    /**
     * @param pointer where the template is in its definition
     * @return the literal itself when there is nothing to evaluate in it
     */
    public static Template compile(JsonNode template, String pointer, Complaints complaints) {
        if (template.isObject()) return object(template, pointer, complaints);
        if (template.isArray()) return array(template, pointer, complaints);
        return new Literal(template);
    }

    private static Template object(JsonNode template, String pointer, Complaints complaints) {
        var fields = new ArrayList<Field>();
        template.properties()
                .forEach(entry -> fields.add(field(entry.getKey(), entry.getValue(), pointer, complaints)));
        return fields.stream().allMatch(Field::literal) ? new Literal(template) : new ObjectTemplate(fields);
    }

    private static Field field(String name, JsonNode value, String pointer, Complaints complaints) {
        if (!name.endsWith(".$")) {
            var part = compile(value, pointer + "/" + name, complaints);
            return new Field(name, part, part instanceof Literal);
        }
        return new Field(
                name.substring(0, name.length() - 2), expression(name, value, pointer, complaints)::evaluate, false);
    }

    private static Expression expression(String name, JsonNode value, String pointer, Complaints complaints) {
        try {
            if (!value.isTextual()) throw new SyntaxException("Expected a text, but got " + value);
            return FieldExpression.compile(name, value.textValue());
        } catch (SyntaxException complaint) {
            complaints.about(pointer, name, complaint);
            return new Literal(value);
        }
    }

    private static Template array(JsonNode template, String pointer, Complaints complaints) {
        var items = new ArrayList<Template>(template.size());
        for (var i = 0; i < template.size(); i++) items.add(compile(template.get(i), pointer + "/" + i, complaints));
        return items.stream().allMatch(Literal.class::isInstance) ? new Literal(template) : new ArrayTemplate(items);
    }

    private record Field(String name, Template value, boolean literal) {}

    private record ObjectTemplate(List<Field> fields) implements Template {
        @Override
        public JsonNode evaluate(Environment environment) {
            var object = JsonNodeFactory.instance.objectNode();
            for (var field : fields) object.set(field.name(), field.value().evaluate(environment));
            return object;
        }
    }

    private record ArrayTemplate(List<Template> items) implements Template {
        @Override
        public JsonNode evaluate(Environment environment) {
            var array = JsonNodeFactory.instance.arrayNode(items.size());
            for (var item : items) array.add(item.evaluate(environment));
            return array;
        }
    }
}
