package dev.clix.workflow.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A way out of a state as its definition has it, by the name of the state it leads to. */
record Transition(String target, EdgeKind kind, String label, String title) {
    /** Labels of ways that are joined, each on a line of its own. */
    private static final int JOINED_MAX = 3;

    /** In the order in which they are tried: Next, or rules and Default; then catchers. */
    static List<Transition> of(JsonNode state) {
        var ways = new ArrayList<Transition>();
        var next = state.path("Next").asText("");
        if (!next.isEmpty()) ways.add(new Transition(next, EdgeKind.NEXT, "", ""));
        ways.addAll(joined(elements(state.path("Choices")).map(Transition::rule).toList()));
        var otherwise = state.path("Default").asText("");
        if (!otherwise.isEmpty()) ways.add(new Transition(otherwise, EdgeKind.DEFAULT, "default", "default"));
        ways.addAll(
                joined(elements(state.path("Catch")).map(Transition::catcher).toList()));
        return ways;
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return list.isArray() ? StreamSupport.stream(list.spliterator(), false) : Stream.empty();
    }

    private static Transition rule(JsonNode rule) {
        var label = RuleWords.of(rule);
        var comment = rule.path("Comment").asText("");
        return new Transition(
                rule.path("Next").asText(""),
                EdgeKind.CHOICE,
                label,
                comment.isEmpty() ? label : comment + ": " + label);
    }

    private static Transition catcher(JsonNode catcher) {
        var label = elements(catcher.path("ErrorEquals"))
                .map(JsonNode::asText)
                .map(error -> error.equals("States.ALL") ? "any error" : error)
                .collect(Collectors.joining(", "));
        return new Transition(catcher.path("Next").asText(""), EdgeKind.CATCH, label, label);
    }

    private static List<Transition> joined(List<Transition> ways) {
        Map<String, List<Transition>> byTarget = new LinkedHashMap<>();
        for (var way : ways)
            if (!way.target.isEmpty())
                byTarget.computeIfAbsent(way.target, target -> new ArrayList<>())
                        .add(way);
        return byTarget.values().stream().map(Transition::join).toList();
    }

    private static Transition join(List<Transition> ways) {
        var first = ways.get(0);
        if (ways.size() == 1) return first;
        var separator = first.kind == EdgeKind.CATCH ? ", " : " or\n";
        var label = ways.stream().limit(JOINED_MAX).map(Transition::label).collect(Collectors.joining(separator));
        var more = ways.size() > JOINED_MAX ? "\n+ %s more".formatted(ways.size() - JOINED_MAX) : "";
        return new Transition(
                first.target,
                first.kind,
                label + more,
                ways.stream().map(Transition::title).collect(Collectors.joining(separator)));
    }
}
