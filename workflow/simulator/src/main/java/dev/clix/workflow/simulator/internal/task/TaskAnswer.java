package dev.clix.workflow.simulator.internal.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.clix.workflow.Causes;
import dev.clix.workflow.interpreter.Command.OfferTask;
import dev.clix.workflow.interpreter.FailureText;
import dev.clix.workflow.interpreter.Signal;
import dev.clix.workflow.simulator.task.TaskFailure;
import java.util.Optional;

/** The answers of handlers as JSON, and their failures as signals. */
public final class TaskAnswer {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private TaskAnswer() {}

    /** @throws IllegalArgumentException when it is nothing JSON has */
    public static JsonNode json(Object value) {
        if (value instanceof JsonNode node) return node;
        try {
            return MAPPER.valueToTree(value);
        } catch (IllegalArgumentException unknown) {
            throw noJson(value, Causes.message(unknown));
        } catch (StackOverflowError endless) {
            throw noJson(value, "it contains itself, or too much within itself");
        }
    }

    private static IllegalArgumentException noJson(Object value, String why) {
        return new IllegalArgumentException(
                "Expected a handler to answer with what can be written as JSON, but got a %s: %s"
                        .formatted(value.getClass().getName(), why));
    }

    /** States.Runtime, so that no Catch or Retry hides it. */
    public static Signal unhandled(OfferTask task) {
        var cause =
                "No handler for the task of state '%s': expected one registered with handle(\"%s\", call -> …) or a pattern that matches it, or --tasks or --mocks of ./clix simulate"
                        .formatted(task.state(), task.resource().arn());
        return new Signal.TaskFailed(task.id(), Optional.of("States.Runtime"), Optional.of(cause));
    }

    public static Signal failed(long task, Throwable failure) {
        var thrown = thrown(failure);
        var told = thrown instanceof TaskFailure named
                ? named
                : new TaskFailure(thrown.getClass().getSimpleName(), lambdaCause(thrown));
        return new Signal.TaskFailed(task, FailureText.error(told.error()), FailureText.cause(told.description()));
    }

    static Throwable thrown(Throwable failure) {
        return Causes.unwrapped(failure);
    }

    /** The cause as a Lambda function's runtime words an exception. */
    private static String lambdaCause(Throwable thrown) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("errorMessage", String.valueOf(thrown.getMessage()))
                .put("errorType", thrown.getClass().getSimpleName())
                .toString();
    }
}
