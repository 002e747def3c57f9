package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.StateMachine;
import java.util.List;
import java.util.stream.Collectors;

/** What became of a definition's text. */
public sealed interface Parsed {
    record Accepted(StateMachine machine) implements Parsed {}

    /** @param problems all of them, at least one */
    record Rejected(List<Problem> problems) implements Parsed {
        public Rejected {
            problems = List.copyOf(problems);
        }

        /** All problems in one text, as CreateStateMachine words them after "Invalid State Machine Definition: ". */
        public String message() {
            return problems.stream().map(Problem::toString).collect(Collectors.joining(", ", "'", "'"));
        }
    }

    /** @throws IllegalArgumentException saying every problem, when there is no machine */
    default StateMachine orThrow() {
        if (this instanceof Accepted accepted) return accepted.machine();
        if (this instanceof Rejected rejected)
            throw new IllegalArgumentException("Invalid State Machine Definition: " + rejected.message());
        throw new AssertionError("Expected a parsed definition, but got " + this);
    }
}
