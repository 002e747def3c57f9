package dev.clix.bench.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** The state machines that both the simulator and its lower bound run. */
public enum Workload {
    /** One execution of 1,000 Pass and Choice transitions, counted by States.MathAdd. */
    W1("w1_loop", LowerBound::w1, "{\"n\":0}", 0.5),
    /** Pass, Choice, Pass, Parallel of two Pass, Succeed. */
    W2("w2_five", LowerBound::w2, "{\"x\":1}", 0.5),
    /** An inline Map over 1,000 items, two Pass each. */
    W3("w3_map", LowerBound::w3, items(), 1 / 3.0),
    /** A CliX game of ten rounds, its tasks answered at once. */
    W4("w4_clix", LowerBound::w4, "{\"round\":0}", 1 / 3.0);

    private final String file;
    private final Supplier<LowerBound> bound;
    private final String input;
    private final double goal;

    Workload(String file, Supplier<LowerBound> bound, String input, double goal) {
        this.file = file;
        this.bound = bound;
        this.input = input;
        this.goal = goal;
    }

    String definition() {
        try (var stream = Workload.class.getResourceAsStream(file + ".asl.json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How many states one execution enters. */
    int transitions() {
        try {
            return bound().run(new ObjectMapper().readTree(input)).size() / 2;
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    LowerBound bound() {
        return bound.get();
    }

    String input() {
        return input;
    }

    /** The share of the lower bound's transitions per second that is to be reached. */
    double goal() {
        return goal;
    }

    private static String items() {
        var root = JsonNodeFactory.instance.objectNode();
        var items = root.putArray("items");
        for (var i = 0; i < 1_000; i++) items.addObject().put("id", i).put("v", "item-" + i);
        return root.toString();
    }

    static JsonNode roundStarted(JsonNode data) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("round", data.get("round").intValue() + 1);
    }

    static JsonNode roundEnded(JsonNode data) {
        var round = data.get("round").intValue();
        return JsonNodeFactory.instance.objectNode().put("round", round).put("activePlayerCount", round >= 10 ? 1 : 2);
    }
}
