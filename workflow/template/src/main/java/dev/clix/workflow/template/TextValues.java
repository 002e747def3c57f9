package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;

/** Values where a text is asked for. */
final class TextValues {
    private TextValues() {}

    /** Lists are joined by commas, objects are JSON. */
    static String of(JsonNode value) {
        if (value.isObject()) return value.toString();
        if (!value.isArray()) return value.asText();
        var items = new ArrayList<String>();
        value.forEach(item -> items.add(of(item)));
        return String.join(",", items);
    }
}
