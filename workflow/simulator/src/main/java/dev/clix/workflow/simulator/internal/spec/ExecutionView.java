package dev.clix.workflow.simulator.internal.spec;

import dev.clix.workflow.history.Identity;
import dev.clix.workflow.interpreter.Command.RunChild;

/** An execution, for those who only describe it. */
public interface ExecutionView {
    ExecutionSpec spec();

    StatusSnapshot snapshot();

    /** The spec of a child execution of one of its distributed Maps. */
    ExecutionSpec child(RunChild command);

    default Identity identity() {
        return spec().identity();
    }
}
