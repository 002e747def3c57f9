package dev.clix.bench.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import java.util.ArrayList;
import java.util.List;

/**
 * The least an interpreter has to do: walk a table, read one compiled JSONPath per state and append two records. It
 * parses nothing, checks nothing, waits for nothing and handles no error.
 */
final class LowerBound {
    private static final Configuration JACKSON = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider())
            .build();
    private static final int END = -1;

    private final List<Step> steps;

    LowerBound(List<Step> steps) {
        this.steps = steps;
    }

    /** The effect of a state on the data, given the value that its path leads to. */
    interface Work {
        JsonNode apply(JsonNode data, JsonNode selected, List<Entry> history);
    }

    /** Where a state leads, given what its path leads to. */
    interface Way {
        int next(JsonNode selected);
    }

    record Step(String name, JsonPath path, Work work, Way way) {
        static Step of(String name, String path, Work work, Way way) {
            return new Step(name, JsonPath.compile(path), work, way);
        }

        static Step of(String name, String path, Work work, int next) {
            return of(name, path, work, selected -> next);
        }
    }

    record Entry(long id, long previous, long time, boolean entered, String name, Object data) {}

    /** @return two entries for each state entered */
    List<Entry> run(JsonNode input) {
        var history = new ArrayList<Entry>();
        walk(input, history);
        return history;
    }

    private JsonNode walk(JsonNode input, List<Entry> history) {
        var data = input;
        for (var at = 0; at != END; ) {
            var step = steps.get(at);
            append(history, true, step, data);
            JsonNode selected = step.path().read(data, JACKSON);
            data = step.work().apply(data, selected, history);
            append(history, false, step, data);
            at = step.way().next(selected);
        }
        return data;
    }

    private static void append(List<Entry> history, boolean entered, Step step, JsonNode data) {
        history.add(
                new Entry(history.size() + 1, history.size(), System.currentTimeMillis(), entered, step.name(), data));
    }

    private static Work put(String key, JsonNode value) {
        return (data, selected, history) -> {
            var changed = JsonNodeFactory.instance.objectNode();
            changed.setAll((ObjectNode) data);
            changed.set(key, value);
            return changed;
        };
    }

    private static final Work KEEP = (data, selected, history) -> data;

    static LowerBound w1() {
        Work increment =
                (data, n, history) -> JsonNodeFactory.instance.objectNode().put("n", n.intValue() + 1);
        return new LowerBound(List.of(
                Step.of("Inc", "$.n", increment, 1),
                Step.of("Check", "$.n", KEEP, n -> n.intValue() < 500 ? 0 : 2),
                Step.of("Done", "$", KEEP, END)));
    }

    static LowerBound w2() {
        var left = new LowerBound(List.of(Step.of("D1", "$", (d, s, h) -> result("l", 1), END)));
        var right = new LowerBound(List.of(Step.of("D2", "$", (d, s, h) -> result("r", 2), END)));
        Work both = (data, selected, history) -> JsonNodeFactory.instance
                .arrayNode()
                .add(left.walk(selected, history))
                .add(right.walk(selected, history));
        return new LowerBound(List.of(
                Step.of("A", "$", put("a", result("k", 1)), 1),
                Step.of("B", "$.a.k", KEEP, k -> k.intValue() == 1 ? 2 : END),
                Step.of("C", "$", put("c", JsonNodeFactory.instance.textNode("go")), 3),
                Step.of("D", "$", both, 4),
                Step.of("E", "$", KEEP, END)));
    }

    private static JsonNode result(String key, int value) {
        return JsonNodeFactory.instance.objectNode().put(key, value);
    }

    static LowerBound w3() {
        Work pick = (data, id, history) -> {
            var picked = JsonNodeFactory.instance.objectNode();
            picked.set("id", id);
            picked.set("v", data.get("v"));
            return picked;
        };
        var ok = JsonNodeFactory.instance.objectNode().put("ok", true);
        var each = new LowerBound(List.of(Step.of("M1", "$.id", pick, 1), Step.of("M2", "$", put("r", ok), END)));
        Work all = (data, items, history) -> {
            ArrayNode results = JsonNodeFactory.instance.arrayNode(items.size());
            for (var item : items) results.add(each.walk(item, history));
            return results;
        };
        return new LowerBound(List.of(Step.of("M", "$.items", all, END)));
    }

    static LowerBound w4() {
        return new LowerBound(List.of(
                Step.of("GameStart", "$", KEEP, 1),
                Step.of("WaitForNextRound", "$", KEEP, 2),
                Step.of("RoundStart", "$", (data, s, h) -> Workload.roundStarted(data), 3),
                Step.of("Round", "$", KEEP, 4),
                Step.of("RoundEnd", "$", (data, s, h) -> Workload.roundEnded(data), 5),
                Step.of("Check", "$.activePlayerCount", KEEP, players -> players.intValue() == 1 ? 6 : 1),
                Step.of("GameEnd", "$", KEEP, END)));
    }
}
