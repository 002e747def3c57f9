package dev.clix.workflow.asl.jsonata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.CompositeTemplate;
import dev.clix.workflow.asl.expression.CompositeTemplate.Field;
import dev.clix.workflow.asl.expression.ExpressionLimits;
import dev.clix.workflow.asl.expression.Literal;
import dev.clix.workflow.asl.expression.Place;
import dev.clix.workflow.asl.expression.SyntaxException;
import dev.clix.workflow.asl.expression.Template;
import java.util.ArrayList;

/** A JSON value in which texts may be expressions, at any depth. */
public final class JsonataTemplate {
    private JsonataTemplate() {}

    /** Told of every text that is no expression although it looks like one. */
    public interface Complaints {
        void about(Place place, SyntaxException complaint);
    }

    /** @return the literal itself when there is nothing to evaluate in it */
    public static Template compile(JsonNode template, Place place, ExpressionLimits limits, Complaints complaints) {
        if (template.isObject()) return object(template, place, limits, complaints);
        if (template.isArray()) return array(template, place, limits, complaints);
        if (!template.isTextual() || !template.textValue().startsWith("{%")) return new Literal(template);
        try {
            if (!JsonataExpression.isExpression(template.textValue()))
                throw new SyntaxException("JSONata string must start with {% and end with %}");
            return JsonataExpression.compile(template.textValue(), place.field(), limits);
        } catch (SyntaxException complaint) {
            complaints.about(place, complaint);
            return new Literal(template);
        }
    }

    private static Template object(JsonNode template, Place place, ExpressionLimits limits, Complaints complaints) {
        var fields = new ArrayList<Field>();
        template.properties()
                .forEach(entry -> fields.add(new Field(
                        entry.getKey(), compile(entry.getValue(), place.field(entry.getKey()), limits, complaints))));
        return CompositeTemplate.object(template, fields);
    }

    private static Template array(JsonNode template, Place place, ExpressionLimits limits, Complaints complaints) {
        var items = new ArrayList<Template>(template.size());
        for (var i = 0; i < template.size(); i++)
            items.add(compile(template.get(i), place.item(i), limits, complaints));
        return CompositeTemplate.array(template, items);
    }
}
