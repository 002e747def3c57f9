package dev.clix.workflow.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.ListExecutions;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;

/** The driver and a network that has its days: which troubles are survived, and how others are told. */
class AwsTroubleTest {
    private static final String DEFINITION =
            "{\"StartAt\":\"W\",\"States\":{\"W\":{\"Type\":\"Wait\",\"Seconds\":3600,\"End\":true}}}";

    /** Keeps the SDK's shared threads from being stopped after each test, which takes two seconds. */
    private static final SdkAsyncHttpClient OPEN = NettyNioAsyncHttpClient.create();

    private final TroubledEndpoint endpoint = new TroubledEndpoint();
    private final List<Code> triedAgain = new CopyOnWriteArrayList<>();
    private final ExecutorService home = Executors.newSingleThreadExecutor(task -> new Thread(task, "home"));
    private final AwsStepFunctions aws = new AwsStepFunctions(options(Duration.ofSeconds(20)), listener(), () -> home);

    @BeforeAll
    static void credentials() {
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
    }

    @AfterAll
    static void closeLast() {
        OPEN.close();
    }

    @AfterEach
    void close() {
        aws.close();
        home.shutdown();
        endpoint.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>Welcome to your new proxy</html>",
                "{\"executionArn\":\"arn",
                "{}",
                "{\"executionArn\":7,\"startDate\":\"soon\"}",
                "[]",
                ""
            })
    void garbageIsNoAnswer(String garbage) {
        endpoint.next(1_000, TroubledEndpoint.answer(200, garbage));
        try (var hasty = new AwsStepFunctions(options(Duration.ofMillis(100)), CallListener.NONE)) {
            assertRefused(Code.UNAVAILABLE, hasty.startExecution(game()));
            assertThat(hasty.reachability().trouble()).isPresent();
        }
    }

    @Test
    void aPollThatMeetsGarbageFailsAtOnce() {
        endpoint.next(1, TroubledEndpoint.answer(500, "<html>"));
        endpoint.next(1, TroubledEndpoint.answer(200, "{\"taskToken\":\"t\"}"));

        assertRefused(Code.UNAVAILABLE, aws.poll("arn:aws:states:us-east-1:123456789012:activity:a", Optional.empty()));
        assertRefused(Code.UNAVAILABLE, aws.poll("arn:aws:states:us-east-1:123456789012:activity:a", Optional.empty()));
        assertThat(endpoint.requests).hasValue(2);
    }

    @Test
    void whoIsThrottledTriesAgain() {
        endpoint.next(2, TroubledEndpoint.refusal("ThrottlingException"));

        await(aws.createActivity("a"));
        assertThat(triedAgain).containsExactly(Code.THROTTLING, Code.THROTTLING);
        assertThat(aws.reachability().trouble()).as("not over before a while").isPresent();
    }

    @Test
    void credentialsThatExpiredAreAskedForAnew() {
        endpoint.next(1, TroubledEndpoint.refusal("ExpiredTokenException"));

        await(aws.createActivity("a"));
        assertThat(triedAgain).containsExactly(Code.ACCESS_DENIED);
        assertThat(aws.reachability().trouble()).isEmpty();
    }

    @Test
    void credentialsThatAreWrongAreToldAtOnce() {
        endpoint.next(1, TroubledEndpoint.refusal("UnrecognizedClientException"));

        assertRefused(Code.ACCESS_DENIED, aws.createActivity("a"));
        assertThat(endpoint.requests).hasValue(1);
    }

    @Test
    void aLostAnswerStartsNoSecondExecution() {
        await(machine());
        endpoint.next(1, endpoint.losingTheAnswer());

        var started = await(aws.startExecution(game()));
        assertThat(triedAgain).isNotEmpty();
        var all = new ListExecutions(machineArn(), Optional.empty(), 10, Optional.empty());
        assertThat(await(aws.listExecutions(all)).items())
                .singleElement()
                .satisfies(one -> assertThat(one.executionArn()).isEqualTo(started.executionArn()));
    }

    @Test
    void anEndpointThatIsDownIsWaitedFor() {
        endpoint.goDown();
        var created = aws.createActivity("a").toCompletableFuture();
        var polled = aws.poll("arn:aws:states:us-east-1:123456789012:activity:a", Optional.empty());
        assertRefused(Code.UNAVAILABLE, polled);
        assertThat(aws.reachability().trouble()).isPresent();
        assertThat(created).isNotDone();

        endpoint.comeBack();
        await(created);
        assertThat(aws.reachability().trouble()).isEmpty();
    }

    @Test
    void connectionsThatAreLostAreReplaced() {
        endpoint.next(3, TroubledEndpoint.hangUp());

        await(aws.createActivity("a"));
        assertThat(triedAgain).hasSize(3).containsOnly(Code.UNAVAILABLE);
    }

    @Test
    void answersAndFailuresAreHeardAtHome() {
        endpoint.next(1, TroubledEndpoint.refusal("UnrecognizedClientException"));
        assertThat(heardBy(() -> aws.createActivity("a"))).isEqualTo("home");
        assertThat(heardBy(() -> aws.createActivity("a"))).isEqualTo("home");
    }

    /** Called at home, so that nothing is told before somebody listens. */
    private String heardBy(Supplier<CompletionStage<?>> call) {
        var heard = new CompletableFuture<String>();
        home.execute(() -> call.get()
                .whenComplete((value, failure) ->
                        heard.complete(Thread.currentThread().getName())));
        return heard.join();
    }

    @Test
    void whoStopsPollingHangsUp() {
        var arn = await(aws.createActivity("a"));
        var seen = endpoint.hangUps.get();
        var polled = endpoint.requests.get() + 1;
        var poll = aws.poll(arn, Optional.empty()).toCompletableFuture();
        until(() -> endpoint.requests.get() == polled);

        poll.cancel(true);
        until(() -> endpoint.hangUps.get() > seen);
        assertThat(aws.reachability().trouble()).as("nobody's fault").isEmpty();
    }

    private AwsOptions options(Duration patience) {
        return new AwsOptions(Optional.of(endpoint.url()), Optional.of("us-east-1"), 5, patience);
    }

    private CallListener listener() {
        return new CallListener() {
            @Override
            public void answered(String operation, Duration took, Optional<Code> failure) {}

            @Override
            public void triedAgain(Code failure) {
                triedAgain.add(failure);
            }
        };
    }

    private CompletionStage<String> machine() {
        return aws.createStateMachine(
                new CreateStateMachine("m", DEFINITION, "arn:aws:iam::123456789012:role/clix", MachineType.STANDARD));
    }

    private static String machineArn() {
        return "arn:aws:states:us-east-1:123456789012:stateMachine:m";
    }

    private static StartExecution game() {
        return new StartExecution(machineArn(), Optional.of("game"), Optional.of("{}"));
    }

    private static void assertRefused(Code code, CompletionStage<?> call) {
        assertThatThrownBy(() -> await(call))
                .isInstanceOfSatisfying(
                        WorkflowException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof WorkflowException refusal ? refusal : failed;
        }
    }

    /** Waits for something that tells nobody when it comes. */
    private static void until(BooleanSupplier condition) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(condition::getAsBoolean);
    }
}
