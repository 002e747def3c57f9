package dev.clix.workflow.simulator.internal.task;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.asl.integration.LambdaInvocation;
import dev.clix.workflow.simulator.task.TaskCall;
import dev.clix.workflow.simulator.task.TaskFailure;
import dev.clix.workflow.simulator.task.TaskHandler;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * A handler of {@code lambda:invoke} tasks, which is the function. As Lambda does it, no result and no exception of a
 * function that was called as an event reaches the task, and a dry run calls none. A handler that answers with a StatusCode
 * speaks for Lambda itself, and so does one that throws a {@link TaskFailure}.
 */
record InvokedFunction(TaskHandler function) implements TaskHandler {
    /** The handler itself for any other task. */
    static TaskHandler around(String resource, TaskHandler handler) {
        return LambdaInvocation.isOne(TaskResource.of(resource)) ? new InvokedFunction(handler) : handler;
    }

    @Override
    public Object handle(TaskCall call) throws Exception {
        return switch (LambdaInvocation.of(call.input())) {
            case REQUEST_RESPONSE -> function.handle(call);
            case EVENT -> event(call);
            case DRY_RUN -> LambdaInvocation.DRY_RUN.accepted();
        };
    }

    private Object event(TaskCall call) throws TaskFailure {
        try {
            var result = function.handle(call);
            if (result == NEVER) return NEVER;
            return result instanceof CompletionStage<?> later ? later.handle(InvokedFunction::ended) : told(result);
        } catch (TaskFailure refused) {
            throw refused;
        } catch (Exception ofTheFunction) {
            return LambdaInvocation.EVENT.accepted();
        }
    }

    private static JsonNode ended(Object result, Throwable failure) {
        var thrown = TaskFailures.thrown(failure);
        if (thrown instanceof TaskFailure || thrown instanceof Error) throw new CompletionException(thrown);
        return failure == null ? told(result) : LambdaInvocation.EVENT.accepted();
    }

    private static JsonNode told(Object result) {
        var answer = TaskHandlers.json(result);
        return answer.has("StatusCode") ? answer : LambdaInvocation.EVENT.accepted();
    }
}
