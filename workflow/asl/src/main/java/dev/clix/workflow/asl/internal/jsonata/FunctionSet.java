package dev.clix.workflow.asl.internal.jsonata;

import java.util.LinkedHashMap;
import java.util.Map;

/** Functions by name. */
final class FunctionSet {
    private final Map<String, Object> functions = new LinkedHashMap<>();

    FunctionSet add(String name, String signature, BuiltIn.Body body) {
        var parsed = new FunctionSignature(signature);
        return add(new BuiltIn(name, parsed, parsed.parameters(), body));
    }

    /** @param arity when JSONata's own names fewer arguments than it takes */
    FunctionSet add(String name, String signature, int arity, BuiltIn.Body body) {
        return add(new BuiltIn(name, new FunctionSignature(signature), arity, body));
    }

    private FunctionSet add(BuiltIn function) {
        functions.put(function.name(), function);
        return this;
    }

    Map<String, Object> byName() {
        return functions;
    }
}
