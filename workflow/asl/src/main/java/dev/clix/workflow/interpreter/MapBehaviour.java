package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.node.LongNode;
import dev.clix.workflow.asl.MapState;
import dev.clix.workflow.asl.expression.Environment;
import dev.clix.workflow.history.MapFact;
import dev.clix.workflow.interpreter.Inspection.Stage;

/** Map: its processor once for each item. */
final class MapBehaviour {
    private MapBehaviour() {}

    static boolean act(Decision decision, Frame frame, MapState state) {
        if (state.distribution().isPresent())
            return DistributedMap.act(
                    decision, frame, state, state.distribution().get());
        var flow = new DataFlow(decision, frame);
        var environment = flow.environment(flow.input());
        var items = MapItems.of(decision, state, environment);
        var concurrency = concurrency(decision, state, environment);
        decision.write(
                frame, new MapFact.MapStateStarted(items.values().size(), items.values(), items.keys(), concurrency));
        return true;
    }

    /** 0 is no limit of the state's own. */
    private static int concurrency(Decision decision, MapState state, Environment environment) {
        var most = decision.execution().limits().inlineConcurrency();
        var asked = DataFlow.whole(state.maxConcurrency(), environment).orElse(0);
        decision.saw(Stage.MAX_CONCURRENCY, LongNode.valueOf(asked));
        return Limits.concurrency(asked, most);
    }

    /** Starts as many iterations as there is room for. */
    static void iterate(Decision decision, Frame frame, MapState state) {
        var fork = frame.currentFork();
        while (fork.hasRoom()) {
            var index = fork.next;
            var follows = fork.freed.isEmpty() ? fork.started : fork.freed.peek();
            var input = MapItems.input(decision, frame, state, index);
            decision.write(frame, follows, new MapFact.MapIterationStarted(state.name(), index, input));
            decision.later(fork.children[index]);
        }
    }
}
