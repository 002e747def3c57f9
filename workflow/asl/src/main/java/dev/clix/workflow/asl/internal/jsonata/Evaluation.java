package dev.clix.workflow.asl.internal.jsonata;

import dev.clix.workflow.asl.expression.Environment;
import dev.clix.workflow.asl.expression.ExpressionLimits;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One evaluation: its environment, and how much of its limits it has used up. */
final class Evaluation {
    // Functions report their costs to the evaluation of their thread, which spares every call a parameter.
    private static final ThreadLocal<Evaluation> CURRENT = new ThreadLocal<>();

    private static final int CHARACTERS_PER_STEP = 64;
    private static final int READS_PER_STEP = 16;
    private static final int ITEMS_PER_STEP = 4;

    private final ExpressionLimits limits;
    private final Environment environment;
    private final IdentityHashMap<Object, Size> sizes = new IdentityHashMap<>();
    private long steps;
    private int depth;
    private int read;

    Evaluation(ExpressionLimits limits, Environment environment) {
        this.limits = limits;
        this.environment = environment;
    }

    /** The evaluation under way in this thread. */
    static Evaluation current() {
        return CURRENT.get();
    }

    @Nullable
    Object run(Node expression) {
        var outer = CURRENT.get();
        CURRENT.set(this);
        try {
            return expression.evaluate(null, scope());
        } finally {
            if (outer == null) CURRENT.remove();
            else CURRENT.set(outer);
        }
    }

    private Scope scope() {
        var scope = Scope.outermost(JsonataFunctions.ALL, this);
        environment.variables().forEach((name, value) -> scope.bind(name, JsonataValues.toJsonata(value)));
        scope.bind("states", new StatesView(environment));
        return scope;
    }

    Environment environment() {
        return environment;
    }

    ExpressionLimits limits() {
        return limits;
    }

    /** Counts a part of the expression that is about to be evaluated. */
    void enter() {
        if (++depth > limits.depth()) throw LimitReached.DEPTH;
        spend(1);
    }

    /** Counts the result of a part. */
    void leave(@Nullable Object result) {
        depth--;
        if (result instanceof String text) grow(text.length());
        else if (result instanceof List || result instanceof Map) check(size(result));
    }

    /** Counts a text about to be made. */
    void grow(long characters) {
        length(characters);
        spend(characters / CHARACTERS_PER_STEP);
    }

    /** Counts a picture, which is read once for each of its own characters and each of the text's. */
    void picture(String picture, int characters) {
        grow((long) picture.length() * (picture.length() + characters));
    }

    /** Checks the length of a text that is being made. */
    void length(long characters) {
        if (characters > limits.bytes()) throw LimitReached.MEMORY;
    }

    /** Counts a character that a regular expression reads. */
    void read() {
        if (++read % READS_PER_STEP == 0) spend(1);
    }

    private void spend(long more) {
        steps += more;
        if (steps > limits.steps()) throw LimitReached.TIME;
    }

    private void check(Size size) {
        if (size.bytes() > limits.bytes() || size.nesting() > limits.nesting()) throw LimitReached.MEMORY;
    }

    /**
     * A step costs what it adds, since the values within its result were measured as results of steps before. Sizes are
     * added up and values not counted, since a value may hold another many times over.
     */
    private Size size(@Nullable Object value) {
        if (value instanceof String text) return Size.ofText(text);
        if (value instanceof Sized sized) return sized.valueSize();
        if (!(value instanceof List || value instanceof Map)) return Size.SCALAR;
        var known = sizes.get(value);
        if (known != null) return known;
        var size = value instanceof List<?> list ? ofAll(list) : of((Map<?, ?>) value);
        sizes.put(value, size);
        return size;
    }

    private Size of(Map<?, ?> map) {
        var values = ofAll(map.values());
        var bytes = values.bytes();
        for (var key : map.keySet()) bytes += String.valueOf(key).length();
        return new Size(bytes, values.nesting());
    }

    private Size ofAll(Iterable<?> items) {
        var bytes = 0L;
        var nesting = 0;
        var count = 0;
        for (var item : items) {
            var size = size(item);
            bytes += size.bytes();
            nesting = Math.max(nesting, size.nesting());
            count++;
        }
        spend(count / ITEMS_PER_STEP);
        return new Size(bytes, nesting + 1);
    }
}
