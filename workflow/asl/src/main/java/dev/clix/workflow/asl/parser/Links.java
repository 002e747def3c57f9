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
record Links(List<Link> links, boolean ends) {
    /** @param place where the name is written */
    record Link(Place place, String name) {}

    static Links of(State state, Place place) {
        return state.accept(new Reader(place));
    }

    private record Reader(Place place) implements State.Visitor<Links> {
        @Override
        public Links pass(PassState state) {
            return links(state.next(), List.of());
        }

        @Override
        public Links task(TaskState state) {
            return links(state.next(), state.catchers());
        }

        @Override
        public Links await(WaitState state) {
            return links(state.next(), List.of());
        }

        @Override
        public Links parallel(ParallelState state) {
            return links(state.next(), state.catchers());
        }

        @Override
        public Links map(MapState state) {
            return links(state.next(), state.catchers());
        }

        @Override
        public Links succeed(SucceedState state) {
            return new Links(List.of(), true);
        }

        @Override
        public Links fail(FailState state) {
            return new Links(List.of(), true);
        }

        @Override
        public Links choice(ChoiceState state) {
            var links = new ArrayList<Link>();
            for (var rule : state.rules()) links.add(entry("Choices", links.size(), rule.next()));
            state.otherwise().ifPresent(name -> links.add(new Link(place.field("Default"), name)));
            return new Links(links, false);
        }

        private Links links(Optional<String> next, List<Catcher> catchers) {
            var links = new ArrayList<Link>();
            for (var catcher : catchers) links.add(entry("Catch", links.size(), catcher.next()));
            next.ifPresent(name -> links.add(new Link(place.field("Next"), name)));
            return new Links(links, next.isEmpty());
        }

        private Link entry(String field, int index, String next) {
            return new Link(place.field(field).item(index).field("Next"), next);
        }
    }
}
