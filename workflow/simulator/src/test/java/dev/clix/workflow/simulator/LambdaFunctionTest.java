package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.simulator.task.LambdaFailures;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lambda functions that are classes of the program, called by their ARN, by {@code lambda:invoke} and by the SDK. */
class LambdaFunctionTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String CHARGE = "arn:aws:lambda:us-east-1:123456789012:function:charge";

    private final Workbench bench = new Workbench();

    record Order(String id, int amount) {}

    public static final class Receipt {
        private final String number;

        Receipt(String number) {
            this.number = number;
        }

        public String getNumber() {
            return number;
        }

        public String getNote() {
            return null;
        }
    }

    static final class ChargeHandler implements RequestHandler<Order, Receipt> {
        @Override
        public Receipt handleRequest(Order order, Context context) {
            if (order.amount() < 0) throw new IllegalStateException("no money");
            context.getLogger().log("charged " + order.id());
            return new Receipt("r-" + order.id() + "-" + order.amount());
        }
    }

    static final class WhoAmI implements RequestHandler<Map<String, Object>, Map<String, Object>> {
        @Override
        public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
            return Map.of(
                    "name", context.getFunctionName(),
                    "version", context.getFunctionVersion(),
                    "arn", context.getInvokedFunctionArn(),
                    "remains", context.getRemainingTimeInMillis() > 0);
        }
    }

    static final class Upper implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
            var text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
            output.write(text.toUpperCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        }
    }

    static final class Doubling implements Function<Order, Integer> {
        @Override
        public Integer apply(Order order) {
            return 2 * order.amount();
        }
    }

    private ExecutionDescription byArn(String arn, String input) {
        return bench.describe(bench.run(
                "{'StartAt':'F','States':{'F':{'Type':'Task','Resource':'%s','End':true}}}".formatted(arn), input));
    }

    private ExecutionDescription invoked(String service, String function, String payload) {
        return bench.describe(bench.run(
                """
                {'StartAt':'F','States':{'F':{'Type':'Task','Resource':'arn:aws:states:::%s:invoke','End':true,
                  'Parameters':{'FunctionName':'%s','Payload.$':'%s'}}}}""".formatted(service, function, payload), "{\"id\":\"o-1\",\"amount\":20,\"unknown\":true}"));
    }

    @Test
    void aHandlersEventAndResultAreReadAndWrittenAsLambdasRuntimeDoes() {
        bench.simulator.lambda("charge", ChargeHandler::new);
        assertThat(byArn(CHARGE, "{\"id\":\"o-1\",\"amount\":20,\"unknown\":true}")
                        .output())
                .contains("{\"number\":\"r-o-1-20\"}");
    }

    @Test
    void anEventThatDoesNotFitFailsAsItDoesInLambdasRuntime() throws IOException {
        bench.simulator.lambda("charge", ChargeHandler::new);
        var failed = byArn(CHARGE, "{\"amount\":\"many\"}");
        assertThat(failed.error()).contains("java.lang.RuntimeException");
        var report = MAPPER.readTree(failed.cause().orElseThrow());
        assertThat(report.path("errorMessage").asText()).isEqualTo("An error occurred during JSON parsing");
    }

    @Test
    void anExceptionIsReportedAsLambdasRuntimeDoes() throws IOException {
        bench.simulator.lambda("charge", ChargeHandler::new);
        var failed = byArn(CHARGE, "{\"id\":\"o-1\",\"amount\":-1}");
        assertThat(failed.error()).contains("java.lang.IllegalStateException");
        var report = MAPPER.readTree(failed.cause().orElseThrow());
        assertThat(report.path("errorType").asText()).isEqualTo("java.lang.IllegalStateException");
        assertThat(report.path("stackTrace"))
                .isNotEmpty()
                .allMatch(frame -> frame.asText().contains("ChargeHandler.handleRequest"));
    }

    @Test
    void optimisedItIsUnwrappedAndItsAnswerIsLambdas() {
        bench.simulator.lambda("charge", ChargeHandler::new);
        assertThat(invoked("lambda", "charge", "$").output())
                .contains("{\"ExecutedVersion\":\"$LATEST\",\"Payload\":{\"number\":\"r-o-1-20\"},\"StatusCode\":200}");
    }

    @Test
    void toTheSdkPayloadsAreTextsAndAFailureIsAnAnswer() throws IOException {
        bench.simulator.lambda("charge", ChargeHandler::new);
        var answer = MAPPER.readTree(invoked("aws-sdk:lambda", "charge", "States.JsonToString($)")
                .output()
                .orElseThrow());
        assertThat(answer.path("Payload").textValue()).isEqualTo("{\"number\":\"r-o-1-20\"}");
        bench.simulator.lambda("charge", JsonNode.class, event -> {
            throw new IllegalStateException("no money");
        });
        var failed = MAPPER.readTree(invoked("aws-sdk:lambda", "charge", "States.JsonToString($)")
                .output()
                .orElseThrow());
        assertThat(failed.path("FunctionError").textValue()).isEqualTo("Unhandled");
        assertThat(failed.path("StatusCode").intValue()).isEqualTo(200);
        assertThat(failed.path("Payload").textValue()).contains("\"errorMessage\":\"no money\"");
    }

    @ParameterizedTest
    @CsvSource({
        "charge, any",
        "charge:live, live",
        "charge:7, seven",
        "charge:8, any",
        "123456789012:function:charge:live, live",
        "arn:aws:lambda:eu-west-1:111111111111:function:charge, any",
        "arn:aws:lambda:us-east-1:123456789012:function:charge:7, seven",
        "refund, refunded"
    })
    void itIsFoundByNameArnVersionAndAlias(String function, String answer) throws IOException {
        bench.simulator
                .handle("*lambda:invoke*", call -> Map.of("Payload", "refunded"))
                .lambda("charge:live", JsonNode.class, event -> "live")
                .lambda("charge:7", JsonNode.class, event -> "seven")
                .lambda("charge", JsonNode.class, event -> "any");
        var output = invoked("lambda", function, "$").output().orElseThrow();
        assertThat(MAPPER.readTree(output).path("Payload").textValue()).isEqualTo(answer);
    }

    @Test
    void itsContextTellsOfTheCall() throws IOException {
        bench.simulator.lambda("who", WhoAmI::new);
        var arn = "arn:aws:lambda:us-east-1:111111111111:function:who:3";
        assertThat(MAPPER.readTree(byArn(arn, "{}").output().orElseThrow()))
                .isEqualTo(MAPPER.valueToTree(Map.of("name", "who", "version", "3", "arn", arn, "remains", true)));
    }

    @Test
    void streamsAndFunctionsAreHandlersToo() {
        bench.simulator.lambda("charge", Upper::new);
        assertThat(byArn(CHARGE, "{\"id\":\"a\"}").output()).contains("{\"ID\":\"A\"}");
        bench.simulator.lambda("charge", Doubling::new);
        assertThat(byArn(CHARGE, "{\"id\":\"a\",\"amount\":21}").output()).contains("42");
        bench.simulator.lambda("charge", Order.class, order -> CompletableFuture.completedFuture(order.id()));
        assertThat(byArn(CHARGE, "{\"id\":\"a\"}").output()).contains("\"a\"");
    }

    @Test
    void aFunctionOfWhichNothingIsHeardIsCalledAsAnEvent() {
        bench.simulator.lambda("charge", ChargeHandler::new);
        var run = bench.run("""
                {'StartAt':'F','States':{'F':{'Type':'Task','Resource':'arn:aws:states:::lambda:invoke','End':true,
                  'Parameters':{'FunctionName':'charge','InvocationType':'Event','Payload':{'amount':-1}}}}}""", "{}");
        assertThat(bench.describe(run).output()).contains("{\"StatusCode\":202}");
    }

    @Test
    void whatIsNoFunctionIsRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bench.simulator.lambda("charge", () -> "text"))
                .withMessage(
                        "Expected a RequestHandler, a RequestStreamHandler or a Function, but got a java.lang.String");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bench.simulator.lambda(
                        "charge", () -> (RequestHandler<Order, String>) (order, context) -> order.id()))
                .withMessageContaining("lambda(name, Order.class, order -> …)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bench.simulator.lambda("*:function:charge", ChargeHandler::new))
                .withMessageContaining("Expected the name of a Lambda function or its ARN");
    }

    @Test
    void aMissingFunctionIsNamed() {
        assertThat(byArn(CHARGE, "{}").cause().orElseThrow()).contains("lambda(\"charge\", …)");
        assertThat(invoked("lambda", "charge:live", "$").cause().orElseThrow()).contains("lambda(\"charge\", …)");
    }

    @Test
    void failuresOfLambdaHaveItsNames() {
        var failures = List.of(
                LambdaFailures.timedOut(Duration.ofSeconds(3)),
                LambdaFailures.exited(),
                LambdaFailures.unknown(),
                LambdaFailures.tooManyRequests(),
                LambdaFailures.serviceException());
        assertThat(failures)
                .extracting(failure -> failure.error().orElseThrow())
                .containsExactly(
                        "Sandbox.Timedout",
                        "Runtime.ExitError",
                        "Lambda.Unknown",
                        "Lambda.TooManyRequestsException",
                        "Lambda.ServiceException");
        assertThat(failures.get(0).description().orElseThrow()).contains("Task timed out after 3.00 seconds");
    }

    @Test
    void aStateMayHaveAHandlerOfItsOwnThatStandsForWhoeverWouldAnswer() {
        var machine = bench.machine("""
                {'StartAt':'T','States':{'T':{'Type':'Task','Resource':'arn:aws:states:::sqs:sendMessage.waitForTaskToken','End':true,
                  'Parameters':{'QueueUrl':'q','MessageBody.$':'$$.Task.Token'}}}}""");
        bench.simulator.handle("*", call -> "not asked").handleState(machine, "T", call -> Map.of("signed", true));
        assertThat(bench.describe(bench.start(machine, "{}")).output()).contains("{\"signed\":true}");
    }
}
