package dev.clix.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/** Rows as JSON: groups are objects, lists arrays, maps objects; a column without a value is null. */
record RowValues(GroupType type) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    JsonNode of(Group group) {
        var annotation = type.getLogicalTypeAnnotation();
        if (annotation instanceof ListLogicalTypeAnnotation) return list(group);
        return annotation instanceof MapLogicalTypeAnnotation ? map(group) : object(group);
    }

    private ObjectNode object(Group group) {
        var object = JSON.objectNode();
        for (var field = 0; field < type.getFieldCount(); field++)
            object.set(type.getFieldName(field), field(group, field));
        return object;
    }

    private JsonNode field(Group group, int field) {
        if (type.getType(field).isRepetition(Type.Repetition.REPEATED)) return repeated(group, field);
        return group.getFieldRepetitionCount(field) == 0 ? NullNode.instance : value(group, field, 0);
    }

    private ArrayNode repeated(Group group, int field) {
        var values = JSON.arrayNode();
        for (var i = 0; i < group.getFieldRepetitionCount(field); i++) values.add(value(group, field, i));
        return values;
    }

    private JsonNode value(Group group, int field, int index) {
        var of = type.getType(field);
        return of.isPrimitive()
                ? new PrimitiveValue(of.asPrimitiveType()).of(group, field, index)
                : new RowValues(of.asGroupType()).of(group.getGroup(field, index));
    }

    /** "LIST" of the format's specification: a repeated group of one element each, in older files the element itself. */
    private ArrayNode list(Group group) {
        var repeated = repeated(group, 0);
        var element = type.getType(0);
        if (element.isPrimitive() || element.asGroupType().getFieldCount() > 1) return repeated;
        var elements = JSON.arrayNode();
        repeated.forEach(each -> elements.add(each.elements().next()));
        return elements;
    }

    private ObjectNode map(Group group) {
        var map = JSON.objectNode();
        for (var entry : repeated(group, 0)) {
            var parts = entry.elements();
            map.set(parts.next().asText(), parts.hasNext() ? parts.next() : NullNode.instance);
        }
        return map;
    }
}
