package dev.clix.workflow.asl.internal.jsonata;

import static java.util.Objects.requireNonNull;

import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Parser;
import com.dashjoin.jsonata.utils.Signature;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A node of an expression's syntax tree. The library keeps its tree to itself; it is read by reflection, in this class
 * only, and a version of the library with another tree fails here when the class is loaded.
 */
record SyntaxTree(@Nullable Object symbol) {
    private static final Field ROOT = field(Jsonata.class, "ast");
    private static final Field PARAMETERS = field(Signature.class, "_params");
    private static final Map<String, Field> NODES = fields(
            Parser.Symbol.class,
            "steps",
            "predicate",
            "stages",
            "group",
            "lhs",
            "rhs",
            "lhsObject",
            "expression",
            "expressions",
            "condition",
            "then",
            "_else",
            "procedure",
            "arguments",
            "body",
            "pattern",
            "update",
            "delete",
            "terms",
            "expr");
    private static final Map<String, Field> MARKS = fields(
            Parser.Symbol.class,
            "type",
            "value",
            "slot",
            "ancestor",
            "label",
            "focus",
            "index",
            "tuple",
            "keepArray",
            "keepSingletonArray",
            "consarray",
            "thunk",
            "descending",
            "signature");
    private static final Map<String, Field> PARAMETER = fields(parameterType(), "type", "regex", "context", "subtype");

    private static Class<?> parameterType() {
        return Arrays.stream(Signature.class.getDeclaredClasses())
                .filter(type -> type.getSimpleName().equals("Param"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Expected a class Param in " + Signature.class));
    }

    private static Map<String, Field> fields(Class<?> type, String... names) {
        var fields = new LinkedHashMap<String, Field>();
        for (var name : names) fields.put(name, field(type, name));
        return fields;
    }

    private static Field field(Class<?> type, String name) {
        try {
            var field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException otherVersion) {
            throw new IllegalStateException("Expected a field %s in %s, but there is none".formatted(name, type));
        }
    }

    static SyntaxTree of(Jsonata expression) {
        return new SyntaxTree(read(ROOT, expression));
    }

    String type() {
        return String.valueOf(part("type"));
    }

    @Nullable
    Object value() {
        return part("value");
    }

    boolean isVariable(String name) {
        return type().equals("variable") && name.equals(value());
    }

    /** The nodes under one of its fields, none when it has no such field. */
    List<SyntaxTree> children(String name) {
        var nodes = new ArrayList<SyntaxTree>();
        collect(part(name), nodes);
        return nodes;
    }

    List<SyntaxTree> children() {
        var nodes = new ArrayList<SyntaxTree>();
        for (var field : NODES.values()) collect(read(field, symbol), nodes);
        return nodes;
    }

    /** Whether a mark is set. */
    boolean is(String name) {
        return Boolean.TRUE.equals(part(name));
    }

    /** Whether the node has such a part. */
    boolean has(String name) {
        return part(name) != null;
    }

    /** @return null when there is none */
    @Nullable
    String text(String name) {
        return part(name) == null ? null : String.valueOf(part(name));
    }

    /** A function's signature; the library keeps only its parsed form. */
    Optional<String> signature() {
        return Optional.ofNullable(part("signature"))
                .map(signature -> ((List<?>) requireNonNull(read(PARAMETERS, signature)))
                        .stream().map(SyntaxTree::parameter).collect(Collectors.joining("", "<", ">")));
    }

    private static String parameter(@Nullable Object parameter) {
        var items = read(PARAMETER, "subtype", parameter);
        var pattern = String.valueOf(read(PARAMETER, "regex", parameter));
        var times = pattern.replaceFirst("^(\\[\\w*]|f)", "");
        var context = Boolean.TRUE.equals(read(PARAMETER, "context", parameter));
        return read(PARAMETER, "type", parameter)
                + (items == null ? "" : "<" + items + ">")
                + (context ? times.replaceFirst("\\?", "-") : times);
    }

    private @Nullable Object part(String name) {
        return read(NODES.containsKey(name) ? NODES : MARKS, name, symbol);
    }

    private static void collect(@Nullable Object part, List<SyntaxTree> nodes) {
        if (part instanceof Parser.Symbol) nodes.add(new SyntaxTree(part));
        if (part instanceof Object[] pair) for (var item : pair) collect(item, nodes);
        if (part instanceof List<?> list) for (var item : list) collect(item, nodes);
    }

    private static @Nullable Object read(Map<String, Field> fields, String name, @Nullable Object object) {
        return read(requireNonNull(fields.get(name)), object);
    }

    private static @Nullable Object read(Field field, @Nullable Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException inaccessible) {
            throw new IllegalStateException("Expected access to " + field, inaccessible);
        }
    }
}
