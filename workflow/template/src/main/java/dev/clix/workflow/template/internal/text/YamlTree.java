package dev.clix.workflow.template.internal.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A YAML document as a tree: aliases are expanded and {@code <<} merged, as the tools that package templates do. */
final class YamlTree {
    private static final int DEEPEST = 500;
    /** Aliases of aliases grow without bound. */
    private static final int MOST_NODES = 1_000_000;

    private static final int MOST_LETTERS = 64 << 20;
    /** The short forms that have no {@code Fn::} in their long ones. */
    private static final Set<String> BARE = Set.of("Ref", "Condition");

    private int nodes;

    private YamlTree() {}

    /** @throws UnreadableTextException when it is no YAML, or more than one document has something in it */
    static JsonNode read(String text) {
        try {
            var documents = new ArrayList<JsonNode>();
            for (var document : yaml().composeAll(new StringReader(text)))
                if (document != null && !isEmpty(document)) documents.add(new YamlTree().tree(document, 0));
            return only(documents);
        } catch (MarkedYAMLException unreadable) {
            throw new UnreadableTextException(reason(unreadable), unreadable);
        } catch (YAMLException unreadable) {
            throw new UnreadableTextException(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(MOST_NODES);
        options.setCodePointLimit(MOST_LETTERS);
        return new Yaml(new SafeConstructor(options));
    }

    private static boolean isEmpty(Node document) {
        return document instanceof ScalarNode scalar && scalar.getValue().isEmpty();
    }

    private static JsonNode only(List<JsonNode> documents) {
        if (documents.size() > 1)
            throw new UnreadableTextException(
                    "Expected one YAML document, but there are %s".formatted(documents.size()));
        return documents.isEmpty() ? MissingNode.getInstance() : documents.get(0);
    }

    private static String reason(MarkedYAMLException unreadable) {
        var mark = unreadable.getProblemMark();
        var problem = String.valueOf(unreadable.getProblem());
        return mark == null
                ? problem
                : "%s at line %s, column %s".formatted(problem, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private JsonNode tree(Node node, int depth) {
        if (++nodes > MOST_NODES || depth > DEEPEST)
            throw new UnreadableTextException(
                    "Expected at most %s values, %s deep, aliases expanded%s".formatted(MOST_NODES, DEEPEST, at(node)));
        var value = untagged(node, depth);
        var tag = node.getTag().getValue();
        return tag.startsWith("!") && tag.length() > 1 ? writtenOut(tag.substring(1), value) : value;
    }

    private JsonNode untagged(Node node, int depth) {
        if (node instanceof MappingNode mapping) return object(mapping, depth);
        if (node instanceof SequenceNode sequence) {
            var array = JsonNodeFactory.instance.arrayNode();
            for (var item : sequence.getValue()) array.add(tree(item, depth + 1));
            return array;
        }
        return YamlScalar.of((ScalarNode) node);
    }

    private ObjectNode object(MappingNode mapping, int depth) {
        var object = JsonNodeFactory.instance.objectNode();
        for (var field : mapping.getValue()) if (isMerge(field)) merge(object, field.getValueNode(), depth);
        for (var field : mapping.getValue())
            if (!isMerge(field)) object.set(key(field.getKeyNode()), tree(field.getValueNode(), depth + 1));
        return object;
    }

    private static boolean isMerge(NodeTuple field) {
        return field.getKeyNode().getTag().equals(Tag.MERGE);
    }

    /** The first of several merged objects counts, and the fields of the object itself count before all of them. */
    private void merge(ObjectNode object, Node merged, int depth) {
        var value = tree(merged, depth + 1);
        for (var part :
                value.isArray() ? value : JsonNodeFactory.instance.arrayNode().add(value))
            for (var field : part.properties())
                if (!object.has(field.getKey())) object.set(field.getKey(), field.getValue());
    }

    private static String key(Node key) {
        if (key instanceof ScalarNode scalar) return scalar.getValue();
        throw new UnreadableTextException("Expected a text as a key" + at(key));
    }

    private static String at(Node node) {
        return " at line %s, column %s"
                .formatted(
                        node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1);
    }

    private static JsonNode writtenOut(String tag, JsonNode value) {
        var name = BARE.contains(tag) ? tag : "Fn::" + tag;
        var function = JsonNodeFactory.instance.objectNode();
        return function.set(name, tag.equals("GetAtt") && value.isTextual() ? attribute(value.textValue()) : value);
    }

    /** {@code Role.Arn} is a list of two. */
    private static JsonNode attribute(String text) {
        var dot = text.indexOf('.');
        var parts = JsonNodeFactory.instance.arrayNode();
        if (dot < 0) return parts.add(text);
        return parts.add(text.substring(0, dot)).add(text.substring(dot + 1));
    }
}
