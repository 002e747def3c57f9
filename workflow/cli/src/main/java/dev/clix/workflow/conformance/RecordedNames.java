package dev.clix.workflow.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps a replayed sequence of calls to the names of its recording: executions that were started without a name have the
 * one AWS gave them, and what the server made up is found by argRefs (the folder's README, "API cases").
 */
final class RecordedNames {
    private static final String EXPRESS_ID = "<SyncExecArn_Part2_0idx>";

    private final RecordedCase recorded;
    private final Map<String, String> actual = new HashMap<>();
    private int started;

    RecordedNames(RecordedCase recorded) {
        this.recorded = recorded;
    }

    /** A recorded text as it is called here. */
    String actual(String text) {
        return actual.getOrDefault(text, text);
    }

    ObjectNode arguments(JsonNode operation, Map<String, JsonNode> answers) {
        ObjectNode arguments = operation.path("args").deepCopy();
        for (var reference : operation.path("argRefs").properties()) refer(arguments, reference, answers);
        if (operation.path("operation").asText().startsWith("Start") && !arguments.has("name"))
            startedName(operation).ifPresent(name -> arguments.put("name", name));
        return arguments;
    }

    private void refer(ObjectNode arguments, Map.Entry<String, JsonNode> reference, Map<String, JsonNode> answers) {
        var answer = answers.get(reference.getValue().path("op").asText());
        if (answer == null) return;
        var pointer = "/" + reference.getValue().path("path").asText().replace('.', '/');
        var value = answer.at(pointer);
        if (value.isMissingNode()) return;
        var at = reference.getKey();
        actual.put(arguments.at(at).asText(), value.asText());
        var cut = at.lastIndexOf('/');
        ((ObjectNode) arguments.at(at.substring(0, cut))).set(at.substring(cut + 1), value);
    }

    /** The name in a later reference to this execution; otherwise that of the recording's n-th execution. */
    private Optional<String> startedName(JsonNode operation) {
        if (operation.hasNonNull("error")) return Optional.empty();
        var index = started++;
        var id = operation.path("id").asText();
        for (var later : recorded.node().path("operations"))
            for (var reference : later.path("argRefs").properties())
                if (reference.getValue().path("op").asText().equals(id))
                    return name(later.path("args").at(reference.getKey()).asText());
        return literal("<ExecArnPart_%sidx>".formatted(index))
                .or(() -> literal("<SyncExecArn_Part1_%sidx>".formatted(index)));
    }

    private static Optional<String> name(String executionArn) {
        var parts = executionArn.split(":", -1);
        return parts.length > 7 ? Optional.of(parts[7]) : Optional.empty();
    }

    private Optional<String> literal(String word) {
        for (var literal : recorded.normalise().path("literals"))
            if (literal.path("replace").asText().equals(word))
                return Optional.of(literal.path("find").asText());
        return Optional.empty();
    }

    /** An answer with the recording's names for what was made up here. */
    JsonNode recorded(JsonNode answer) {
        var text = answer.toString();
        for (var renamed : actual.entrySet())
            if (renamed.getValue().startsWith("arn:")) text = text.replace(renamed.getValue(), renamed.getKey());
        var arn = answer.path("executionArn").asText();
        if (arn.contains(":express:") && literal(EXPRESS_ID).isPresent())
            text = text.replace(
                    arn.substring(arn.lastIndexOf(':') + 1), literal(EXPRESS_ID).get());
        return Encoding.read(text).orElse(TextNode.valueOf(text));
    }
}
