package dev.clix.workflow.asl.parser;

import dev.clix.workflow.asl.StateMachine;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The result of parsing a definition: a machine, or all problems. */
public sealed interface Parsed {
    /** @param refusal makes the exception for a rejected definition */
    StateMachine orThrow(Function<Rejected, ? extends RuntimeException> refusal);

    /** @throws IllegalArgumentException saying every problem, when there is no machine */
    default StateMachine orThrow() {
        return orThrow(rejected -> new IllegalArgumentException(rejected.refusal()));
    }

    record Accepted(StateMachine machine) implements Parsed {
        @Override
        public StateMachine orThrow(Function<Rejected, ? extends RuntimeException> refusal) {
            return machine;
        }
    }

    /** @param problems all of them, at least one */
    record Rejected(List<Problem> problems) implements Parsed {
        public Rejected {
            problems = List.copyOf(problems);
        }

        /** All problems in one text, as CreateStateMachine words them after "Invalid State Machine Definition: ". */
        public String message() {
            return problems.stream().map(Problem::toString).collect(Collectors.joining(", ", "'", "'"));
        }

        /** As CreateStateMachine words it. */
        public String refusal() {
            return "Invalid State Machine Definition: " + message();
        }

        @Override
        public StateMachine orThrow(Function<Rejected, ? extends RuntimeException> refusal) {
            throw refusal.apply(this);
        }
    }
}
