package dev.clix.workflow.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.simulator.task.TaskCall;
import dev.clix.workflow.simulator.task.TaskFailure;
import dev.clix.workflow.simulator.task.TaskHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Does every task: as its case says, otherwise as the service might. */
final class CorpusAnswers {
    private final JsonNode answers;
    private final Map<String, Integer> asked = new HashMap<>();

    CorpusAnswers(JsonNode answers) {
        this.answers = answers;
    }

    /** The answer of a function: its input, unless the case says otherwise. */
    Object ofFunction(TaskCall call) throws TaskFailure {
        return answer(call.state(), call.input());
    }

    /** The answer of {@code lambda:invoke}: the function's answer within the service's own fields. */
    Object ofInvocation(TaskCall call) throws TaskFailure {
        var payload = answer(call.state(), call.input().path("Payload"));
        if (payload == TaskHandler.NEVER) return payload;
        var result = JsonNodeFactory.instance.objectNode();
        result.put("ExecutedVersion", "$LATEST").put("StatusCode", 200).set("Payload", (JsonNode) payload);
        return result;
    }

    /** The answer of any other service. */
    Object ofService(TaskCall call) throws TaskFailure {
        return answer(call.state(), JsonNodeFactory.instance.objectNode());
    }

    /** The answer to a task that waits for its token; empty when it never gets one. */
    Optional<JsonNode> next(String state) {
        var given = given(state);
        return given.has("never") ? Optional.empty() : Optional.of(given);
    }

    private Object answer(String state, JsonNode otherwise) throws TaskFailure {
        var given = given(state);
        if (given.has("never")) return TaskHandler.NEVER;
        if (given.has("error") || given.has("cause")) throw new TaskFailure(text(given, "error"), text(given, "cause"));
        if (given.has("result")) return given.get("result");
        return otherwise.isMissingNode() ? JsonNodeFactory.instance.objectNode() : otherwise;
    }

    /** The state's answer whose turn it is. */
    private JsonNode given(String state) {
        var turn = asked.merge(state, 1, Integer::sum) - 1;
        var given = answers.path(state);
        return given.isArray() ? given.get(Math.min(turn, given.size() - 1)) : given;
    }

    static Optional<String> text(JsonNode answer, String name) {
        return Optional.ofNullable(answer.get(name)).map(JsonNode::asText);
    }
}
