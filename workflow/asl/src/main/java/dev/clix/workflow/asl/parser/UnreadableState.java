package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.FailState;
import dev.clix.workflow.asl.QueryLanguage;
import dev.clix.workflow.asl.State;
import dev.clix.workflow.asl.expression.Unreadable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A stand-in for a state of which not even the type is known: it fails when it is entered. */
final class UnreadableState {
    private UnreadableState() {}

    /** All states of a block, those that cannot be read replaced by stand-ins. */
    static Map<String, State> filled(FieldReader block, Map<String, State> read) {
        var all = new LinkedHashMap<>(read);
        block.object()
                .path("States")
                .fieldNames()
                .forEachRemaining(name -> all.computeIfAbsent(name, UnreadableState::named));
        return all;
    }

    private static State named(String name) {
        var problem = new Unreadable("State '%s' is of a type that is not known".formatted(name));
        return new FailState(name, QueryLanguage.JSON_PATH, Optional.of(problem), Optional.empty());
    }

    static boolean is(State state) {
        return state instanceof FailState fail
                && fail.cause().isEmpty()
                && fail.error().filter(Unreadable.class::isInstance).isPresent();
    }
}
