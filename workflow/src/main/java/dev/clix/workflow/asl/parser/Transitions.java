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
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every state of a block must be there, and be reached. */
final class Transitions {
    private Transitions() {}

    static void check(Fields block, String startAt, Map<String, State> states) {
        var all = block.object("States").orElseThrow();
        if (!all.has(startAt)) missing(block, "StartAt", startAt);
        states.values()
                .forEach(state -> state.accept(new Targets()).forEach(target -> {
                    if (!all.has(target.name()))
                        missing(all.object(state.name()).orElseThrow(), target.field(), target.name());
                }));
        if (states.containsKey(startAt)) checkReached(all, startAt, states);
    }

    private static void missing(Fields holder, String field, String name) {
        holder.problems()
                .add(
                        Problem.Code.MISSING_TRANSITION_TARGET,
                        "Missing '%s' target: %s".formatted(field.substring(field.lastIndexOf('/') + 1), name),
                        holder.pointer() + "/" + field);
    }

    private static void checkReached(Fields all, String startAt, Map<String, State> states) {
        var reached = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(startAt));
        while (!open.isEmpty()) {
            var state = states.get(open.pop());
            if (state == null || !reached.add(state.name())) continue;
            state.accept(new Targets()).forEach(target -> open.push(target.name()));
        }
        states.keySet().stream()
                .filter(name -> !reached.contains(name))
                .forEach(name -> all.problems()
                        .add(
                                Problem.Code.MISSING_TRANSITION_TARGET,
                                "State \"%s\" is not reachable.".formatted(name),
                                all.at(name)));
    }

    /** Where a state says that another follows. */
    private record Target(String field, String name) {}

    private static final class Targets implements State.Visitor<Stream<Target>> {
        @Override
        public Stream<Target> pass(PassState state) {
            return next(state.next());
        }

        @Override
        public Stream<Target> task(TaskState state) {
            return Stream.concat(next(state.next()), caught(state.catchers()));
        }

        @Override
        public Stream<Target> choice(ChoiceState state) {
            var rules = Stream.iterate(0, index -> index < state.rules().size(), index -> index + 1)
                    .map(index -> new Target(
                            "Choices/" + index + "/Next",
                            state.rules().get(index).next()));
            return Stream.concat(rules, state.otherwise().stream().map(name -> new Target("Default", name)));
        }

        @Override
        public Stream<Target> await(WaitState state) {
            return next(state.next());
        }

        @Override
        public Stream<Target> succeed(SucceedState state) {
            return Stream.empty();
        }

        @Override
        public Stream<Target> fail(FailState state) {
            return Stream.empty();
        }

        @Override
        public Stream<Target> parallel(ParallelState state) {
            return Stream.concat(next(state.next()), caught(state.catchers()));
        }

        @Override
        public Stream<Target> map(MapState state) {
            return Stream.concat(next(state.next()), caught(state.catchers()));
        }

        private static Stream<Target> next(Optional<String> next) {
            return next.stream().map(name -> new Target("Next", name));
        }

        private static Stream<Target> caught(List<Catcher> catchers) {
            return Stream.iterate(0, index -> index < catchers.size(), index -> index + 1)
                    .map(index -> new Target(
                            "Catch/" + index + "/Next", catchers.get(index).next()));
        }
    }
}
