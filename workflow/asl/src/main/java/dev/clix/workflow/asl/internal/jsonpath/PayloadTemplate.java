package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.CompositeTemplate;
import dev.clix.workflow.asl.expression.CompositeTemplate.Field;
import dev.clix.workflow.asl.expression.Literal;
import dev.clix.workflow.asl.expression.Place;
import dev.clix.workflow.asl.expression.SyntaxException;
import dev.clix.workflow.asl.expression.Template;
import java.util.ArrayList;

/**
 * Payload templates: a field whose name ends in {@code .$} holds a path or an intrinsic function call, whose value goes
 * under the name without the ending.
 */
public final class PayloadTemplate {
    private PayloadTemplate() {}

    /** A listener for texts that are neither path nor call, which gives the template that stands in their place. */
    public interface Complaints {
        Template about(Place holder, String field, SyntaxException complaint);
    }

    /**
     * @param place where the template is in its definition
     * @return the literal itself when there is nothing to evaluate in it
     */
    public static Template compile(JsonNode template, Place place, Complaints complaints) {
        if (template.isObject()) return object(template, place, complaints);
        if (template.isArray()) return array(template, place, complaints);
        return new Literal(template);
    }

    private static Template object(JsonNode template, Place place, Complaints complaints) {
        var fields = new ArrayList<Field>();
        template.properties().forEach(entry -> fields.add(field(entry.getKey(), entry.getValue(), place, complaints)));
        return CompositeTemplate.object(template, fields);
    }

    private static Field field(String name, JsonNode value, Place place, Complaints complaints) {
        return name.endsWith(".$")
                ? new Field(name.substring(0, name.length() - 2), expression(name, value, place, complaints))
                : new Field(name, compile(value, place.field(name), complaints));
    }

    private static Template expression(String name, JsonNode value, Place place, Complaints complaints) {
        try {
            if (!value.isTextual()) throw new SyntaxException("Expected a text, but got " + value);
            return FieldExpression.compile(name, value.textValue())::evaluate;
        } catch (SyntaxException complaint) {
            return complaints.about(place, name, complaint);
        }
    }

    private static Template array(JsonNode template, Place place, Complaints complaints) {
        var items = new ArrayList<Template>(template.size());
        for (var i = 0; i < template.size(); i++) items.add(compile(template.get(i), place.item(i), complaints));
        return CompositeTemplate.array(template, items);
    }
}
