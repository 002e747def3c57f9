package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.template.internal.text.TreeText;
import dev.clix.workflow.template.internal.text.UnreadableTextException;
import java.util.List;

/** Makes a template ready to be resolved: its loops and included files unfolded, its globals where they belong. */
final class Stacks {
    private static final String RESOURCES = "Resources";
    private static final List<String> SECTIONS = List.of("Parameters", "Mappings", "Conditions", RESOURCES, "Outputs");
    private static final String TRANSFORM = "Fn::Transform";
    private static final String INCLUDE = "AWS::Include";

    private final StackContext context;

    private Stacks(StackContext context) {
        this.context = context;
    }

    static Resolver resolver(SourceFile file, StackContext context) {
        try {
            return resolver(TreeText.read(file.text()), context);
        } catch (UnreadableTextException unreadable) {
            context.findings().problem("'%s': %s".formatted(file.name(), unreadable.getMessage()));
            return resolver(JsonNodeFactory.instance.objectNode(), context);
        }
    }

    static Resolver resolver(JsonNode root, StackContext context) {
        var unfolded = new Stacks(context).unfolded(root);
        SamGlobals.spread(unfolded);
        return new Resolver(unfolded, context);
    }

    private ObjectNode unfolded(JsonNode root) {
        var all = JsonNodeFactory.instance.objectNode();
        root.properties().forEach(section -> all.set(section.getKey(), section.getValue()));
        each(root.path("Transform")).forEach(transform -> include(all, transform));
        if (!all.path(RESOURCES).isObject()) all.putObject(RESOURCES);
        for (var section : SECTIONS)
            if (all.path(section).isObject() && IntrinsicFunctions.isFolded(all.get(section)))
                all.set(section, section(all, section));
        all.set(RESOURCES, resources(all));
        each(root.path("Transform")).forEach(this::passOverMacro);
        return all;
    }

    /** Merges the sections of an included file into the template; the template's own win. */
    private void include(ObjectNode root, JsonNode transform) {
        if (!isInclude(transform)) return;
        var location = location(transform);
        context.files()
                .at(location)
                .ifPresentOrElse(
                        file -> merge(root, file, location),
                        () -> context.findings().passOver(told(transform)));
    }

    private void merge(ObjectNode root, SourceFile file, String location) {
        try {
            for (var section : TreeText.read(file.text()).properties()) {
                var own = root.path(section.getKey());
                if (own.isMissingNode()) root.set(section.getKey(), section.getValue());
                else if (own.isObject() && section.getValue() instanceof ObjectNode included)
                    root.set(section.getKey(), included.setAll((ObjectNode) own));
            }
        } catch (UnreadableTextException unreadable) {
            context.findings().problem("%s names '%s', but: %s".formatted(INCLUDE, location, unreadable.getMessage()));
        }
    }

    /** A resource may be a file as a whole. */
    private ObjectNode resources(ObjectNode root) {
        var resources = (ObjectNode) root.get(RESOURCES).deepCopy();
        var resolver = new Resolver(root, context);
        for (var resource : resources.properties())
            if (resource.getValue() instanceof ObjectNode own && IntrinsicFunctions.isFolded(own))
                resource.setValue(resolver.told(resource.getKey(), () -> resource(own, resolver)));
        return resources;
    }

    private JsonNode resource(ObjectNode own, Resolver resolver) {
        if (own.has("Type")) passOverMissing(own);
        return resolver.functions().unfolded(own);
    }

    /** A section is unfolded with the sections before it: a loop over a parameter needs the parameters. */
    private ObjectNode section(ObjectNode root, String section) {
        var before = root.deepCopy();
        before.putObject(RESOURCES);
        var functions = new Resolver(before, context).functions();
        var own = (ObjectNode) root.get(section).deepCopy();
        passOverMissing(own);
        return (ObjectNode) functions.unfolded(own);
    }

    /** A macro for the whole template belongs to the account it is deployed in, and is passed over. */
    private void passOverMacro(JsonNode transform) {
        var name = transform.isObject() ? transform.path("Name").asText() : transform.asText();
        if (!name.isEmpty() && !name.startsWith("AWS::")) context.findings().passOver("Transform " + name);
    }

    private static Iterable<JsonNode> each(JsonNode transform) {
        return transform.isArray() ? transform : List.of(transform);
    }

    private static boolean isInclude(JsonNode transform) {
        return transform.path("Name").asText().equals(INCLUDE);
    }

    private static String location(JsonNode transform) {
        return transform.path("Parameters").path("Location").asText();
    }

    private static String told(JsonNode transform) {
        return "%s %s"
                .formatted(transform.path("Name").asText(TRANSFORM), location(transform))
                .strip();
    }

    /** A macro that cannot be run here, or whose file is not at hand, leaves the section as it stands. */
    private void passOverMissing(ObjectNode section) {
        var transform = section.path(TRANSFORM);
        if (transform.isMissingNode()) return;
        if (isInclude(transform) && context.files().at(location(transform)).isPresent()) return;
        section.remove(TRANSFORM);
        context.findings().passOver(told(transform));
    }
}
