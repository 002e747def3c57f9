package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * DefinitionSubstitutions: texts in the place of {@code ${name}}, again and again until none is left that has a value. Placeholders
 * without one stay as they are.
 */
record Substitutions(String id, Resolver resolver) {
    private static final String PROPERTY = "DefinitionSubstitutions";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}]+)}");
    private static final int LONGEST = 64 << 20;

    String in(String definition) {
        var values = values();
        var text = definition;
        for (var round = 0; round <= values.size(); round++) {
            var next = once(text, values);
            if (next.equals(text)) return text;
            text = next;
            if (text.length() > LONGEST) break;
        }
        resolver.complain("%s (%s): Expected values that end, but they stand for one another: %s"
                .formatted(id, PROPERTY, values.keySet()));
        return definition;
    }

    private static String once(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    private Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        for (var field : resolver.property(id, PROPERTY).properties()) {
            if (field.getValue().isValueNode()) values.put(field.getKey(), text(field.getValue()));
            else
                resolver.complain("%s (%s.%s): Expected a text, a number or a boolean, but found %s"
                        .formatted(id, PROPERTY, field.getKey(), field.getValue()));
        }
        return values;
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asText();
    }
}
