package dev.clix.workflow.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Shape.Decimal;
import dev.clix.workflow.api.Shape.Items;
import dev.clix.workflow.api.Shape.Member;
import dev.clix.workflow.api.Shape.Structure;
import dev.clix.workflow.api.Shape.Text;
import dev.clix.workflow.api.Shape.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Holds a request against its shape, in the words of AWS's own request validation: a value of another type ends the
 * reading at once, broken constraints are all told together. Unknown members are ignored, as AWS does.
 */
final class RequestCheck {
    private static final int QUOTED_MAX = 4_096;

    /** The service model marks what they hold as sensitive: it is not told again. */
    static final Set<String> SENSITIVE = Set.of(
            "definition",
            "input",
            "output",
            "error",
            "cause",
            "result",
            "variables",
            "context",
            "mapItemReaderData",
            "description",
            "versionDescription");

    private final List<String> violations = new ArrayList<>();

    /** @throws WorkflowException SerializationException or ValidationException */
    static void check(Structure shape, JsonNode request) {
        var check = new RequestCheck();
        check.structure(shape, request, "");
        check.report();
    }

    void report() {
        if (violations.isEmpty()) {
            return;
        }
        var head = violations.size() == 1
                ? "1 validation error detected: "
                : violations.size() + " validation errors detected: ";
        throw new WorkflowException(Code.VALIDATION, head + String.join("; ", violations));
    }

    void structure(Structure shape, JsonNode value, String path) {
        WireValues.asStructure(value);
        for (var member : shape.members()) {
            member(member, value.path(member.name()), path.isEmpty() ? member.name() : path + "." + member.name());
        }
    }

    private void member(Member member, JsonNode value, String path) {
        if (!value.isMissingNode() && !value.isNull()) {
            member.shape().check(this, value, path);
        } else {
            missing(member, path);
        }
    }

    void missing(Member member, String path) {
        if (member.required()) {
            violations.add("Value null at '%s' failed to satisfy constraint: Member must not be null".formatted(path));
        }
    }

    void text(Text shape, String value, String path) {
        length(value, value.length(), shape.min(), shape.max(), path);
        if (shape.pattern().isPresent() && !shape.pattern().get().matcher(value).matches()) {
            violate(
                    value,
                    path,
                    "Member must satisfy regular expression pattern: "
                            + shape.pattern().get());
        }
        if (!shape.values().isEmpty() && !shape.values().contains(value)) {
            violate(value, path, "Member must satisfy enum value set: " + shape.valuesInOrder());
        }
    }

    void whole(Whole shape, long value, String path) {
        if (value < shape.min()) {
            violate(value, path, "Member must have value greater than or equal to " + shape.min());
        }
        if (value > shape.max()) {
            violate(value, path, "Member must have value less than or equal to " + shape.max());
        }
    }

    /** NaN, which a typed call may come with, is below every minimum. */
    void decimal(Decimal shape, double value, String path) {
        if (!(value >= shape.min())) {
            violate(value, path, "Member must have value greater than or equal to " + (long) shape.min());
        }
        if (value > shape.max()) {
            violate(value, path, "Member must have value less than or equal to " + (long) shape.max());
        }
    }

    void items(Items shape, JsonNode value, String path) {
        WireValues.asItems(value);
        if (value.size() < shape.min() || value.size() > shape.max())
            length(JavaText.of(shape, value), value.size(), shape.min(), shape.max(), path);
        for (var index = 0; index < value.size(); index++) {
            // The service model counts a list's members from one.
            shape.item().check(this, value.get(index), "%s.%s.member".formatted(path, index + 1));
        }
    }

    private void length(String value, int length, int min, int max, String path) {
        if (length < min) {
            violate(value, path, "Member must have length greater than or equal to " + min);
        }
        if (length > max) {
            violate(value, path, "Member must have length less than or equal to " + max);
        }
    }

    private void violate(Object value, String path, String constraint) {
        violations.add(
                "Value %sat '%s' failed to satisfy constraint: %s".formatted(quoted(value, path), path, constraint));
    }

    private static String quoted(Object value, String path) {
        if (SENSITIVE.contains(path.substring(path.lastIndexOf('.') + 1))) return "";
        var text = value.toString();
        return "'%s' ".formatted(text.length() > QUOTED_MAX ? text.substring(0, QUOTED_MAX) + "…" : text);
    }
}
