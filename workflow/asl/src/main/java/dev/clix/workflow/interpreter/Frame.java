package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.Block;
import dev.clix.workflow.asl.State;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line of states under way: the execution itself, a branch or an iteration. Changed by what facts lead to only. */
final class Frame {
    final int id;
    final Optional<Frame> parent;
    /** Which of its siblings, from 0. */
    final int index;

    final Block block;

    /** False once its parent has gone on without it. */
    boolean isLive = true;

    Position position;
    /** The last public event in this line: AWS's previousEventId of the next. */
    long chain;
    /** Never changed in place, so that branches share it with what they branched from. */
    Map<String, JsonNode> variables;
    /** The size of the variables this frame has assigned itself, in bytes of JSON text. */
    long variableBytes;

    /** Of the state the frame is in. */
    Optional<State> state = Optional.empty();

    private Optional<State> found = Optional.empty();
    private @Nullable String foundName;

    JsonNode input;
    long enteredId;
    long enteredPrevious;
    Instant enteredAt = Instant.EPOCH;
    /** Per retrier, since each has its own count (ASL, "Retrying after error"). */
    int[] retries = NONE;

    int attempt;
    Optional<Fork> fork = Optional.empty();
    /** The branches it failed with, for a redrive to take up again. */
    Optional<Fork> failedFork = Optional.empty();

    Optional<MapRun> mapRun = Optional.empty();

    private static final int[] NONE = {};

    Frame(int id, Optional<Frame> parent, int index, Block block, JsonNode input, long chain) {
        this.id = id;
        this.parent = parent;
        this.index = index;
        this.block = block;
        this.input = input;
        this.chain = chain;
        this.variables = parent.map(p -> p.variables).orElse(Map.of());
        this.position = new Position.Moving(block.startAt(), input);
    }

    static Frame root(Block block, JsonNode input, Map<String, JsonNode> variables) {
        var root = new Frame(0, Optional.empty(), 0, block, input, 0);
        root.variables = variables;
        return root;
    }

    /** A state of its block, which has it. The one it moves to is asked for twice in a row, by the decision and by its fact. */
    @SuppressWarnings("ReferenceEquality") // the fact has the decision's own text; another equal one is looked up
    Optional<State> named(String name) {
        if (foundName == name) return found;
        found = Optional.of(block.state(name));
        foundName = name;
        return found;
    }

    State currentState() {
        return state.orElseThrow(() ->
                new IllegalStateException("Expected frame %s to be in a state, but it is %s".formatted(id, position)));
    }

    Fork currentFork() {
        return fork.orElseThrow(() ->
                new IllegalStateException("Expected frame %s to have branches, but it is %s".formatted(id, position)));
    }

    MapRun currentMapRun() {
        return mapRun.orElseThrow(() ->
                new IllegalStateException("Expected frame %s to have a map run, but it is %s".formatted(id, position)));
    }

    Position.Tasking currentTask() {
        if (position instanceof Position.Tasking task) return task;
        throw new IllegalStateException("Expected frame %s to be in a task, but it is %s".formatted(id, position));
    }

    Frame parentFrame() {
        return parent.orElseThrow(
                () -> new IllegalStateException("Expected frame %s to be a branch or an iteration".formatted(id)));
    }

    /** How much larger its variables become by what is assigned, in bytes of JSON text. */
    long growth(Map<String, JsonNode> assigned) {
        var growth = 0L;
        for (var variable : assigned.entrySet()) {
            var before = variables.get(variable.getKey());
            growth += PayloadSize.of(variable.getValue())
                    - (before == null ? -variable.getKey().length() : PayloadSize.of(before));
        }
        return growth;
    }

    int retriesBy(int retrier) {
        return retrier < retries.length ? retries[retrier] : 0;
    }

    void enter(String name, JsonNode enteredWith, long id, long previous, Instant at) {
        state = named(name);
        input = enteredWith;
        enteredId = id;
        enteredPrevious = previous;
        enteredAt = at;
        retries = NONE;
        attempt = 0;
        position = Position.Inside.STATE;
    }

    void countRetry(int retrier) {
        if (retrier >= retries.length) retries = Arrays.copyOf(retries, retrier + 1);
        retries[retrier]++;
        attempt++;
    }

    /** Each retrier has tried as often already. */
    void assumeRetries(int each) {
        retries = new int[currentState().retriers().size()];
        Arrays.fill(retries, each);
        attempt = each;
    }

    /** A redrive counts them from the beginning. */
    void forgetRetries() {
        retries = NONE;
        attempt = 0;
    }

    void leave(Position next) {
        failedFork = Optional.empty();
        state = Optional.empty();
        fork = Optional.empty();
        mapRun = Optional.empty();
        position = next;
    }
}
