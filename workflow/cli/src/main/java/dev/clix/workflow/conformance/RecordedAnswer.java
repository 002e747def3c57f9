package dev.clix.workflow.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The one answer of AWS that a case of a single call holds: a {@code response} or an {@code error}. */
final class RecordedAnswer {
    /** Fields that the recording tool and HTTP add to the answer. */
    private static final List<String> AROUND =
            List.of("recorded", "httpStatusCode", "operation", "type", "ResponseMetadata");

    private RecordedAnswer() {}

    /** @param key {@code response} or {@code error}, as the answer is one or the other */
    static CaseOutcome compare(RecordedCase recorded, String key, JsonNode answer) {
        var encoded = new Encoding(recorded).encode(answer);
        if (recorded.expected().has(key))
            return new CaseOutcome(recorded, new Comparison(recorded).differences(encoded, of(recorded, key), key));
        var other = key.equals("response") ? "error" : "response";
        return CaseOutcome.different(
                recorded, "%s %s instead of %s %s".formatted(key, encoded, other, of(recorded, other)));
    }

    private static JsonNode of(RecordedCase recorded, String key) {
        JsonNode answer = recorded.expected().path(key).deepCopy();
        return answer instanceof ObjectNode fields ? fields.remove(AROUND) : answer;
    }
}
