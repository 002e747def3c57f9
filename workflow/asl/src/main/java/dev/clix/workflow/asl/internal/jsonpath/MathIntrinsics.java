package dev.clix.workflow.asl.internal.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.clix.workflow.Uuids;
import java.util.Random;
import java.util.random.RandomGenerator;

/** The intrinsic functions on numbers, and those that draw at random. */
final class MathIntrinsics {
    private MathIntrinsics() {}

    static JsonNode add(IntrinsicArguments arguments) {
        try {
            return whole(Math.addExact(arguments.rounded(0), arguments.rounded(1)));
        } catch (ArithmeticException overflow) {
            throw arguments.failure("The sum is out of range");
        }
    }

    /** From start, included, to end, excluded; a seed makes it the same each time. */
    static JsonNode random(IntrinsicArguments arguments) {
        var start = arguments.rounded(0);
        var end = arguments.rounded(1);
        if (start >= end)
            throw arguments.failure("Expected a start below the end, but got %s and %s".formatted(start, end));
        RandomGenerator random = arguments.values().length == 3 ? new Random(arguments.rounded(2)) : arguments.random();
        // Overflows where start and end are far apart.
        var span = end - start;
        return whole(
                span > 0 && span <= Integer.MAX_VALUE
                        ? start + random.nextInt((int) span)
                        : random.nextLong(start, end));
    }

    static JsonNode uuid(IntrinsicArguments arguments) {
        return TextNode.valueOf(Uuids.random(arguments.random()).toString());
    }

    /** The smallest node that holds it, which is the one Jackson reads it as: equal values are equal nodes. */
    static JsonNode whole(long value) {
        return value == (int) value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
    }
}
