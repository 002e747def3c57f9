package dev.clix.workflow.asl;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/** Definitions nobody would write. Every state is reached at most once, so that they end. */
public abstract class RandomDefinitions {
    protected static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    protected final Random random;
    private final int longest;
    private int names;

    /** @param longest how many states may follow one another in a block */
    protected RandomDefinitions(Random random, int longest) {
        this.random = random;
        this.longest = longest;
    }

    /** @param next the state that follows; empty when none does */
    protected abstract ObjectNode state(int depth, String next);

    /** All that a retrier says, but for the errors. */
    protected abstract ObjectNode retrier();

    /** Which error a catcher is for. */
    protected abstract String caught();

    protected final ObjectNode block(int depth) {
        var block = JSON.objectNode();
        var states = block.putObject("States");
        var length = 1 + random.nextInt(longest);
        var first = names;
        names += length;
        block.put("StartAt", "S" + first);
        for (var i = 0; i < length; i++) {
            var next = i + 1 < length ? "S" + (first + i + 1) : "";
            states.set("S" + (first + i), state(depth, next));
        }
        return block;
    }

    /** Nothing else in the definition has it. */
    protected final int number() {
        return names++;
    }

    protected final ObjectNode parallel(int depth, String next) {
        var parallel = ending(JSON.objectNode().put("Type", "Parallel").put("ResultPath", "$.a"), next);
        var branches = parallel.putArray("Branches");
        for (var i = random.nextInt(3); i >= 0; i--) branches.add(block(depth + 1));
        return handled(parallel, next);
    }

    /** @param selector the fields that an iteration is given besides the items of a Map within it */
    protected final ObjectNode map(ObjectNode selector, ObjectNode processor, String next) {
        var map = ending(JSON.objectNode().put("Type", "Map").put("ResultPath", "$.m"), next);
        map.put("ItemsPath", "$.items").put("MaxConcurrency", random.nextInt(3));
        selector.putArray("items").add(1);
        map.set("ItemSelector", selector);
        map.set("ItemProcessor", processor);
        if (processor.path("ProcessorConfig").has("ExecutionType")) map.put("ToleratedFailureCount", random.nextInt(3));
        return handled(map, next);
    }

    protected static ObjectNode failing() {
        return JSON.objectNode().put("Type", "Fail").put("Error", "Broken").put("Cause", "at random");
    }

    protected final ObjectNode handled(ObjectNode state, String next) {
        if (random.nextBoolean()) {
            var retrier = retrier();
            retrier.putArray("ErrorEquals").add(random.nextBoolean() ? "States.ALL" : "Busy");
            state.putArray("Retry").add(retrier);
        }
        if (!next.isEmpty() && random.nextBoolean())
            state.putArray("Catch")
                    .addObject()
                    .put("Next", next)
                    .put("ResultPath", "$.c")
                    .putArray("ErrorEquals")
                    .add(caught());
        return state;
    }

    protected static ObjectNode ending(ObjectNode state, String next) {
        return next.isEmpty() ? state.put("End", true) : state.put("Next", next);
    }
}
