package dev.clix.workflow.simulator.internal.task;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.asl.integration.FunctionName;
import dev.clix.workflow.asl.integration.LambdaInvocation;
import dev.clix.workflow.asl.integration.LambdaInvoke;
import dev.clix.workflow.simulator.internal.task.FunctionCode.Invocation;
import dev.clix.workflow.simulator.internal.text.Arns;
import dev.clix.workflow.simulator.task.FunctionHandler;
import dev.clix.workflow.simulator.task.TaskCall;
import dev.clix.workflow.simulator.task.TaskFailure;
import dev.clix.workflow.simulator.task.TaskHandler;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A Lambda function that is called as each integration calls it: with the task's input by its ARN, with the payload by {@code
 * lambda:invoke}, whose results are Lambda's answer around the function's.
 */
public final class LambdaFunction implements TaskHandler {
    private final FunctionCode code;
    private final Arns arns;

    private LambdaFunction(FunctionCode code, Arns arns) {
        this.code = code;
        this.arns = arns;
    }

    /**
     * @param handler of aws-lambda-java-core, or a {@code java.util.function.Function}
     * @throws IllegalArgumentException when it is neither, or does not say what its events are
     */
    public static LambdaFunction of(Object handler, Arns arns) {
        return new LambdaFunction(HandlerCode.of(handler), arns);
    }

    public static <E> LambdaFunction of(Class<E> event, FunctionHandler<? super E> handler, Arns arns) {
        return new LambdaFunction(HandlerCode.typed(event, handler), arns);
    }

    @Override
    public Object handle(TaskCall call) throws Exception {
        var resource = TaskResource.of(call.resource());
        if (!LambdaInvoke.isOne(resource))
            return answered(code.run(call.input(), invocation(FunctionName.of(call.resource()), call)));
        var invocation = invocation(LambdaInvoke.function(call.input()), call);
        var event = LambdaInvoke.event(resource, call.input());
        if (LambdaInvocation.of(call.input()) == LambdaInvocation.EVENT) return unheard(code.run(event, invocation));
        return resource.isSdk()
                ? bySdk(resource, call, event, invocation)
                : optimised(resource, call, event, invocation);
    }

    private static Object answered(@Nullable Object result) {
        return result instanceof CompletionStage<?> ? result : TaskHandlers.json(result);
    }

    /** The result of a function called as an event reaches no one. */
    private static Object unheard(@Nullable Object result) {
        if (result == NEVER || !(result instanceof CompletionStage<?> later)) return NullNode.getInstance();
        return later.thenApply(unused -> NullNode.getInstance());
    }

    private Object optimised(TaskResource resource, TaskCall call, JsonNode event, Invocation invocation)
            throws Exception {
        var result = code.run(event, invocation);
        if (result == NEVER) return NEVER;
        return result instanceof CompletionStage<?> later
                ? later.thenApply(value -> LambdaInvoke.answer(resource, call.input(), TaskHandlers.json(value)))
                : LambdaInvoke.answer(resource, call.input(), TaskHandlers.json(result));
    }

    /** To the SDK, a function that has failed is an answer like any other. */
    private Object bySdk(TaskResource resource, TaskCall call, JsonNode event, Invocation invocation)
            throws TaskFailure {
        try {
            var result = optimised(resource, call, event, invocation);
            return result instanceof CompletionStage<?> later && result != NEVER
                    ? later.handle((value, failure) -> failure == null ? value : failed(resource, call, failure))
                    : result;
        } catch (Exception thrown) {
            return failed(resource, call, thrown);
        }
    }

    private static Object failed(TaskResource resource, TaskCall call, Throwable failure) {
        var thrown = TaskFailures.thrown(failure);
        if (thrown instanceof TaskFailure || thrown instanceof Error) throw new CompletionException(thrown);
        return LambdaInvoke.failedAnswer(resource, call.input(), LambdaError.report(thrown));
    }

    private Invocation invocation(FunctionName function, TaskCall call) {
        var id = "%s %s %s".formatted(call.executionArn(), call.state(), call.attempt());
        var version =
                function.qualifier().filter(each -> each.matches("[0-9]+")).orElse("$LATEST");
        return new Invocation(
                UUID.nameUUIDFromBytes(id.getBytes(UTF_8)).toString(),
                function.name(),
                version,
                arns.function(function));
    }
}
