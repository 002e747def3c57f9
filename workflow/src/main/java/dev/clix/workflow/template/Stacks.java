package dev.clix.workflow.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.template.text.TreeText;
import dev.clix.workflow.template.text.UnreadableTextException;
import java.util.List;

/** Makes a template ready to be resolved: its loops and included files unfolded, its globals where they belong. */
final class Stacks {
    private static final String RESOURCES = "Resources";
    private static final List<String> SECTIONS = List.of("Parameters", "Mappings", "Conditions", RESOURCES, "Outputs");
    private static final String TRANSFORM = "Fn::Transform";

    private final Surroundings surroundings;

    private Stacks(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    static Resolver resolver(SourceFile file, Surroundings surroundings) {
        try {
            return resolver(TreeText.read(file.text()), surroundings);
        } catch (UnreadableTextException unreadable) {
            surroundings.findings().problem("'%s': %s".formatted(file.name(), unreadable.getMessage()));
            return resolver(JsonNodeFactory.instance.objectNode(), surroundings);
        }
    }

    static Resolver resolver(JsonNode root, Surroundings surroundings) {
        var unfolded = new Stacks(surroundings).unfolded(root);
        SamGlobals.spread(unfolded);
        return new Resolver(unfolded, surroundings);
    }

    private ObjectNode unfolded(JsonNode root) {
        var all = JsonNodeFactory.instance.objectNode();
        root.properties().forEach(section -> all.set(section.getKey(), section.getValue()));
        if (!all.path(RESOURCES).isObject()) all.putObject(RESOURCES);
        for (var section : SECTIONS)
            if (all.path(section).isObject() && Functions.isFolded(all.get(section)))
                all.set(section, section(all, section));
        all.set(RESOURCES, all.get(RESOURCES).deepCopy());
        passOverMacros(root.path("Transform"));
        return all;
    }

    /** Each is unfolded by what stands before it: a loop over a parameter needs the parameters. */
    private ObjectNode section(ObjectNode root, String section) {
        var before = root.deepCopy();
        before.putObject(RESOURCES);
        var functions = new Resolver(before, surroundings).functions();
        var own = (ObjectNode) root.get(section).deepCopy();
        passOverMissing(own);
        return (ObjectNode) functions.unfolded(own);
    }

    /** Of the whole template: a macro of the account it is deployed in. */
    private void passOverMacros(JsonNode transform) {
        for (var one : transform.isArray()
                ? transform
                : JsonNodeFactory.instance.arrayNode().add(transform)) {
            var name = one.isObject() ? one.path("Name").asText() : one.asText();
            if (!name.isEmpty() && !name.startsWith("AWS::"))
                surroundings.findings().passOver("Transform " + name);
        }
    }

    /** One that cannot be run here, or has a file that is not at hand, leaves the section as it stands. */
    private void passOverMissing(ObjectNode section) {
        var transform = section.path(TRANSFORM);
        if (transform.isMissingNode()) return;
        var location = transform.path("Parameters").path("Location").asText();
        if (transform.path("Name").asText().equals("AWS::Include")
                && surroundings.files().at(location).isPresent()) return;
        section.remove(TRANSFORM);
        surroundings
                .findings()
                .passOver("%s %s"
                        .formatted(transform.path("Name").asText("Fn::Transform"), location)
                        .strip());
    }
}
