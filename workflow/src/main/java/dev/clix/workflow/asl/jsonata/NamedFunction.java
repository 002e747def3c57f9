package dev.clix.workflow.asl.jsonata;

import com.dashjoin.jsonata.Jsonata.JFunction;
import com.dashjoin.jsonata.Jsonata.JFunctionCallable;
import java.util.List;

/** A function whose refusals name it. */
final class NamedFunction extends JFunction {
    private final transient JFunctionCallable body;
    private final transient FunctionSignature signature;

    NamedFunction(String name, String signature, JFunctionCallable body) {
        // Only of a method the library learns the name, which it must know to apply a function partially; it is never
        // called.
        super(name, signature, Object.class, null, "toString");
        this.body = body;
        this.signature = new FunctionSignature(name, signature);
    }

    /** Left to the call: functions that are handed functions call them without. */
    @Override
    public Object validate(Object arguments, Object context) {
        return arguments;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Object call(Object input, List arguments) {
        try {
            return body.call(input, signature.validate(arguments, input));
        } catch (RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public int getNumberOfArgs() {
        return signature.parameters();
    }
}
