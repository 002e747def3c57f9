package dev.clix.workflow.asl.internal.jsonata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.CompositeTemplate;
import dev.clix.workflow.asl.expression.CompositeTemplate.Field;
import dev.clix.workflow.asl.expression.Literal;
import dev.clix.workflow.asl.expression.Place;
import dev.clix.workflow.asl.expression.Template;
import java.util.ArrayList;

/** A JSON value in which texts may be expressions, at any depth. */
public final class JsonataTemplate {
    private JsonataTemplate() {}

    /** Compiles the texts that begin as expressions do. */
    public interface TextCompiler {
        Template compile(String text, Place place);
    }

    /** @return the literal itself when there is nothing to evaluate in it */
    public static Template compile(JsonNode template, Place place, TextCompiler texts) {
        if (template.isObject()) return object(template, place, texts);
        if (template.isArray()) return array(template, place, texts);
        var expression = template.isTextual() && JsonataExpression.isBegun(template.textValue());
        return expression ? texts.compile(template.textValue(), place) : new Literal(template);
    }

    private static Template object(JsonNode template, Place place, TextCompiler texts) {
        var fields = new ArrayList<Field>();
        for (var entry : template.properties()) {
            var name = entry.getKey();
            fields.add(new Field(name, compile(entry.getValue(), place.field(name), texts)));
        }
        return CompositeTemplate.object(template, fields);
    }

    private static Template array(JsonNode template, Place place, TextCompiler texts) {
        var items = new ArrayList<Template>(template.size());
        for (var i = 0; i < template.size(); i++) items.add(compile(template.get(i), place.item(i), texts));
        return CompositeTemplate.array(template, items);
    }
}
