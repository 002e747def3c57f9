package dev.clix.workflow.junit;

import dev.clix.workflow.asl.ChoiceState;
import dev.clix.workflow.asl.State;
import dev.clix.workflow.asl.StateMachine;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A part of a machine that tests may reach.
 *
 * @param state the state that it is, or belongs to
 * @param detail where a transition leads, or which entry of Retry or Catch it is, by its errors; empty for a state
 * @param index of the entry; 0 for anything else
 */
record CoverageItem(Kind kind, String state, String detail, int index) {
    enum Kind {
        STATE("states"),
        TRANSITION("transitions"),
        CHOICE("choices"),
        RETRIER("retriers"),
        CATCHER("catchers");

        private final String plural;

        Kind(String plural) {
            this.plural = plural;
        }

        String plural() {
            return plural;
        }
    }

    /** All parts of a machine, in the order of its definition. */
    static Stream<CoverageItem> of(StateMachine machine) {
        return machine.block().allStates().flatMap(CoverageItem::of);
    }

    private static Stream<CoverageItem> of(State state) {
        return Stream.of(
                        Stream.of(new CoverageItem(Kind.STATE, state.name(), "", 0)),
                        state.next().stream().map(next -> new CoverageItem(Kind.TRANSITION, state.name(), next, 0)),
                        choices(state),
                        IntStream.range(0, state.retriers().size())
                                .mapToObj(index -> new CoverageItem(
                                        Kind.RETRIER,
                                        state.name(),
                                        String.join(
                                                ", ",
                                                state.retriers().get(index).errorEquals()),
                                        index)),
                        IntStream.range(0, state.catchers().size())
                                .mapToObj(index -> new CoverageItem(
                                        Kind.CATCHER,
                                        state.name(),
                                        String.join(
                                                ", ",
                                                state.catchers().get(index).errorEquals()),
                                        index)))
                .flatMap(items -> items);
    }

    private static Stream<CoverageItem> choices(State state) {
        if (!(state instanceof ChoiceState choice)) return Stream.of();
        return Stream.concat(choice.rules().stream().map(ChoiceState.Rule::next), choice.otherwise().stream())
                .distinct()
                .map(next -> new CoverageItem(Kind.CHOICE, state.name(), next, 0));
    }

    boolean isReached(PathsTaken taken) {
        return switch (kind) {
            case STATE -> taken.entered().containsKey(state);
            case TRANSITION, CHOICE -> taken.transitions().contains(new PathsTaken.Transition(state, detail));
            case RETRIER -> taken.retries().contains(new PathsTaken.Entry(state, index));
            case CATCHER -> taken.catches().contains(new PathsTaken.Entry(state, index));
        };
    }

    /** As a reader finds it: {@code Pay}, {@code Pay → Ship}, {@code Pay Catch States.Timeout}. */
    @Override
    public String toString() {
        return switch (kind) {
            case STATE -> state;
            case TRANSITION, CHOICE -> state + " → " + detail;
            case RETRIER -> state + " Retry " + detail;
            case CATCHER -> state + " Catch " + detail;
        };
    }
}
