package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.MapState;
import dev.clix.workflow.asl.QueryLanguage;
import dev.clix.workflow.asl.expression.Environment;
import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.history.MapFact;
import java.util.List;
import java.util.Optional;

/** Map: its processor once for each item. */
final class MapBehaviour {
    private MapBehaviour() {}

    static boolean act(Decision decision, Frame frame, MapState state) {
        var flow = new DataFlow(decision, frame);
        var environment = flow.environment(flow.input());
        var items = items(state, environment);
        var concurrency = concurrency(decision, state, environment);
        decision.write(frame, new MapFact.MapStateStarted(items.size(), items, List.of(), concurrency));
        return true;
    }

    private static JsonNode items(MapState state, Environment environment) {
        if (state.items().isPresent()) return state.items().get().evaluate(environment);
        var input = environment.input();
        if (input.isArray()) return input;
        throw state.language() == QueryLanguage.JSONATA
                ? new EvaluationException(
                        "States.QueryEvaluationError",
                        "Map state input must be an array but was: " + input,
                        Optional.empty())
                : new EvaluationException(
                        Failures.RUNTIME, "Reference path \"$\" must point to array.", Optional.empty());
    }

    /** 0 is no limit of the state's own. */
    private static int concurrency(Decision decision, MapState state, Environment environment) {
        var most = decision.execution().limits().inlineConcurrency();
        var asked = state.maxConcurrency()
                .map(e -> e.evaluate(environment).longValue())
                .orElse(0L);
        return asked <= 0 || asked > most ? most : asked.intValue();
    }

    /** Starts as many iterations as there is room for. */
    static void iterate(Decision decision, Frame frame, MapState state) {
        var fork = frame.currentFork();
        while (fork.hasRoom()) {
            var index = fork.next;
            var follows = fork.freed.isEmpty() ? fork.started : fork.freed.peek();
            var input = Forks.itemInput(decision, frame, state, index);
            decision.write(frame, follows, new MapFact.MapIterationStarted(state.name(), index, input));
            decision.later(fork.children[index]);
        }
    }
}
