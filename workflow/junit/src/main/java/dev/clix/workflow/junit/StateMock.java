package dev.clix.workflow.junit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.clix.workflow.TestState.FieldValidation;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.asl.TaskState;
import dev.clix.workflow.asl.integration.AnswerCheck;
import dev.clix.workflow.simulator.task.TaskCall;
import dev.clix.workflow.simulator.task.TaskFailure;
import dev.clix.workflow.simulator.task.TaskHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one Task state, in place of whoever would give them: the service, a worker, the holder of the task's token. They
 * are given by attempt: the first to the first call, the next to its first retry, and so on, the last one to all after it. Each
 * visit of the state begins with the first again, and so does each iteration of a Map:
 *
 * <pre>{@code
 * order.mock("Charge").fail("Busy").times(2).then(Map.of("receipt", "r-1"));
 * }</pre>
 *
 * An answer that is never given fails the test, as it says that something happens which does not.
 */
public final class StateMock {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private final TaskState state;
    private final List<Answer> answers = new ArrayList<>();
    private boolean isChecked;

    /** The answer to one attempt. */
    private static final class Answer {
        private final TaskHandler handler;
        private volatile boolean isGiven;

        Answer(TaskHandler handler) {
            this.handler = handler;
        }
    }

    StateMock(TaskState state) {
        this.state = state;
    }

    /**
     * Holds the answers that follow against what the service answers by its model, as TestState does: fields of a wrong type, and
     * those that are missing. Those of Lambda functions, activities and tokens are not the service's, and may be anything.
     */
    public StateMock checked() {
        isChecked = true;
        return this;
    }

    /**
     * @param result the task's: a JsonNode, or anything that Jackson makes one of
     * @throws IllegalArgumentException when it is to be {@link #checked} and is nothing that the service answers
     */
    public StateMock answer(@Nullable Object result) {
        JsonNode json = result instanceof JsonNode node ? node : MAPPER.valueToTree(result);
        check(json);
        return add(call -> json);
    }

    /** As {@link #answer}, for an attempt after others. */
    public StateMock then(@Nullable Object result) {
        return answer(result);
    }

    /** As {@link #answer}, with a JSON text. */
    public StateMock answerJson(String json) {
        try {
            return answer(MAPPER.readTree(json));
        } catch (JsonProcessingException none) {
            throw new IllegalArgumentException("Expected a JSON text, but got: " + json, none);
        }
    }

    /** Works the answer out of the call; by what the handler throws, the task fails. */
    public StateMock answer(TaskHandler handler) {
        Objects.requireNonNull(handler);
        return add(call -> checked(handler.handle(call)));
    }

    /** Fails the task with this error and no cause. */
    public StateMock fail(String error) {
        return fail(new TaskFailure(Optional.of(error), Optional.empty()));
    }

    /** @param error {@code States.Timeout} for example, or a name of the service's */
    public StateMock fail(String error, String cause) {
        return fail(new TaskFailure(error, cause));
    }

    /** For failures that have names, such as {@code LambdaFailures.timedOut(…)}. */
    public StateMock fail(TaskFailure failure) {
        Objects.requireNonNull(failure);
        return add(call -> {
            throw failure;
        });
    }

    /** Never answers: the task times out, or is open when the test ends. */
    public StateMock never() {
        return add(call -> TaskHandler.NEVER);
    }

    /**
     * The answer before, for so many attempts.
     *
     * @throws IllegalStateException when there is none before
     */
    public StateMock times(int attempts) {
        if (answers.isEmpty() || attempts < 1)
            throw new IllegalStateException(
                    "Expected an answer to be given once or more often, such as fail(\"Busy\").times(2)");
        var last = answers.get(answers.size() - 1).handler;
        for (var more = 1; more < attempts; more++) add(last);
        return this;
    }

    private synchronized StateMock add(TaskHandler handler) {
        answers.add(new Answer(handler));
        return this;
    }

    private Object checked(Object result) {
        if (isChecked && !(result instanceof CompletionStage<?>))
            try {
                check(result instanceof JsonNode node ? node : MAPPER.valueToTree(result));
            } catch (IllegalArgumentException wrong) {
                throw new AssertionError(wrong.getMessage(), wrong);
            }
        return result;
    }

    private void check(JsonNode result) {
        if (!isChecked) return;
        try {
            AnswerCheck.check(state.resource(), result, FieldValidation.STRICT);
        } catch (WorkflowException wrong) {
            throw new IllegalArgumentException(
                    "Expected what '%s' answers in state '%s', but got %s: %s"
                            .formatted(state.resource().arn(), state.name(), result, wrong.getMessage()),
                    wrong);
        }
    }

    Object answered(TaskCall call) throws Exception {
        return next(call).handle(call);
    }

    private synchronized TaskHandler next(TaskCall call) {
        if (answers.isEmpty())
            throw new AssertionError(
                    "Expected an answer of the mock of state '%s', such as mock(\"%s\").answer(…), but it has none"
                            .formatted(state.name(), state.name()));
        var answer = answers.get(Math.min(call.attempt(), answers.size() - 1));
        answer.isGiven = true;
        return answer.handler;
    }

    /** Each as a sentence. */
    synchronized Stream<String> unused() {
        if (answers.stream().noneMatch(answer -> answer.isGiven))
            return Stream.of("state '%s' is mocked, but was never called".formatted(state.name()));
        return IntStream.range(0, answers.size())
                .filter(attempt -> !answers.get(attempt).isGiven)
                .mapToObj(attempt ->
                        "state '%s' is mocked for attempt %s, which never came".formatted(state.name(), attempt));
    }
}
