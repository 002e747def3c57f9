package dev.clix.workflow.asl;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** States that lead to one another: a machine's, a Parallel branch's or a Map's item processor's. */
public record Block(String startAt, Map<String, State> states) {
    public Block {
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    }

    /** Its states and those within them, in the order of the definition. */
    public Stream<State> allStates() {
        return states.values().stream()
                .flatMap(state ->
                        Stream.concat(Stream.of(state), state.blocks().stream().flatMap(Block::allStates)));
    }

    public State state(String name) {
        var state = states.get(name);
        if (state == null)
            throw new IllegalStateException(
                    "Expected a state named '%s', but there are %s".formatted(name, states.keySet()));
        return state;
    }
}
