package dev.clix.workflow.simulator.internal.teststate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The outcome of a tested state.
 *
 * @param output JSON
 * @param nextState empty at an end of the workflow, and where the state has not been left
 * @param inspectionData the stages of the data flow, under the API's names; empty unless asked for
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

    /** The API's answer. */
    public ObjectNode shown() {
        var answer = JsonNodeFactory.instance.objectNode().put("status", status.name());
        output.ifPresent(value -> answer.put("output", value));
        error.ifPresent(value -> answer.put("error", value));
        cause.ifPresent(value -> answer.put("cause", value));
        nextState.ifPresent(value -> answer.put("nextState", value));
        if (!inspectionData.isEmpty()) answer.set("inspectionData", inspectionData);
        return answer;
    }
}
