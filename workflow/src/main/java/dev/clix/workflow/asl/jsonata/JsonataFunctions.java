package dev.clix.workflow.asl.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Utils;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clix.workflow.asl.expression.Hashes;
import dev.clix.workflow.asl.expression.Uuids;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The functions AWS adds to JSONata, and those of JSONata that read a clock or draw: here both come from the
 * environment. Public because the library calls them by reflection.
 */
public final class JsonataFunctions {
    private static final FunctionSet FUNCTIONS = new FunctionSet()
            .add("partition", "<x?n?:a>", arguments -> partition(arguments.get(0), (Number) arguments.get(1)))
            .add("range", "<nnn?:a>", JsonataFunctions.class)
            .add("hash", "<ss?:s>", JsonataFunctions.class)
            .add("random", "<n?:n>", JsonataFunctions.class)
            .add("uuid", "<:s>", JsonataFunctions.class)
            .add("parse", "<s?:x>", arguments -> parse((String) arguments.get(0)))
            .add("millis", "<:n>", JsonataFunctions.class)
            .add("shuffle", "<a:a>", JsonataFunctions.class);
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    /** In the order in which AWS tells them. */
    private static final String ALGORITHMS = "SHA-1, SHA-384, SHA-256, SHA-512, MD5";

    private JsonataFunctions() {}

    static void register(Jsonata expression) {
        Operators.register(expression);
        LibraryFunctions.register(expression);
        FUNCTIONS.register(expression);
        BoundedFunctions.register(expression);
        StrictFunctions.register(expression);
        // AWS has none: calling it attempts to invoke a non-function.
        expression.assign("eval", null);
    }

    /** Chunks of an array, the last one shorter; undefined when there is nothing to chunk. */
    private static List<Object> partition(Object array, Number size) {
        if (array == null) return null;
        if (!(array instanceof List<?> items))
            throw JsonataFailure.of("T0412", "Argument 1 of function \"partition\" must be an array of undefined");
        if (items.isEmpty()) return null;
        var length = size == null ? items.size() : size.intValue();
        if (length < 0) throw new JException("D3137", -1, "Second argument must be zero or greater");
        if (length == 0) return null;
        var chunks = new ArrayList<>();
        for (var from = 0; from < items.size(); from += length)
            chunks.add(new ArrayList<>(items.subList(from, Math.min(items.size(), from + length))));
        return chunks;
    }

    /** Both ends included; fractions are cut off. */
    public static List<Object> range(Number first, Number last, Number step) {
        if (first == null || last == null || step == null || step.longValue() == 0) return null;
        var from = first.longValue();
        var by = step.longValue();
        var steps = Math.floor(((double) last.longValue() - from) / by);
        if (steps >= Evaluation.current().limits().rangeItems())
            throw Evaluation.current().stop(LimitReached.MEMORY);
        var range = Utils.createSequence();
        for (var i = 0; i <= steps; i++) range.add(Utils.convertNumber(from + i * by));
        return range;
    }

    public static String hash(String data, String algorithm) {
        if (data == null || algorithm == null) return null;
        return Hashes.hex(data, algorithm)
                .orElseThrow(() ->
                        JsonataFailure.of("D3137", "Hash algorithm '%s' must be one of %s", algorithm, ALGORITHMS));
    }

    /** Measured on AWS: a seed draws from {@link Random}. */
    public static Number random(Number seed) {
        return seed == null
                ? Evaluation.current().environment().random().nextDouble()
                : new Random(seed.longValue()).nextDouble();
    }

    public static String uuid() {
        return Uuids.random(Evaluation.current().environment().random()).toString();
    }

    private static Object parse(String json) {
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

    public static long millis() {
        return Evaluation.current().environment().now().toEpochMilli();
    }

    public static List<Object> shuffle(List<?> items) {
        if (items == null) return null;
        var shuffled = new ArrayList<Object>(items);
        var random = Evaluation.current().environment().random();
        for (var i = shuffled.size() - 1; i > 0; i--)
            shuffled.set(i, shuffled.set(random.nextInt(i + 1), shuffled.get(i)));
        return shuffled;
    }
}
