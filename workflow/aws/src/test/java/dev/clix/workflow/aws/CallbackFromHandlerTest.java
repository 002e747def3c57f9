package dev.clix.workflow.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.StopExecution;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.simulator.task.TaskCall;
import dev.clix.workflow.simulator.task.TaskHandler;
import dev.clix.workflow.time.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.SfnClient;

/** Handlers that call the API back, and wait for its answer, as Lambda functions do. */
@Timeout(20)
class CallbackFromHandlerTest {
    private static final String WAITING = """
            {"StartAt": "T", "States": {"T": {"Type": "Task", "End": true,
              "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken",
              "Parameters": {"FunctionName": "callback", "Payload": {"token.$": "$$.Task.Token"}}}}}""";

    private static final String FUNCTION = """
            {"StartAt": "T", "States": {"T": {"Type": "Task", "End": true,
              "Resource": "arn:aws:lambda:us-east-1:123456789012:function:callback"}}}""";

    private final VirtualTime time = new VirtualTime();
    private final StepFunctionsSimulator simulator =
            StepFunctionsSimulator.builder().time(time).start();
    private final SfnClient sfn = SimulatorClients.sfn(simulator);
    private final SfnAsyncClient async = SimulatorClients.sfnAsync(simulator);

    @AfterEach
    void close() {
        sfn.close();
        async.close();
    }

    private interface Answer {
        void succeed(CallbackFromHandlerTest test, String token);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                answer("port", (test, token) -> {
                    var unused = test.simulator
                            .succeed(token, "1")
                            .toCompletableFuture()
                            .join();
                }),
                answer(
                        "SfnClient",
                        (test, token) -> test.sfn.sendTaskSuccess(
                                request -> request.taskToken(token).output("1"))),
                answer(
                        "SfnAsyncClient",
                        (test, token) -> test.async
                                .sendTaskSuccess(
                                        request -> request.taskToken(token).output("1"))
                                .join()));
    }

    private static Arguments answer(String by, Answer answer) {
        return Arguments.of(by, answer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void itsOwnTokenMayBeAnsweredBeforeItReturns(String by, Answer answer) {
        assertThat(ended(WAITING, call -> {
                    answer.succeed(this, call.token().orElseThrow());
                    return Map.of();
                }))
                .isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void manyMayDoSoOneAfterTheOther(String by, Answer answer) {
        var iterator = WAITING.replace("\"End\": true,", "\"Next\": \"U\",")
                .replace("}}}}}", "}}}, \"U\": " + WAITING.substring(WAITING.indexOf("{\"Type\"")));
        var map = """
                {"StartAt": "M", "States": {"M": {"Type": "Map", "End": true, "ItemsPath": "$", "ItemProcessor": %s}}}""".formatted(iterator);
        var items = Stream.generate(() -> "1").limit(100).toList();
        assertThat(ended(map, items.toString(), call -> {
                    answer.succeed(this, call.token().orElseThrow());
                    return Map.of();
                }))
                .isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void itsOwnExecutionMayBeDescribed() {
        var seen = new ArrayList<String>();
        ended(
                FUNCTION,
                call -> seen.add(sfn.describeExecution(request -> request.executionArn(call.executionArn()))
                        .statusAsString()));
        assertThat(seen).containsExactly("RUNNING");
    }

    @Test
    void itsOwnExecutionMayBeStopped() {
        assertThat(ended(FUNCTION, this::stop)).isEqualTo(ExecutionStatus.ABORTED);
    }

    private Object stop(TaskCall call) {
        return simulator
                .stopExecution(new StopExecution(call.executionArn(), Optional.empty(), Optional.empty()))
                .toCompletableFuture()
                .join()
                .toString();
    }

    @Test
    void anExecutionThatItStartsMayBeWaitedFor() {
        var ends = new ArrayList<ExecutionStatus>();
        var pass = machine("pass", "{\"StartAt\":\"P\",\"States\":{\"P\":{\"Type\":\"Pass\",\"End\":true}}}");
        assertThat(ended(FUNCTION, call -> ends.add(end(pass, "{}")))).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(ends).containsExactly(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void theRestOfItsOwnExecutionMayBeWaitedFor() {
        var ends = new ArrayList<ExecutionStatus>();
        var definition = WAITING.replace("\"End\": true,", "\"Next\": \"L\",")
                .replace("}}}}}", "}}}, \"L\": " + FUNCTION.substring(FUNCTION.indexOf("{\"Type\"")));
        var states = new ArrayList<String>();
        assertThat(ended(definition, call -> {
                    states.add(call.state());
                    if (call.token().isEmpty()) return "last";
                    simulator.succeed(call.token().get(), "1");
                    ends.add(simulator
                            .whenClosed(call.executionArn())
                            .toCompletableFuture()
                            .join()
                            .status());
                    return Map.of();
                }))
                .isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(states).containsExactly("T", "L");
        assertThat(ends).containsExactly(ExecutionStatus.SUCCEEDED);
    }

    private ExecutionStatus ended(String definition, TaskHandler handler) {
        return ended(definition, "{}", handler);
    }

    private ExecutionStatus ended(String definition, String input, TaskHandler handler) {
        List.of("*:callback", "*lambda:invoke*").forEach(resource -> simulator.handle(resource, handler));
        return end(machine("m", definition), input);
    }

    private String machine(String name, String definition) {
        return simulator
                .createStateMachine(new CreateStateMachine(
                        name, definition, "arn:aws:iam::123456789012:role/r", MachineType.STANDARD))
                .toCompletableFuture()
                .join();
    }

    private ExecutionStatus end(String machine, String input) {
        var started = simulator
                .startExecution(new StartExecution(machine, Optional.empty(), Optional.of(input)))
                .toCompletableFuture()
                .join();
        return time.await(simulator.whenClosed(started.executionArn())).status();
    }
}
