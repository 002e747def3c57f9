package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.JException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions on values of any type: {@code $string}, {@code $type} and the like. */
final class ValueFunctions {
    static final FunctionSet FUNCTIONS = new FunctionSet()
            .add("boolean", "<x-:b>", arguments -> BooleanCast.of(arguments.get(0)))
            .add("not", "<x-:b>", arguments -> arguments.get(0) == null ? null : !BooleanCast.holds(arguments.get(0)))
            .add("exists", "<x:b>", arguments -> arguments.get(0) != null)
            .add("type", "<x:s>", arguments -> arguments.get(0) == null ? null : Types.name(arguments.get(0)))
            .add("string", "<x-b?:s>", 1, ValueFunctions::string)
            .add("error", "<s?:x>", arguments -> {
                throw new JException("D3137", -1, message(arguments.get(0), "$error() function evaluated"));
            })
            .add("assert", "<bs?:x>", ValueFunctions::check);

    private ValueFunctions() {}

    private static @Nullable Object string(List<?> arguments) {
        var value = arguments.get(0);
        return value == null ? null : Texts.of(value, Boolean.TRUE.equals(arguments.get(1)));
    }

    private static @Nullable Object check(List<?> arguments) {
        if (BooleanCast.ofJavaScript(arguments.get(0))) return null;
        throw new JException("D3141", -1, message(arguments.get(1), "$assert() statement failed"));
    }

    private static @Nullable Object message(@Nullable Object given, String otherwise) {
        return given instanceof String text && !text.isEmpty() ? text : otherwise;
    }
}
