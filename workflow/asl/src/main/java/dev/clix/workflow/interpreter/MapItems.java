package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.CompactNodes;
import dev.clix.workflow.asl.Distribution;
import dev.clix.workflow.asl.MapState;
import dev.clix.workflow.asl.QueryLanguage;
import dev.clix.workflow.asl.expression.Environment;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.interpreter.Inspection.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The items a Map iterates over.
 *
 * @param values an array
 * @param keys the values' names where they come from an object, otherwise none
 */
record MapItems(JsonNode values, List<String> keys) {
    static final MapItems NONE = new MapItems(JsonNodeFactory.instance.arrayNode(), List.of());

    /** The state's Items or ItemsPath, otherwise its input. */
    static MapItems of(Decision decision, MapState state, Environment environment) {
        var items = of(state, environment);
        if (state.language() == QueryLanguage.JSON_PATH) decision.saw(Stage.AFTER_ITEMS_PATH, items.values());
        return items;
    }

    private static MapItems of(MapState state, Environment environment) {
        var items = state.items().map(e -> e.evaluate(environment)).orElse(environment.input());
        if (items.isArray()) return new MapItems(items, List.of());
        if (items.isObject() && state.items().isPresent()) return ofObject(items);
        throw new EvaluationException(
                ErrorNames.RUNTIME, "Reference path \"$\" must point to array.", Optional.empty());
    }

    /** One item for each property. */
    private static MapItems ofObject(JsonNode object) {
        var values = JsonNodeFactory.instance.arrayNode(object.size());
        var keys = new ArrayList<String>(object.size());
        for (var property : object.properties()) {
            keys.add(property.getKey());
            values.add(property.getValue());
        }
        return new MapItems(values, keys);
    }

    /** An iteration's input: its item, or what ItemSelector makes of it. */
    static JsonNode input(Decision decision, Frame frame, MapState state, int index) {
        var fork = frame.currentFork();
        var item = fork.items.get(index);
        return selected(decision, frame, state, item, context -> ContextObject.item(context, item, index, fork.keys));
    }

    /** All inputs at once. */
    static JsonNode selected(Decision decision, Frame frame, MapState state) {
        var inputs = JsonNodeFactory.instance.arrayNode();
        frame.fork.ifPresent(fork -> {
            for (var i = 0; i < fork.size(); i++) inputs.add(input(decision, frame, state, i));
        });
        frame.mapRun.ifPresent(run -> {
            for (var i = 0; i < run.items.size(); i++) inputs.add(input(decision, frame, state, run, i));
        });
        return inputs;
    }

    private static JsonNode selected(
            Decision decision, Frame frame, MapState state, JsonNode item, Consumer<ObjectNode> addItem) {
        if (state.itemSelector().isEmpty()) return item;
        var flow = new DataFlow(decision, frame);
        var outer = flow.environment(flow.input());
        return state.itemSelector()
                .get()
                .evaluate(new Environment(
                        outer.input(),
                        () -> {
                            var context = (ObjectNode) outer.context().get();
                            addItem.accept(context);
                            return context;
                        },
                        outer.variables(),
                        outer.result(),
                        outer.errorOutput(),
                        outer.now(),
                        outer.random()));
    }

    /** The items of one child execution. */
    record Batch(int items, JsonNode input) {}

    /** The next child's input: one item, or as many as ItemBatcher puts together. */
    static Batch batch(Decision decision, Frame frame, MapState state, MapRun run) {
        return batch(decision, frame, state, run, run.next());
    }

    private static Batch batch(Decision decision, Frame frame, MapState state, MapRun run, int first) {
        var batcher = state.distribution().flatMap(Distribution::itemBatcher);
        return batcher.isEmpty()
                ? new Batch(1, input(decision, frame, state, run, first))
                : batch(decision, frame, state, run, batcher.get(), first);
    }

    /** The inputs of all children that are yet to be made. */
    static List<JsonNode> pending(Decision decision, Frame frame, MapState state, MapRun run) {
        var pending = new ArrayList<JsonNode>();
        for (var first = run.next(); first < run.items.size(); ) {
            var batch = batch(decision, frame, state, run, first);
            pending.add(batch.input());
            first += batch.items();
        }
        return pending;
    }

    /** How many items a child is for at most; a batch may have fewer, since bytes are limited as well. */
    static int batchItems(Distribution distribution, Environment environment) {
        var batcher = distribution.itemBatcher();
        return batcher.isEmpty() ? 1 : mostItems(batcher.get(), environment);
    }

    private static int mostItems(Distribution.ItemBatcher batcher, Environment environment) {
        return batcher.maxItemsPerBatch()
                .map(e -> e.evaluate(environment).intValue())
                .orElse(Integer.MAX_VALUE);
    }

    private static JsonNode input(Decision decision, Frame frame, MapState state, MapRun run, int index) {
        var item = run.items.get(index);
        return selected(decision, frame, state, item, context -> {
            ContextObject.item(context, item, index, run.keys);
            context.withObject("/Map/Item").put("Source", run.source(index));
        });
    }

    private static Batch batch(
            Decision decision, Frame frame, MapState state, MapRun run, Distribution.ItemBatcher batcher, int first) {
        var flow = new DataFlow(decision, frame);
        var environment = flow.environment(flow.input());
        var most = mostItems(batcher, environment);
        var bytes = batcher.maxInputBytesPerBatch()
                .map(e -> e.evaluate(environment).intValue())
                .orElse(decision.execution().limits().payloadBytes());
        var input = CompactNodes.INSTANCE.objectNode();
        batcher.batchInput().ifPresent(template -> input.set("BatchInput", template.evaluate(environment)));
        var items = input.putArray("Items");
        var left = bytes - PayloadSize.of(input);
        for (var i = first; i < run.items.size() && items.size() < most; i++) {
            var item = input(decision, frame, state, run, i);
            left -= PayloadSize.of(item) + (items.isEmpty() ? 0 : 1);
            if (left < 0 && !items.isEmpty()) break;
            items.add(item);
        }
        return new Batch(items.size(), input);
    }
}
