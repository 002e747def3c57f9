package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.simulator.task.TaskFailure;
import dev.clix.workflow.simulator.task.TaskHandler;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The results of lambda:invoke for a function that is not waited for, and for one that is not called. */
class InvokedFunctionTest {
    private final Workbench bench = new Workbench();
    private final AtomicInteger calls = new AtomicInteger();

    private ExecutionDescription invoked(String resource, String type, TaskHandler function) {
        bench.simulator.handle("*", call -> {
            calls.incrementAndGet();
            return function.handle(call);
        });
        return bench.describe(bench.run("""
                {'StartAt':'F','States':{'F':{'Type':'Task','Resource':'%s','End':true,
                  'Parameters':{'FunctionName':'f','InvocationType':'%s'}}}}""".formatted(resource, type), "{}"));
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:states:::lambda:invoke, Event, 202, 1",
        "arn:aws-cn:states:::lambda:invoke, Event, 202, 1",
        "arn:aws:states:::aws-sdk:lambda:invoke, Event, 202, 1",
        "arn:aws:states:::lambda:invoke, DryRun, 204, 0",
        "arn:aws:states:::aws-sdk:lambda:invoke, DryRun, 204, 0"
    })
    void nobodyWaitsForAnEventAndADryRunCallsNone(String resource, String type, int status, int called) {
        var ended = invoked(resource, type, call -> Map.of("Payload", "unheard"));
        assertThat(ended.output()).contains("{\"StatusCode\":%s}".formatted(status));
        assertThat(calls).hasValue(called);
    }

    @ParameterizedTest
    @ValueSource(strings = {"arn:aws:states:::sqs:sendMessage", "arn:aws:states:::aws-sdk:sqs:sendMessage"})
    void otherServicesAreNoFunctions(String resource) {
        bench.simulator.handle("*", call -> "heard");
        var ended = bench.describe(bench.run("""
                {'StartAt':'F','States':{'F':{'Type':'Task','Resource':'%s','End':true,
                  'Parameters':{'QueueUrl':'q','MessageBody':'Event'}}}}""".formatted(resource), "{}"));
        assertThat(ended.output()).contains("\"heard\"");
    }

    @Test
    void theTokenOfAnEventIsWaitedForAllTheSame() {
        var token = new CompletableFuture<String>();
        bench.simulator.handle("*", call -> {
            token.complete(call.token().orElseThrow());
            return "unheard";
        });
        var execution = bench.run("""
                {'StartAt':'F','States':{'F':{'Type':'Task','Resource':'arn:aws:states:::lambda:invoke.waitForTaskToken','End':true,
                  'Parameters':{'FunctionName':'f','InvocationType':'Event','Payload.$':'$$.Task.Token'}}}}""", "{}");
        Workbench.get(bench.simulator.succeed(token.join(), "\"done\""));
        assertThat(bench.describe(execution).output()).contains("\"done\"");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFunctionThatFailsFailsNoEvent(boolean later) {
        var ended = invoked("arn:aws:states:::lambda:invoke", "Event", call -> {
            if (later) return CompletableFuture.failedFuture(new IllegalStateException("unheard"));
            throw new IllegalStateException("unheard");
        });
        assertThat(ended.output()).contains("{\"StatusCode\":202}");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aHandlerMaySpeakForLambda(boolean later) {
        var refused = invoked("arn:aws:states:::lambda:invoke", "Event", call -> {
            var failure = new TaskFailure("Lambda.TooManyRequestsException", "no");
            if (later) return CompletableFuture.failedFuture(failure);
            throw failure;
        });
        assertThat(refused.error()).contains("Lambda.TooManyRequestsException");
        var answered =
                invoked("arn:aws:states:::lambda:invoke", "Event", call -> Map.of("StatusCode", 202, "Payload", ""));
        assertThat(answered.output().orElseThrow()).contains("\"Payload\":\"\"");
    }

    @Test
    void anAssertionThatFailsIsHeard() {
        var ended = invoked(
                "arn:aws:states:::lambda:invoke",
                "Event",
                call -> CompletableFuture.failedFuture(new AssertionError("heard")));
        assertThat(ended.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(bench.simulator.failedAssertion()).isPresent();
    }
}
