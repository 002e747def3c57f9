package dev.clix.workflow.graph;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/** A definition drawn by a seed: loops, catchers, rules to anywhere, blocks within blocks, odd names. */
public final class GeneratedMachine {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> WORDS = List.of(
            "Check",
            "order",
            "Reserve",
            "stock",
            "Charge",
            "card",
            "Approve",
            "shipping",
            "notify",
            "customer",
            "\"quoted\"",
            "<b>",
            "מזמין",
            "ユーザー",
            "🚀",
            "a/b~c",
            "retryUntilAvailable",
            "SupercalifragilisticexpialidociousWord");

    private final Random random;
    private int states;

    public GeneratedMachine(long seed) {
        random = new Random(seed);
    }

    public ObjectNode definition() {
        return block(2 + random.nextInt(14), 0);
    }

    /** One block of so many states, without others in it. */
    public ObjectNode flat(int size) {
        return block(size, 9);
    }

    private ObjectNode block(int size, int depth) {
        var names = new String[size];
        for (var i = 0; i < size; i++) names[i] = name();
        var block = JSON.objectNode().put("StartAt", names[0]);
        var all = block.putObject("States");
        for (var i = 0; i < size; i++) all.set(names[i], state(names, i, depth));
        return block;
    }

    private String name() {
        var name = new StringBuilder();
        for (var i = random.nextInt(4); i >= 0; i--)
            name.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        return name.append(states++).toString();
    }

    private ObjectNode state(String[] names, int at, int depth) {
        var kind = random.nextInt(depth < 2 ? 12 : 10);
        var last = at == names.length - 1;
        if (kind < 3 && !last) return choice(names, at);
        if (kind == 3) return JSON.objectNode().put("Type", random.nextBoolean() ? "Succeed" : "Fail");
        var state = JSON.objectNode().put("Type", kind < 5 ? "Wait" : kind < 6 ? "Pass" : "Task");
        if (kind == 10) parallel(state, depth);
        if (kind == 11) state.put("Type", "Map").set("ItemProcessor", block(1 + random.nextInt(5), depth + 1));
        if (last || random.nextInt(9) == 0) state.put("End", true);
        else state.put("Next", random.nextInt(6) == 0 ? any(names) : names[at + 1]);
        if (kind > 5) handlers(state, names);
        return state;
    }

    private void parallel(ObjectNode state, int depth) {
        var branches = state.put("Type", "Parallel").putArray("Branches");
        for (var i = random.nextInt(4); i >= 0; i--) branches.add(block(1 + random.nextInt(5), depth + 1));
    }

    private void handlers(ObjectNode state, String[] names) {
        state.put("Resource", "arn:aws:states:::lambda:invoke");
        if (random.nextBoolean())
            state.putArray("Retry").addObject().putArray("ErrorEquals").add("States.ALL");
        for (var i = random.nextInt(4) - 1; i > 0; i--) {
            var catchers = state.withArray("/Catch");
            catchers.addObject()
                    .put("Next", any(names))
                    .putArray("ErrorEquals")
                    .add(random.nextBoolean() ? "States.ALL" : "Lambda.TooManyRequestsException");
        }
    }

    private ObjectNode choice(String[] names, int at) {
        var state = JSON.objectNode().put("Type", "Choice");
        var rules = state.putArray("Choices");
        for (var i = random.nextInt(3); i >= 0; i--)
            rules.addObject()
                    .put("Variable", "$.some.path" + random.nextInt(99))
                    .put("NumericGreaterThan", random.nextInt(1_000))
                    .put("Next", i == 0 ? names[at + 1] : any(names));
        if (random.nextBoolean()) state.put("Default", any(names));
        return state;
    }

    private String any(String[] names) {
        return names[random.nextInt(names.length)];
    }
}
