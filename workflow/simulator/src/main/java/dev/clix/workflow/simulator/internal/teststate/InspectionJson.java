package dev.clix.workflow.simulator.internal.teststate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.asl.ParallelState;
import dev.clix.workflow.interpreter.Inspection;
import dev.clix.workflow.interpreter.Inspection.Stage;
import dev.clix.workflow.interpreter.TestedState;
import java.util.Map;
import java.util.Set;

/** The inspection of a tested state, as InspectionData. */
final class InspectionJson {
    private static final Map<Stage, String> WORDS = Map.ofEntries(
            Map.entry(Stage.AFTER_INPUT_PATH, "afterInputPath"),
            Map.entry(Stage.AFTER_PARAMETERS, "afterParameters"),
            Map.entry(Stage.AFTER_ARGUMENTS, "afterArguments"),
            Map.entry(Stage.AFTER_ITEMS_PATH, "afterItemsPath"),
            Map.entry(Stage.AFTER_ITEM_SELECTOR, "afterItemSelector"),
            Map.entry(Stage.AFTER_ITEM_BATCHER, "afterItemBatcher"),
            Map.entry(Stage.AFTER_ITEMS_POINTER, "afterItemsPointer"),
            Map.entry(Stage.RESULT, "result"),
            Map.entry(Stage.AFTER_RESULT_SELECTOR, "afterResultSelector"),
            Map.entry(Stage.AFTER_RESULT_PATH, "afterResultPath"),
            Map.entry(Stage.MAX_CONCURRENCY, "maxConcurrency"),
            Map.entry(Stage.TOLERATED_FAILURE_COUNT, "toleratedFailureCount"),
            Map.entry(Stage.TOLERATED_FAILURE_PERCENTAGE, "toleratedFailurePercentage"));

    /** The other values are texts of JSON. */
    private static final Set<Stage> NUMBERS =
            Set.of(Stage.MAX_CONCURRENCY, Stage.TOLERATED_FAILURE_COUNT, Stage.TOLERATED_FAILURE_PERCENTAGE);

    /** As recorded: a Parallel state tells of its result only. */
    private static final Set<Stage> UNTOLD_BY_PARALLEL =
            Set.of(Stage.AFTER_INPUT_PATH, Stage.AFTER_PARAMETERS, Stage.AFTER_ARGUMENTS);

    private InspectionJson() {}

    static ObjectNode of(TestedState tested, String input) {
        var shown = JsonNodeFactory.instance.objectNode().put("input", input);
        var isParallel = tested.state() instanceof ParallelState;
        tested.inspection().seen().forEach((stage, value) -> {
            if (!(isParallel && UNTOLD_BY_PARALLEL.contains(stage)))
                shown.set(WORDS.get(stage), NUMBERS.contains(stage) ? value : text(value));
        });
        if (!tested.variables().isEmpty()) {
            var variables = JsonNodeFactory.instance.objectNode();
            tested.variables().forEach(variables::set);
            shown.set("variables", text(variables));
        }
        error(shown, tested.inspection());
        return shown;
    }

    private static JsonNode text(JsonNode value) {
        return JsonNodeFactory.instance.textNode(value.toString());
    }

    private static void error(ObjectNode shown, Inspection inspection) {
        inspection
                .catcher()
                .ifPresent(index -> shown.withObject("/errorDetails").put("catchIndex", index));
        inspection
                .retrier()
                .ifPresent(index -> shown.withObject("/errorDetails").put("retryIndex", index));
        inspection
                .backoff()
                .ifPresent(delay ->
                        shown.withObject("/errorDetails").put("retryBackoffIntervalSeconds", delay.toSeconds()));
    }
}
