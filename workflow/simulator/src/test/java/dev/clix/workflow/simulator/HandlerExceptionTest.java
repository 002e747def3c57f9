package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.simulator.task.TaskFailure;
import dev.clix.workflow.simulator.task.TaskHandler;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An exception that a handler throws is reported as Lambda's Java runtime reports it. */
class HandlerExceptionTest {
    private static final String PRICE = "arn:aws:lambda:us-east-1:111111111111:function:price";

    private final Workbench bench = new Workbench();

    static final class OutOfStockException extends RuntimeException {
        OutOfStockException(String message) {
            super(message);
        }

        @Override
        public String getLocalizedMessage() {
            return "localized " + getMessage();
        }
    }

    static Stream<Arguments> exceptions() {
        var anonymous = new IllegalStateException("anonymous") {};
        return Stream.of(
                arguments(new IllegalStateException("top"), "java.lang.IllegalStateException", "top"),
                arguments(new IOException("checked"), "java.io.IOException", "checked"),
                arguments(new StackOverflowError(), "java.lang.StackOverflowError", "java.lang.StackOverflowError"),
                arguments(anonymous, anonymous.getClass().getName(), "anonymous"),
                arguments(
                        new OutOfStockException("nested"),
                        "dev.clix.workflow.simulator.HandlerExceptionTest$OutOfStockException",
                        "localized nested"));
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void itIsNamedByItsBinaryNameThrownOrAnsweredLater(Throwable thrown, String name, String message) throws Exception {
        for (var handler : Stream.of(throwing(thrown), later(thrown)).toList()) {
            var ended = ended(handler, "");
            assertThat(ended.error()).contains(name);
            var cause = cause(ended);
            assertThat(cause.path("errorType").textValue()).isEqualTo(name);
            assertThat(cause.path("errorMessage").textValue()).isEqualTo(message);
            assertThat(cause.path("stackTrace").isArray()).isTrue();
            assertThat(cause.has("cause")).isFalse();
        }
    }

    @Test
    void itsStackTraceEndsWhereTheHandlerIsCalled() throws Exception {
        var trace = cause(ended(
                        call -> {
                            throw new IllegalStateException("here");
                        },
                        ""))
                .path("stackTrace");
        assertThat(trace).hasSize(1);
        assertThat(trace.path(0).textValue())
                .startsWith(HandlerExceptionTest.class.getName() + ".")
                .contains("(HandlerExceptionTest.java:");
    }

    @Test
    void itsCausesAreReportedWithinEachOther() throws Exception {
        var first = new IOException("first");
        var last = new IllegalStateException("last", new CompletionException("between", first));
        first.initCause(last); // going round in circles ends
        var cause = cause(ended(throwing(last), ""));
        assertThat(cause.at("/cause/errorType").textValue()).isEqualTo("java.util.concurrent.CompletionException");
        assertThat(cause.at("/cause/cause/errorMessage").textValue()).isEqualTo("first");
        assertThat(cause.at("/cause/cause").has("cause")).isFalse();
    }

    @Test
    void itsCauseIsCutAsLongCausesAre() {
        var ended = ended(throwing(new IllegalStateException("x".repeat(40_000))), "");
        assertThat(ended.cause().orElseThrow()).hasSize(32_768);
    }

    @ParameterizedTest
    @MethodSource("caught")
    void retryAndCatchKnowItByItsWholeNameOnly(String error, ExecutionStatus expected) {
        var caught = "'Retry':[{'ErrorEquals':['%s']}],".formatted(error);
        var thrown = new AtomicBoolean();
        TaskHandler once = call -> {
            if (thrown.getAndSet(true)) return 1;
            throw new OutOfStockException("");
        };
        assertThat(ended(once, caught).status()).isEqualTo(expected);
    }

    static Stream<Arguments> caught() {
        return Stream.of(
                arguments(OutOfStockException.class.getName(), ExecutionStatus.SUCCEEDED),
                arguments("States.TaskFailed", ExecutionStatus.SUCCEEDED),
                arguments("OutOfStockException", ExecutionStatus.FAILED),
                arguments("java.lang.RuntimeException", ExecutionStatus.FAILED));
    }

    @Test
    void aTaskFailureNamesTheErrorItself() {
        var ended = ended(throwing(new TaskFailure("OutOfStock", "none left")), "");
        assertThat(ended.error()).contains("OutOfStock");
        assertThat(ended.cause()).contains("none left");
    }

    private static TaskHandler throwing(Throwable thrown) {
        return call -> {
            if (thrown instanceof Error error) throw error;
            throw (Exception) thrown;
        };
    }

    private static TaskHandler later(Throwable thrown) {
        return call -> CompletableFuture.failedFuture(thrown);
    }

    private ExecutionDescription ended(TaskHandler handler, String fields) {
        bench.simulator.handle("*:price", handler);
        var execution = bench.run(
                "{'StartAt':'T','States':{'T':{'Type':'Task','Resource':'%s',%s'End':true}}}".formatted(PRICE, fields),
                "{}");
        bench.advance(1);
        return bench.describe(execution);
    }

    private static JsonNode cause(ExecutionDescription ended) throws IOException {
        return new ObjectMapper().readTree(ended.cause().orElseThrow());
    }
}
