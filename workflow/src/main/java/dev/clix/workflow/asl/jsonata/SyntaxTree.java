package dev.clix.workflow.asl.jsonata;

import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Parser;
import dev.clix.workflow.asl.expression.SyntaxException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A node of an expression's syntax tree. The library keeps its tree to itself; it is read by reflection, in this class
 * only, and a version of the library with another tree fails here when the class is loaded.
 */
record SyntaxTree(Object symbol) {
    private static final int DEPTH_MAX = 1_000;
    private static final Field ROOT = field(Jsonata.class, "ast");
    private static final Map<String, Field> FIELDS = new LinkedHashMap<>();

    static {
        for (var name : new String[] {
            "type", "value", "steps", "predicate", "stages", "group", "lhs", "rhs", "lhsObject", "expression",
                    "expressions",
            "condition", "then", "_else", "procedure", "arguments", "body", "pattern", "update", "delete", "terms",
                    "expr"
        }) FIELDS.put(name, field(Parser.Symbol.class, name));
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

    Object value() {
        return part("value");
    }

    boolean isVariable(String name) {
        return type().equals("variable") && name.equals(value());
    }

    /** Where a path begins, empty when it is no path. */
    Optional<String> firstStep() {
        return children("steps").stream().findFirst().map(step -> String.valueOf(step.value()));
    }

    /** The nodes under one of its fields, none when it has no such field. */
    List<SyntaxTree> children(String name) {
        var nodes = new ArrayList<SyntaxTree>();
        collect(part(name), nodes);
        return nodes;
    }

    List<SyntaxTree> children() {
        var nodes = new ArrayList<SyntaxTree>();
        for (var name : FIELDS.keySet()) if (!name.equals("value")) collect(part(name), nodes);
        return nodes;
    }

    /**
     * Puts functions of ours in the place of every regular expression and of those operators that are {@link Operators}.
     *
     * @throws SyntaxException when the tree is deeper than could ever be evaluated
     */
    void replace() {
        replace(0);
    }

    private void replace(int depth) {
        if (depth > DEPTH_MAX) throw new SyntaxException("The expression is nested too deeply");
        if (value() instanceof Pattern pattern) write("value", new Regex(pattern));
        if (type().equals("binary") && Operators.contains(String.valueOf(value()))) callOperator();
        children().forEach(child -> child.replace(depth + 1));
    }

    /** An operation becomes a call, in the same place and with the same nesting. */
    private void callOperator() {
        var procedure = new SyntaxTree(of(Jsonata.jsonata("$operator()")).part("procedure"));
        procedure.write("value", String.valueOf(value()));
        write("type", "function");
        write("procedure", procedure.symbol);
        write("arguments", new ArrayList<>(List.of(part("lhs"), part("rhs"))));
        write("lhs", null);
        write("rhs", null);
    }

    /** The nodes whose values are called, as the library hands them to those who watch it. */
    Set<Object> procedures() {
        var procedures = Collections.newSetFromMap(new IdentityHashMap<Object, Boolean>());
        collectProcedures(procedures);
        return procedures;
    }

    private void collectProcedures(Set<Object> procedures) {
        if (type().equals("function")) procedures.add(part("procedure"));
        children().forEach(child -> child.collectProcedures(procedures));
    }

    private Object part(String name) {
        return read(FIELDS.get(name), symbol);
    }

    private static void collect(Object part, List<SyntaxTree> nodes) {
        if (part instanceof Parser.Symbol) nodes.add(new SyntaxTree(part));
        if (part instanceof Object[] pair) for (var item : pair) collect(item, nodes);
        if (part instanceof List<?> list) for (var item : list) collect(item, nodes);
    }

    private static Object read(Field field, Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException inaccessible) {
            throw new IllegalStateException("Expected access to " + field, inaccessible);
        }
    }

    private void write(String name, Object value) {
        try {
            FIELDS.get(name).set(symbol, value);
        } catch (IllegalAccessException inaccessible) {
            throw new IllegalStateException("Expected access to " + name, inaccessible);
        }
    }
}
