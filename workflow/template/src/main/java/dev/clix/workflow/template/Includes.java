package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.template.internal.text.TreeText;
import dev.clix.workflow.template.internal.text.UnreadableTextException;

/**
 * AWS::Include: a part of the template that is in another file. Other macros run in an AWS account, and are unknown
 * here.
 */
final class Includes {
    private static final String INCLUDE = "AWS::Include";
    /** A file may include itself. */
    private static final int MOST = 1_000;

    private final Resolver resolver;
    private final StackContext context;
    private int included;

    Includes(Resolver resolver, StackContext context) {
        this.resolver = resolver;
        this.context = context;
    }

    ObjectNode fields(JsonNode transform) {
        var value = value(transform);
        if (value instanceof ObjectNode fields) return fields;
        return JsonNodeFactory.instance.objectNode();
    }

    JsonNode value(JsonNode transform) {
        var name = transform.path("Name").asText();
        if (!name.equals(INCLUDE)) return resolver.complain("the macro '%s' cannot be run here".formatted(name));
        if (++included > MOST) return resolver.complain("%s stands more than %s times".formatted(INCLUDE, MOST));
        var location =
                resolver.resolve(transform.path("Parameters").path("Location")).asText();
        return context.files()
                .at(location)
                .map(file -> read(location, file.text()))
                .orElseGet(() ->
                        resolver.complain("%s names a file that is not there: '%s'".formatted(INCLUDE, location)));
    }

    private JsonNode read(String location, String text) {
        try {
            return TreeText.read(text);
        } catch (UnreadableTextException unreadable) {
            return resolver.complain("%s names '%s', but: %s".formatted(INCLUDE, location, unreadable.getMessage()));
        }
    }
}
