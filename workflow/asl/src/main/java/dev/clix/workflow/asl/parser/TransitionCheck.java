package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.Block;
import dev.clix.workflow.asl.State;
import dev.clix.workflow.asl.expression.Place;
import dev.clix.workflow.asl.parser.Problem.Code;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every state of a block must be there, and be reached; a machine must have an end. */
final class TransitionCheck {
    private final FieldReader block;
    private final Map<String, StateTransitions> states = new LinkedHashMap<>();

    private TransitionCheck(FieldReader block, Map<String, State> states) {
        this.block = block;
        states.forEach((name, state) -> this.states.put(name, StateTransitions.of(state, place(name))));
    }

    /** @param states the states that could be read; transitions to the others are valid all the same */
    static void check(FieldReader block, String startAt, Map<String, State> states) {
        if (!block.object().path("StartAt").isTextual()
                || !block.object().path("States").isObject()) return;
        var transitions = new TransitionCheck(block, states);
        transitions.checkThere(startAt);
        if (transitions.endsSomewhere()) transitions.checkReached(startAt);
    }

    /** Measured on AWS: asked of the machine only, not of branches and processors. */
    static void checkEnd(FieldReader machine, Block block) {
        var transitions = new TransitionCheck(machine, block.states());
        var readable = block.states().values().stream().noneMatch(UnreadableState::is);
        if (readable && !block.states().isEmpty() && !transitions.endsSomewhere())
            machine.problems().add(Problem.nowhere(Code.MISSING_END_STATE, "Workflow has no terminal state"));
    }

    private void checkThere(String startAt) {
        checkThere(new StateTransitions.Transition(block.at("StartAt"), startAt));
        for (var state : states.values()) state.links().forEach(this::checkThere);
    }

    private void checkThere(StateTransitions.Transition link) {
        // A missing name reads as empty, and is reported already.
        var missing = link.name().isEmpty() && !block.problems().found().isEmpty();
        if (!missing && !block.object().get("States").has(link.name()))
            complain(link.place(), "Missing 'Next' target: " + link.name());
    }

    private void checkReached(String startAt) {
        var reached = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(startAt));
        while (!open.isEmpty()) {
            var name = open.pop();
            if (states.containsKey(name) && reached.add(name))
                states.get(name).links().forEach(link -> open.push(link.name()));
        }
        for (var name : states.keySet())
            if (!reached.contains(name)) complain(place(name), "State \"%s\" is not reachable.".formatted(name));
    }

    private boolean endsSomewhere() {
        return states.values().stream().anyMatch(StateTransitions::ends);
    }

    private Place place(String name) {
        return block.at("States").field(name);
    }

    private void complain(Place place, String message) {
        block.problems().add(place, Code.MISSING_TRANSITION_TARGET, message);
    }
}
