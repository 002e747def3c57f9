package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.CompactNodes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** The intrinsic functions on arrays and objects. */
final class ArrayIntrinsics {
    private static final int RANGE_MAX = 1_000;

    private ArrayIntrinsics() {}

    static JsonNode array(IntrinsicArguments arguments) {
        return newArray().addAll(List.of(arguments.values()));
    }

    static JsonNode partition(IntrinsicArguments arguments) {
        var items = arguments.array(0);
        var size = arguments.rounded(1);
        if (size < 1) throw arguments.wrongType(1, "a positive chunk size");
        var chunks = newArray();
        for (var i = 0; i < items.size(); i++) {
            if (i % size == 0) chunks.addArray();
            ((ArrayNode) chunks.get(chunks.size() - 1)).add(items.get(i));
        }
        return chunks;
    }

    static JsonNode contains(IntrinsicArguments arguments) {
        for (var item : arguments.array(0)) if (item.equals(arguments.at(1))) return BooleanNode.TRUE;
        return BooleanNode.FALSE;
    }

    /** Both ends included. */
    static JsonNode range(IntrinsicArguments arguments) {
        var first = arguments.rounded(0);
        var last = arguments.rounded(1);
        var step = arguments.rounded(2);
        if (step == 0) throw arguments.failure("The step must not be 0");
        var range = newArray();
        for (var value = first; step > 0 ? value <= last : value >= last; value += step) {
            if (range.size() == RANGE_MAX)
                throw arguments.failure(
                        String.format(Locale.ROOT, "The array would have more than %,d elements", RANGE_MAX));
            range.add(MathIntrinsics.whole(value));
        }
        return range;
    }

    static JsonNode getItem(IntrinsicArguments arguments) {
        var items = arguments.array(0);
        var index = arguments.rounded(1);
        if (index < 0 || index >= items.size())
            throw arguments.failure("The index %s is not in the array of %s elements".formatted(index, items.size()));
        return items.get((int) index);
    }

    static JsonNode length(IntrinsicArguments arguments) {
        return MathIntrinsics.whole(arguments.array(0).size());
    }

    static JsonNode unique(IntrinsicArguments arguments) {
        var items = new LinkedHashSet<JsonNode>();
        arguments.array(0).forEach(items::add);
        return newArray().addAll(items);
    }

    /** Shallow only: the third argument "must be false". */
    static JsonNode jsonMerge(IntrinsicArguments arguments) {
        if (!arguments.at(2).isBoolean() || arguments.at(2).booleanValue())
            throw arguments.failure("Only shallow merging is supported: the third argument must be false");
        var merged = CompactNodes.INSTANCE.objectNode();
        for (var i = 0; i < 2; i++) {
            if (!(arguments.at(i) instanceof ObjectNode object)) throw arguments.wrongType(i, "an object");
            merged.setAll(object);
        }
        return merged;
    }

    private static ArrayNode newArray() {
        return JsonNodeFactory.instance.arrayNode();
    }
}
