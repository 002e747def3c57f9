package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code {{resolve:ssm:/path}}} and the like: values that are stored in the account. */
record DynamicReferences(StackContext context) {
    private static final Pattern REFERENCE =
            Pattern.compile("\\{\\{resolve:(ssm|ssm-secure|secretsmanager):([^{}]+)}}");

    /** @param key of the property: the made-up value has a form that suits it */
    JsonNode filled(JsonNode value, String key) {
        if (value.isTextual()) return text(value, key);
        if (value.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> array.add(filled(item, key)));
            return array;
        }
        if (!value.isObject()) return value;
        var object = JsonNodeFactory.instance.objectNode();
        value.properties().forEach(field -> object.set(field.getKey(), filled(field.getValue(), field.getKey())));
        return object;
    }

    private JsonNode text(JsonNode value, String key) {
        var references = REFERENCE.matcher(value.textValue());
        if (!references.find()) return value;
        var asked = references.reset().matches() ? key : "";
        return TextNode.valueOf(references
                .reset()
                .replaceAll(found -> Matcher.quoteReplacement(madeUp(found.group(), found.group(2), asked))));
    }

    /** The version at the end of a parameter's name is no part of it. */
    private String madeUp(String reference, String stored, String key) {
        var name = stored.replaceFirst(":\\d+$", "");
        return context.findings().madeUp(reference, context.plausible().value(name, key));
    }
}
