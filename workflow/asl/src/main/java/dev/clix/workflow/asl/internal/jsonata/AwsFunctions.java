package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.JException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clix.workflow.Uuids;
import dev.clix.workflow.asl.expression.Hashes;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The functions AWS adds to JSONata, and those of JSONata that draw: chance comes from the environment. */
final class AwsFunctions {
    static final FunctionSet FUNCTIONS = new FunctionSet()
            .add("partition", "<x?n?:a>", arguments -> partition(arguments.get(0), (Number) arguments.get(1)))
            .add("range", "<nnn?:a>", AwsFunctions::range)
            .add("hash", "<ss?:s>", arguments -> hash((String) arguments.get(0), (String) arguments.get(1)))
            .add("random", "<n?:n>", arguments -> random((Number) arguments.get(0)))
            .add("uuid", "<:s>", arguments -> uuid())
            .add("parse", "<s?:x>", arguments -> parse((String) arguments.get(0)))
            .add("shuffle", "<a:a>", arguments -> shuffle((List<?>) arguments.get(0)));
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    /** In the order in which AWS tells them. */
    private static final String ALGORITHMS = "SHA-1, SHA-384, SHA-256, SHA-512, MD5";

    private AwsFunctions() {}

    /** Chunks of an array, the last one shorter; undefined when there is nothing to chunk. */
    private static @Nullable List<Object> partition(@Nullable Object array, @Nullable Number size) {
        if (array == null) return null;
        if (!(array instanceof List<?> items))
            throw JsonataFailure.of("T0412", "Argument 1 of function \"partition\" must be an array of undefined");
        if (items.isEmpty()) return null;
        var length = size == null ? items.size() : size.intValue();
        if (length < 0) throw new JException("D3137", -1, "Second argument must be zero or greater");
        if (length == 0) return null;
        var chunks = JsonataArray.array();
        for (var from = 0; from < items.size(); from += length)
            chunks.add(JsonataArray.array(items.subList(from, Math.min(items.size(), from + length))));
        return chunks;
    }

    /** Both ends included; fractions are cut off. */
    private static @Nullable Object range(List<?> arguments) {
        if (arguments.contains(null)) return null;
        var from = ((Number) arguments.get(0)).longValue();
        var by = ((Number) arguments.get(2)).longValue();
        if (by == 0) return null;
        var steps = Math.floor(((double) ((Number) arguments.get(1)).longValue() - from) / by);
        if (steps >= Evaluation.current().limits().rangeItems()) throw LimitReached.MEMORY;
        var range = JsonataArray.sequence();
        for (var i = 0; i <= steps; i++) range.add(JsonataValues.number((double) (from + i * by)));
        return range;
    }

    private static @Nullable String hash(@Nullable String data, @Nullable String algorithm) {
        if (data == null || algorithm == null) return null;
        return Hashes.hex(data, algorithm)
                .orElseThrow(() ->
                        JsonataFailure.of("D3137", "Hash algorithm '%s' must be one of %s", algorithm, ALGORITHMS));
    }

    /** Measured on AWS: a seed draws from {@link Random}. */
    private static Number random(Number seed) {
        return seed == null
                ? Evaluation.current().environment().random().nextDouble()
                : new Random(seed.longValue()).nextDouble();
    }

    private static String uuid() {
        return Uuids.random(Evaluation.current().environment().random()).toString();
    }

    private static @Nullable Object parse(@Nullable String json) {
        if (json == null) return null;
        try {
            var value = JSON.readTree(json);
            if (!value.isMissingNode() && !isInfinite(value)) return JsonataValues.toJsonata(value);
        } catch (JsonProcessingException notJson) {
            // AWS does not say why either.
        }
        throw new JException("D3137", -1, "Invalid JSON");
    }

    private static boolean isInfinite(JsonNode value) {
        if (value.isNumber()) return !Double.isFinite(value.doubleValue());
        for (var child : value) if (isInfinite(child)) return true;
        return false;
    }

    private static @Nullable List<?> shuffle(@Nullable List<?> items) {
        if (items == null) return null;
        var shuffled = JsonataArray.array(items);
        var random = Evaluation.current().environment().random();
        for (var i = shuffled.size() - 1; i > 0; i--)
            shuffled.set(i, shuffled.set(random.nextInt(i + 1), shuffled.get(i)));
        return shuffled;
    }
}
