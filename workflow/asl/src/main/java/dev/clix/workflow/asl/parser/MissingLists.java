package dev.clix.workflow.asl.parser;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.Place;
import dev.clix.workflow.asl.parser.Doubt.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds Map states that read a list from a field that no state before them leaves: where every way to the Map comes from
 * a state whose output has known fields, and none of them is the list's.
 */
final class MissingLists {
    private static final Pattern FIELD = Pattern.compile("\\$\\.([A-Za-z_][A-Za-z0-9_]*)(?:[.\\[].*)?");

    private final JsonNode states;
    private final Map<String, List<String>> before = new HashMap<>();
    private final String startAt;

    private MissingLists(JsonNode block) {
        states = block.path("States");
        startAt = block.path("StartAt").asText();
        for (var state : states.properties())
            for (var target : targets(state.getValue()))
                before.computeIfAbsent(target, name -> new ArrayList<>()).add(state.getKey());
    }

    static List<Doubt> in(JsonNode block, Place place) {
        var lists = new MissingLists(block);
        var found = new ArrayList<Doubt>();
        for (var state : lists.states.properties())
            lists.missing(state.getKey())
                    .ifPresent(field -> found.add(new Doubt(
                            Code.LIST_NEVER_THERE,
                            "No state before it leaves a field '%s'".formatted(field),
                            place.field("States")
                                    .field(state.getKey())
                                    .field("ItemsPath")
                                    .pointer())));
        return found;
    }

    private Optional<String> missing(String name) {
        var state = states.path(name);
        if (!state.path("Type").asText().equals("Map") || state.has("InputPath")) return Optional.empty();
        var field = FIELD.matcher(state.path("ItemsPath").asText());
        if (!field.matches()) return Optional.empty();
        return input(name, new HashSet<>())
                .filter(fields -> !fields.contains(field.group(1)))
                .map(fields -> field.group(1));
    }

    private static List<String> targets(JsonNode state) {
        var targets = new ArrayList<String>();
        for (var field : List.of("Next", "Default"))
            if (state.has(field)) targets.add(state.path(field).asText());
        for (var field : List.of("Choices", "Catch"))
            for (var way : state.path(field)) targets.add(way.path("Next").asText());
        return targets;
    }

    /** All fields that the state's input may have; empty when they are not known. */
    private Optional<Set<String>> input(String name, Set<String> asked) {
        if (name.equals(startAt) || !asked.add(name) || !before.containsKey(name)) return Optional.empty();
        Set<String> all = new TreeSet<>();
        for (var source : before.getOrDefault(name, List.of())) {
            var fields = output(source, asked);
            if (fields.isEmpty()) return Optional.empty();
            all.addAll(fields.get());
        }
        return Optional.of(all);
    }

    private Optional<Set<String>> output(String name, Set<String> asked) {
        var state = states.path(name);
        if (state.has("OutputPath") || state.has("QueryLanguage") || state.has("Catch")) return Optional.empty();
        return switch (state.path("Type").asText()) {
            case "Pass" -> combined(state, result(state, name, asked), name, asked);
            case "Task", "Map", "Parallel" -> combined(state, keys(state.path("ResultSelector")), name, asked);
            case "Wait", "Choice" -> state.has("InputPath") ? Optional.empty() : input(name, asked);
            default -> Optional.empty();
        };
    }

    private Optional<Set<String>> result(JsonNode state, String name, Set<String> asked) {
        if (state.has("Result")) return keys(state.path("Result"));
        if (state.has("Parameters")) return keys(state.path("Parameters"));
        return state.has("InputPath") || state.has("ResultPath") ? Optional.empty() : input(name, asked);
    }

    private Optional<Set<String>> combined(
            JsonNode state, Optional<Set<String>> result, String name, Set<String> asked) {
        if (!state.has("ResultPath") || state.path("ResultPath").asText().equals("$")) return result;
        if (state.path("ResultPath").isNull()) return input(name, asked);
        var field = FIELD.matcher(state.path("ResultPath").asText());
        if (!field.matches()) return Optional.empty();
        return input(name, asked).map(fields -> {
            Set<String> more = new TreeSet<>(fields);
            more.add(field.group(1));
            return more;
        });
    }

    /** Of a payload template as of a literal: a computed field's name has a mark at its end. */
    private static Optional<Set<String>> keys(JsonNode object) {
        if (!object.isObject()) return Optional.empty();
        Set<String> keys = new TreeSet<>();
        object.fieldNames()
                .forEachRemaining(name -> keys.add(name.endsWith(".$") ? name.substring(0, name.length() - 2) : name));
        return Optional.of(keys);
    }
}
