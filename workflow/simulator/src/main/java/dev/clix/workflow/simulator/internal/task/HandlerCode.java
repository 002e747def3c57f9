package dev.clix.workflow.simulator.internal.task;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clix.workflow.simulator.task.FunctionHandler;
import java.io.IOException;
import java.util.function.Function;

/** Handlers that Java programs write, as code of functions. */
final class HandlerCode {
    /** A class of aws-lambda-java-core, which is there where a program brings it. */
    private static final boolean HAS_RUNTIME = isThere("com.amazonaws.services.lambda.runtime.RequestStreamHandler");

    private HandlerCode() {}

    private static boolean isThere(String name) {
        try {
            Class.forName(name, false, HandlerCode.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    static FunctionCode of(Object handler) {
        var code = HAS_RUNTIME ? RuntimeHandlers.of(handler) : null;
        if (code != null) return code;
        if (handler instanceof Function<?, ?> function) return function(function);
        throw new IllegalArgumentException(
                "Expected a RequestHandler, a RequestStreamHandler or a Function, but got a %s"
                        .formatted(handler == null ? "null" : handler.getClass().getName()));
    }

    private static <E> FunctionCode function(Function<E, ?> function) {
        var event = eventOf(function, Function.class, TaskHandlers.MAPPER);
        return (json, invocation) -> function.apply(read(TaskHandlers.MAPPER, json, event));
    }

    static <E> FunctionCode typed(Class<E> event, FunctionHandler<? super E> handler) {
        var type = TaskHandlers.MAPPER.constructType(event);
        return (json, invocation) -> handler.handle(HandlerCode.<E>read(TaskHandlers.MAPPER, json, type));
    }

    /**
     * The type of a handler's events, which its class says.
     *
     * @throws IllegalArgumentException when it does not, as of a lambda expression
     */
    static JavaType eventOf(Object handler, Class<?> face, ObjectMapper mapper) {
        var types = mapper.constructType(handler.getClass()).findTypeParameters(face);
        if (types.length > 0
                && !(types[0].isJavaLangObject() && handler.getClass().isSynthetic())) return types[0];
        throw new IllegalArgumentException(
                "Expected a class that says what its events are, such as one that implements %s<Order, Receipt>, but got %s: say it with lambda(name, Order.class, order -> …)"
                        .formatted(face.getSimpleName(), handler.getClass().getName()));
    }

    static <E> E read(ObjectMapper mapper, JsonNode json, JavaType type) {
        try {
            return mapper.readerFor(type).readValue(mapper.treeAsTokens(json));
        } catch (IOException unfit) {
            throw new RuntimeException("An error occurred during JSON parsing", unfit);
        }
    }
}
