package dev.clix.workflow.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Members that AWS has added to its answers over time. They are no difference where an older recording lacks them. */
final class NewerMembers {
    private static final Set<String> NAMES = Set.of(
            "encryptionConfiguration",
            "redriveCount",
            "redriveStatus",
            "redriveStatusReason",
            "stateMachineVersionArn");

    private NewerMembers() {}

    static void drop(JsonNode actual, JsonNode expected) {
        if (actual instanceof ObjectNode answer && expected.isObject()) {
            for (var name : NAMES) if (!expected.has(name)) answer.remove(name);
            expected.fieldNames().forEachRemaining(name -> drop(answer.path(name), expected.path(name)));
        }
        if (actual.isArray() && expected.isArray())
            for (var i = 0; i < Math.min(actual.size(), expected.size()); i++) drop(actual.get(i), expected.get(i));
    }
}
