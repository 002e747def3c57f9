package dev.clix.workflow.simulator.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.simulator.internal.task.ServiceFailures;
import dev.clix.workflow.simulator.task.TaskFailure;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A state's mocked answers by call, the first, the second and so on; retries count. */
public record MockedResponses(TreeMap<Integer, MockedResponse> byCall) {
    private static final Pattern CALLS = Pattern.compile("(\\d{1,4})(?:-(\\d{1,4}))?");

    /** One answer: a result, or an error. */
    public record MockedResponse(Optional<JsonNode> result, Optional<TaskFailure> failure) {}

    static MockedResponses parse(JsonNode node, String place, List<String> problems) {
        var byCall = new TreeMap<Integer, MockedResponse>();
        for (var field : node.properties()) {
            var calls = CALLS.matcher(field.getKey());
            var at = place + "/" + field.getKey();
            if (!calls.matches()) {
                problems.add(at + ": expected a number of a call such as 0, or several such as 1-2");
                continue;
            }
            var from = Integer.parseInt(calls.group(1));
            var to = calls.group(2) == null ? from : Integer.parseInt(calls.group(2));
            if (from > to) problems.add(at + ": expected the first of the calls before the last");
            var response = response(field.getValue(), at, problems);
            for (var call = from; call <= to; call++)
                if (byCall.put(call, response) != null) problems.add("%s: call %s is mocked twice".formatted(at, call));
        }
        return new MockedResponses(byCall);
    }

    private static MockedResponse response(JsonNode node, String place, List<String> problems) {
        if (node.has("Return") == node.has("Throw")) {
            problems.add(place + ": expected either Return or Throw");
            return new MockedResponse(Optional.of(JsonNodeFactory.instance.nullNode()), Optional.empty());
        }
        if (node.has("Return")) return new MockedResponse(Optional.of(node.get("Return")), Optional.empty());
        var thrown = node.get("Throw");
        return new MockedResponse(
                Optional.empty(),
                Optional.of(
                        new TaskFailure(ServiceFailures.text(thrown, "Error"), ServiceFailures.text(thrown, "Cause"))));
    }
}
