package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.Catcher;
import dev.clix.workflow.asl.ChoiceState;
import dev.clix.workflow.asl.FailState;
import dev.clix.workflow.asl.MapState;
import dev.clix.workflow.asl.ParallelState;
import dev.clix.workflow.asl.PassState;
import dev.clix.workflow.asl.State;
import dev.clix.workflow.asl.SucceedState;
import dev.clix.workflow.asl.TaskState;
import dev.clix.workflow.asl.WaitState;
import dev.clix.workflow.asl.expression.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The states one state leads to.
 *
 * @param ends whether its block may end with it
 */
record StateTransitions(List<Transition> links, boolean ends) {
    /** @param place where the name is written */
    record Transition(Place place, String name) {}

    static StateTransitions of(State state, Place place) {
        return state.accept(new Reader(place));
    }

    private record Reader(Place place) implements State.Visitor<StateTransitions> {
        @Override
        public StateTransitions pass(PassState state) {
            return links(state.next(), List.of());
        }

        @Override
        public StateTransitions task(TaskState state) {
            return links(state.next(), state.catchers());
        }

        @Override
        public StateTransitions await(WaitState state) {
            return links(state.next(), List.of());
        }

        @Override
        public StateTransitions parallel(ParallelState state) {
            return links(state.next(), state.catchers());
        }

        @Override
        public StateTransitions map(MapState state) {
            return links(state.next(), state.catchers());
        }

        @Override
        public StateTransitions succeed(SucceedState state) {
            return new StateTransitions(List.of(), true);
        }

        @Override
        public StateTransitions fail(FailState state) {
            return new StateTransitions(List.of(), true);
        }

        @Override
        public StateTransitions choice(ChoiceState state) {
            var links = new ArrayList<Transition>();
            for (var rule : state.rules()) links.add(entry("Choices", links.size(), rule.next()));
            state.otherwise().ifPresent(name -> links.add(new Transition(place.field("Default"), name)));
            return new StateTransitions(links, false);
        }

        private StateTransitions links(Optional<String> next, List<Catcher> catchers) {
            var links = new ArrayList<Transition>();
            for (var catcher : catchers) links.add(entry("Catch", links.size(), catcher.next()));
            next.ifPresent(name -> links.add(new Transition(place.field("Next"), name)));
            return new StateTransitions(links, next.isEmpty());
        }

        private Transition entry(String field, int index, String next) {
            return new Transition(place.field(field).item(index).field("Next"), next);
        }
    }
}
