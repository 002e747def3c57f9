package dev.clix.workflow.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskResponse;
import software.amazon.awssdk.services.sfn.model.SfnException;

/** The SDK's own clients, unmodified, on a simulator in the same process. */
@Timeout(20)
class SimulatorClientsTest {
    private static final String MISSING = "arn:aws:states:us-east-1:123456789012:execution:none:none";

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

    /** Tasks of an activity with an hour between them, each with a time-out. */
    private String packing(String activity, int tasks) {
        var states = new StringBuilder();
        for (var i = 0; i < tasks; i++)
            states.append(
                    "\"Pack%s\":{\"Type\":\"Task\",\"Resource\":\"%s\",\"TimeoutSeconds\":30,\"Next\":\"Wait%s\"},\"Wait%s\":{\"Type\":\"Wait\",\"Seconds\":3600,\"Next\":\"%s\"},"
                            .formatted(i, activity, i, i, i == tasks - 1 ? "Done" : "Pack" + (i + 1)));
        var definition = "{\"StartAt\":\"Pack0\",\"States\":{%s\"Done\":{\"Type\":\"Succeed\"}}}".formatted(states);
        return sfn.createStateMachine(
                        machine -> machine.name("m").definition(definition).roleArn("arn:aws:iam::123456789012:role/r"))
                .stateMachineArn();
    }

    private String activity() {
        return sfn.createActivity(request -> request.name("pack")).activityArn();
    }

    private ExecutionDescription end(String executionArn) {
        return time.await(simulator.whenClosed(executionArn), simulator.standstill(executionArn));
    }

    @Test
    void callsAreAnsweredByBothClientsWithRequestIds() {
        var activity = activity();
        var synchronous = sfn.describeActivity(request -> request.activityArn(activity));
        var asynchronous =
                async.describeActivity(request -> request.activityArn(activity)).join();
        assertThat(synchronous.name()).isEqualTo("pack").isEqualTo(asynchronous.name());
        assertThat(synchronous.responseMetadata().requestId())
                .matches("[0-9a-f-]{36}")
                .isNotEqualTo(asynchronous.responseMetadata().requestId());
    }

    @Test
    void refusalsAreTheSdksOwnExceptions() {
        assertThatThrownBy(() -> sfn.describeExecution(request -> request.executionArn(MISSING)))
                .isInstanceOfSatisfying(ExecutionDoesNotExistException.class, refused -> {
                    assertThat(refused.statusCode()).isEqualTo(400);
                    assertThat(refused.requestId()).matches("[0-9a-f-]{36}");
                    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ExecutionDoesNotExist");
                });
        var refused = async.describeExecution(request -> request.executionArn(MISSING));
        assertThatThrownBy(refused::join).hasCauseInstanceOf(ExecutionDoesNotExistException.class);
        assertThatThrownBy(() -> sfn.describeExecution(request -> request.executionArn("x".repeat(257))))
                .isInstanceOfSatisfying(
                        SfnException.class,
                        invalid -> assertThat(invalid.awsErrorDetails().errorCode())
                                .isEqualTo("ValidationException"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aLoopOfWorkersKeepsUpWithTimeThatSkips(int workers) throws Exception {
        var activity = activity();
        var threads = new Thread[workers];
        for (var i = 0; i < workers; i++) {
            threads[i] = new Thread(() -> work(activity), "worker");
            threads[i].start();
        }
        var run = sfn.startExecution(
                request -> request.stateMachineArn(packing(activity, 10)).input("{}"));
        assertThat(end(run.executionArn()).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        sfn.close();
        for (var thread : threads) thread.join();
    }

    /** Until its client is closed. */
    private void work(String activity) {
        try {
            while (true) {
                var task = sfn.getActivityTask(request -> request.activityArn(activity));
                if (task.taskToken() != null)
                    sfn.sendTaskSuccess(
                            request -> request.taskToken(task.taskToken()).output("{}"));
            }
        } catch (RuntimeException closed) {
            // the test is over
        }
    }

    @Test
    void anAsynchronousLoopKeepsUpWithTimeThatSkips() {
        var activity = activity();
        var run = sfn.startExecution(
                request -> request.stateMachineArn(packing(activity, 10)).input("{}"));
        var loop = workAsync(activity);
        assertThat(end(run.executionArn()).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        async.close();
        assertThat(loop).isNotCancelled();
    }

    private CompletableFuture<?> workAsync(String activity) {
        return async.getActivityTask(request -> request.activityArn(activity))
                .thenCompose(this::answer)
                .thenCompose(unused -> workAsync(activity));
    }

    private CompletableFuture<?> answer(GetActivityTaskResponse task) {
        if (task.taskToken() == null) return CompletableFuture.completedFuture(task);
        return async.sendTaskSuccess(
                request -> request.taskToken(task.taskToken()).output("{}"));
    }

    @Test
    void aPollThatIsCancelledTakesNoTask() {
        var activity = activity();
        var poll = async.getActivityTask(request -> request.activityArn(activity));
        poll.cancel(true);
        var run = sfn.startExecution(
                request -> request.stateMachineArn(packing(activity, 1)).input("{}"));
        assertThat(simulator.hasTasksOnOffer()).isTrue();
        var task = sfn.getActivityTask(request -> request.activityArn(activity));
        sfn.sendTaskSuccess(request -> request.taskToken(task.taskToken()).output("{}"));
        assertThat(end(run.executionArn()).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void aCallThatTakesLongerThanItMayIsTheSdksTimeout() {
        var activity = activity();
        var brief = Duration.ofMillis(50);
        assertThatThrownBy(() -> sfn.getActivityTask(request -> request.activityArn(activity)
                        .overrideConfiguration(override -> override.apiCallTimeout(brief))))
                .isInstanceOf(ApiCallTimeoutException.class);
        var poll = async.getActivityTask(request ->
                request.activityArn(activity).overrideConfiguration(override -> override.apiCallTimeout(brief)));
        assertThatThrownBy(poll::join).hasCauseInstanceOf(ApiCallTimeoutException.class);
        var run = sfn.startExecution(
                request -> request.stateMachineArn(packing(activity, 1)).input("{}"));
        assertThat(simulator.hasTasksOnOffer()).as("no poll is left: " + run).isTrue();
    }

    @Test
    void aThreadThatIsInterruptedIsLetGo() throws Exception {
        var activity = activity();
        var thrown = new CompletableFuture<Throwable>();
        var polling = new CountDownLatch(1);
        var worker = new Thread(() -> {
            polling.countDown();
            try {
                sfn.getActivityTask(request -> request.activityArn(activity));
            } catch (RuntimeException stopped) {
                thrown.complete(stopped);
            }
        });
        worker.start();
        polling.await();
        worker.interrupt();
        worker.join();
        assertThat(thrown).isCompletedWithValueMatching(AbortedException.class::isInstance);
    }

    @Test
    void closingAClientEndsItsCalls() {
        var poll = async.getActivityTask(request -> request.activityArn(activity()));
        async.close();
        assertThatThrownBy(poll::join).isInstanceOfAny(CompletionException.class, CancellationException.class);
    }
}
