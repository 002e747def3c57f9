package dev.clix.workflow.junit;

import dev.clix.workflow.asl.Catcher;
import dev.clix.workflow.asl.State;
import dev.clix.workflow.asl.StateMachine;
import dev.clix.workflow.history.Fact;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.MapFact;
import dev.clix.workflow.history.ParallelFact;
import dev.clix.workflow.history.PrivateFact;
import dev.clix.workflow.history.StateFact;
import dev.clix.workflow.history.TaskFact;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The parts of a machine that executions have reached: its states, the transitions between them, and the entries of Retry and
 * Catch. A transition is known by its states: two rules of a Choice that lead to the same state are one.
 */
final class PathsTaken {
    /** In place of the name of a state: the end of a block, and the begin of one. */
    static final String END = "";

    private final Map<String, State> known = new HashMap<>();
    private final Map<String, Integer> entered = new LinkedHashMap<>();
    private final Set<Transition> transitions = new LinkedHashSet<>();
    private final Set<Entry> retries = new LinkedHashSet<>();
    private final Set<Entry> catches = new LinkedHashSet<>();
    private final Map<Integer, Visit> visits = new TreeMap<>();

    /** @param to {@link #END} where the block ends */
    record Transition(String from, String to) {}

    /** @param index of the entry in the state's Retry or Catch */
    record Entry(String state, int index) {}

    /** A frame's visit of a state, and the error it has met last. */
    private static final class Visit {
        private final String state;
        private Optional<String> error = Optional.empty();
        private boolean isOver;

        Visit(String state) {
            this.state = state;
        }
    }

    PathsTaken(StateMachine machine) {
        machine.block().allStates().forEach(state -> known.put(state.name(), state));
    }

    /** @param facts of one execution, from its start */
    void follow(List<HistoryEvent> facts) {
        visits.clear();
        facts.forEach(event -> follow(event.frame(), event.fact()));
    }

    private void follow(int frame, Fact fact) {
        if (fact instanceof StateFact.StateEntered state) enter(frame, state.name());
        else if (visits.containsKey(frame)) within(visits.get(frame), fact);
    }

    private void enter(int frame, String state) {
        entered.merge(state, 1, Integer::sum);
        visits.put(frame, new Visit(state));
    }

    private void within(Visit visit, Fact fact) {
        if (fact instanceof StateFact.StateExited exited)
            exit(visit, exited.next().orElse(END));
        else if (fact instanceof PrivateFact.RetryScheduled retry) retry(visit, retry.retrier());
        else error(fact).ifPresent(error -> visit.error = Optional.of(error));
    }

    private void retry(Visit visit, int retrier) {
        retries.add(new Entry(visit.state, retrier));
        visit.error = Optional.empty();
    }

    private void exit(Visit visit, String next) {
        visit.isOver = true;
        transitions.add(new Transition(visit.state, next));
        visit.error.ifPresent(error ->
                caught(visit.state, error, next).ifPresent(index -> catches.add(new Entry(visit.state, index))));
    }

    /** A Catch's error has led there; of a Map or Parallel only the end of it is told, and the first entry that leads there taken. */
    private Optional<Integer> caught(String state, String error, String next) {
        var catchers =
                Optional.ofNullable(known.get(state)).map(State::catchers).orElse(List.of());
        var leading = IntStream.range(0, catchers.size())
                .filter(index -> catchers.get(index).next().equals(next))
                .boxed()
                .toList();
        return leading.stream()
                .filter(index -> names(catchers.get(index), error))
                .findFirst()
                .or(() -> leading.stream().findFirst());
    }

    private static boolean names(Catcher catcher, String error) {
        return catcher.errorEquals().contains(error);
    }

    private static Optional<String> error(Fact fact) {
        if (fact instanceof TaskFact.TaskFailed failed)
            return Optional.of(failed.error().orElse(""));
        if (fact instanceof TaskFact.TaskTimedOut late) return Optional.of(late.error());
        if (fact instanceof StateFact.EvaluationFailed failed) return Optional.of(failed.error());
        if (fact instanceof PrivateFact.StateFailed failed)
            return Optional.of(failed.error().orElse(""));
        var isOfBlocks = fact instanceof ParallelFact.ParallelStateFailed
                || fact instanceof PrivateFact.BranchFailed
                || fact instanceof MapFact.MapIterationFailed
                || fact instanceof MapFact.MapStateFailed;
        return isOfBlocks ? Optional.of("") : Optional.empty();
    }

    /** How often each state was entered, in the order of their first times. */
    Map<String, Integer> entered() {
        return entered;
    }

    Set<Transition> transitions() {
        return transitions;
    }

    Set<Entry> retries() {
        return retries;
    }

    Set<Entry> catches() {
        return catches;
    }

    /** The states that the execution followed last was in at its end, or is in. */
    Set<String> last() {
        var last = new LinkedHashSet<String>();
        visits.values().forEach(visit -> {
            if (!visit.isOver) last.add(visit.state);
        });
        return last;
    }
}
