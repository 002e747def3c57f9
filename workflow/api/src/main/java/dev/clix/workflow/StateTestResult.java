package dev.clix.workflow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The answer of TestState: the outcome of a tested state.
 *
 * @param output a JSON text
 * @param nextState empty at an end of the workflow, and where the state has not been left
 * @param inspectionData the steps of the data flow, under the API's names; empty unless asked for
 */
public record StateTestResult(
        Status status,
        Optional<String> output,
        Optional<String> error,
        Optional<String> cause,
        Optional<String> nextState,
        ObjectNode inspectionData) {
    /** AWS's words. */
    public enum Status {
        SUCCEEDED,
        FAILED,
        /** A retrier would try again. */
        RETRIABLE,
        CAUGHT_ERROR
    }
}
