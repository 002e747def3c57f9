package dev.clix.workflow.asl.jsonata;

import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.JFunction;
import com.dashjoin.jsonata.Jsonata.JFunctionCallable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Functions by name. */
final class FunctionSet {
    private final Map<String, JFunction> functions = new LinkedHashMap<>();

    /** A function of its arguments, as many as its signature has; those that are not there are null. */
    interface Body {
        Object call(List<?> arguments);
    }

    FunctionSet add(String name, String signature, Body body) {
        return put(name, signature, (input, arguments) -> body.call(arguments));
    }

    /** A public static method of the same name. */
    FunctionSet add(String name, String signature, Class<?> holder) {
        return put(name, signature, Jsonata.function(name, signature, holder, null, name)::call);
    }

    /** One that the library has. */
    FunctionSet add(String name, String signature) {
        return put(name, signature, ((JFunction) Jsonata.jsonata("$" + name).evaluate(null))::call);
    }

    private FunctionSet put(String name, String signature, JFunctionCallable body) {
        functions.put(name, new NamedFunction(name, signature, body));
        return this;
    }

    void register(Jsonata expression) {
        functions.forEach(expression::registerFunction);
    }
}
