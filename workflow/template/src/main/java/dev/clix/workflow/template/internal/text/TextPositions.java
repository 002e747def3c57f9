package dev.clix.workflow.template.internal.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where in a text of JSON or YAML each value begins, by its JSON pointer: a field at its name. */
public final class TextPositions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, int[]> places = new HashMap<>();
    private final Set<Node> above = Collections.newSetFromMap(new IdentityHashMap<>());

    private TextPositions() {}

    /** @return line and column by pointer, both from 1; none for a text that is neither */
    public static Map<String, int[]> of(String text) {
        var positions = new TextPositions();
        if (TreeText.isJson(text)) positions.json(text);
        else positions.yaml(text);
        return positions.places;
    }

    private void json(String text) {
        try (var parser = JSON.getFactory().createParser(text)) {
            parser.nextToken();
            place("", parser);
            values(parser, "");
        } catch (IOException unreadable) {
            places.clear();
        }
    }

    private void place(String pointer, JsonParser parser) {
        var at = parser.currentTokenLocation();
        places.putIfAbsent(pointer, new int[] {at.getLineNr(), at.getColumnNr()});
    }

    private void values(JsonParser parser, String pointer) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var field = pointer + "/" + escaped(parser.currentName());
                place(field, parser);
                parser.nextToken();
                values(parser, field);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (var i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                place(pointer + "/" + i, parser);
                values(parser, pointer + "/" + i);
            }
        }
    }

    private void yaml(String text) {
        try {
            var root = new Yaml().compose(new StringReader(text));
            if (root == null) return;
            mark("", root.getStartMark());
            values(root, "");
        } catch (YAMLException unreadable) {
            places.clear();
        }
    }

    private void mark(String pointer, Mark mark) {
        places.putIfAbsent(pointer, new int[] {mark.getLine() + 1, mark.getColumn() + 1});
    }

    /** An alias of what it is within would have no end. */
    private void values(Node node, String pointer) {
        if (!above.add(node)) return;
        each(node, pointer, (field, value) -> values(value, field));
        above.remove(node);
    }

    private void each(Node node, String pointer, BiConsumer<String, Node> visit) {
        if (node instanceof MappingNode mapping)
            for (var tuple : mapping.getValue())
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    var field = pointer + "/" + escaped(key.getValue());
                    mark(field, key.getStartMark());
                    visit.accept(field, tuple.getValueNode());
                }
        if (node instanceof SequenceNode sequence)
            for (var i = 0; i < sequence.getValue().size(); i++) {
                mark(pointer + "/" + i, sequence.getValue().get(i).getStartMark());
                visit.accept(pointer + "/" + i, sequence.getValue().get(i));
            }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
