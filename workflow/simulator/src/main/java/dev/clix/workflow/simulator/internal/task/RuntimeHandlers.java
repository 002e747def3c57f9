package dev.clix.workflow.simulator.internal.task;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.clix.workflow.AcceptedJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Handlers of aws-lambda-java-core, called as Lambda's Java runtime calls them. No other class may name its types, as it need
 * not be on the class path.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html">Lambda developer guide, handlers in Java</a>
 */
final class RuntimeHandlers {
    /**
     * As the runtime's differs from Jackson's own: unknown properties are passed over, nulls are not written, dates are
     * numbers.
     *
     * @see <a href="https://github.com/aws/aws-lambda-java-libs/tree/main/aws-lambda-java-serialization">Lambda's Java
     *     serialization</a>
     */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .enable(MapperFeature.USE_STD_BEAN_NAMING)
            .disable(MapperFeature.INFER_PROPERTY_MUTATORS, MapperFeature.USE_GETTERS_AS_SETTERS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(
                    DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT,
                    DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT,
                    DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                    DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL,
                    DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS)
            .build();

    private RuntimeHandlers() {}

    /** @return null for anything else */
    static @Nullable FunctionCode of(Object handler) {
        if (handler instanceof RequestHandler<?, ?> typed) return typed(typed);
        return handler instanceof RequestStreamHandler stream ? stream(stream) : null;
    }

    private static <I, O> FunctionCode typed(RequestHandler<I, O> handler) {
        var event = HandlerCode.eventOf(handler, RequestHandler.class, MAPPER);
        return (json, invocation) -> written(
                handler.handleRequest(HandlerCode.<I>read(MAPPER, json, event), new FunctionContext(invocation)));
    }

    private static JsonNode written(@Nullable Object result) {
        if (result == null) return NullNode.getInstance();
        try {
            return MAPPER.valueToTree(result);
        } catch (IllegalArgumentException unfit) {
            throw new RuntimeException("An error occurred during JSON serialization of response", unfit.getCause());
        }
    }

    private static FunctionCode stream(RequestStreamHandler handler) {
        return (json, invocation) -> {
            var output = new ByteArrayOutputStream();
            handler.handleRequest(input(json), output, new FunctionContext(invocation));
            return read(output.toString(StandardCharsets.UTF_8));
        };
    }

    private static ByteArrayInputStream input(JsonNode json) throws IOException {
        return new ByteArrayInputStream(MAPPER.writeValueAsBytes(json));
    }

    private static JsonNode read(String text) {
        if (text.isEmpty()) return NullNode.getInstance();
        try {
            return AcceptedJson.read(text);
        } catch (UncheckedIOException none) {
            throw new IllegalArgumentException("Expected the function to write JSON, but it wrote: " + text, none);
        }
    }
}
