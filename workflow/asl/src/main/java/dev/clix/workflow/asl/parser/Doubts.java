package dev.clix.workflow.asl.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.QueryLanguage;
import dev.clix.workflow.asl.expression.Place;
import dev.clix.workflow.asl.parser.Doubt.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what is legal in a definition and hardly meant, state by state. */
public final class Doubts {
    /** A slice whose bounds count from different ends, outside of quoted names. */
    private static final Pattern SLICE =
            Pattern.compile("\\[\\s*(?:[0-9]+\\s*:\\s*-[0-9]+|-[0-9]+\\s*:\\s*[0-9]+)\\s*]");

    private static final Pattern QUOTED = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final String BOTH_ENDS =
            "The slice %s counts one bound from each end: it takes nothing, or not what it seems to, once the list is short or long";

    private final List<Doubt> found = new ArrayList<>();

    private Doubts() {}

    /** @return empty for a text that is no JSON, which {@link AslParser} reports */
    public static List<Doubt> of(String definition) {
        var doubts = new Doubts();
        var root = DefinitionText.read(definition, new Problems());
        doubts.block(root, Place.ROOT, isJsonata(root, false));
        return doubts.found;
    }

    private static boolean isJsonata(JsonNode node, boolean otherwise) {
        return node.has("QueryLanguage")
                ? node.path("QueryLanguage").asText().equals(QueryLanguage.JSONATA.word())
                : otherwise;
    }

    private void block(JsonNode block, Place place, boolean jsonata) {
        var states = place.field("States");
        for (var state : block.path("States").properties())
            state(state.getValue(), states.field(state.getKey()), isJsonata(state.getValue(), jsonata), jsonata);
        if (!jsonata) found.addAll(MissingLists.in(block, place));
    }

    private void state(JsonNode state, Place place, boolean jsonata, boolean inherited) {
        found.addAll(HandlerDoubts.of(state, place));
        for (var field : state.properties()) {
            var there = place.field(field.getKey());
            switch (field.getKey()) {
                case "Branches" -> {
                    for (var i = 0; i < field.getValue().size(); i++)
                        block(field.getValue().get(i), there.item(i), inherited);
                }
                case "ItemProcessor", "Iterator" -> block(field.getValue(), there, inherited);
                case "Result", "Comment" -> {}
                default -> {
                    if (!jsonata) slices(field.getValue(), there);
                }
            }
        }
    }

    private void slices(JsonNode value, Place place) {
        if (value.isTextual() && value.textValue().contains("$")) {
            var slice = SLICE.matcher(QUOTED.matcher(value.textValue()).replaceAll("''"));
            if (slice.find())
                found.add(new Doubt(Code.SLICE_FROM_BOTH_ENDS, BOTH_ENDS.formatted(slice.group()), place.pointer()));
        }
        for (var field : value.properties()) slices(field.getValue(), place.field(field.getKey()));
        for (var i = 0; value.isArray() && i < value.size(); i++) slices(value.get(i), place.item(i));
    }
}
