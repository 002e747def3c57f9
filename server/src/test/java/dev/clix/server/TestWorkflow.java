package dev.clix.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.server.config.ConfigReader;
import dev.clix.server.config.ServerConfig;
import dev.clix.server.game.GameProvider;
import dev.clix.server.metrics.Meters;
import dev.clix.server.registry.RegisteredGames;
import dev.clix.workflow.Activities;
import dev.clix.workflow.ActivityTask;
import dev.clix.workflow.Workflows;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.api.StepFunctionsApi;
import dev.clix.workflow.time.TimeSource;
import dev.clix.workflow.time.VirtualTime;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;

/**
 * The workflow that a test's games run in: the simulator in this JVM, asked directly or, with {@code
 * -Dworkflow.driver=aws}, by the AWS SDK over a real socket. Both on the test's own time.
 */
final class TestWorkflow implements AutoCloseable {
    private static final boolean OVER_AWS = "aws".equals(System.getProperty("workflow.driver"));

    /** Shorter than any timeout that a task or its heartbeat must not miss on its way. */
    private static final Duration STEP = Duration.ofSeconds(4);

    /** Calls that are not answered yet, polls aside. Some never are: of a server that has closed meanwhile. */
    private static final Set<Object> CALLS = ConcurrentHashMap.newKeySet();

    /** Tokens of tasks that workers were given, and of those they answered or showed a sign of life for. */
    private static final Set<String> HANDED_OUT = ConcurrentHashMap.newKeySet();

    private static final Set<String> CARED_FOR = ConcurrentHashMap.newKeySet();

    private final LocalWorkflow local;
    private final GameWorkflow deployed;
    private final AutoCloseable connection;

    private TestWorkflow(LocalWorkflow local, GameWorkflow deployed, AutoCloseable connection) {
        this.local = local;
        this.deployed = deployed;
        this.connection = connection;
    }

    static TestWorkflow on(TimeSource time) {
        return on(time, RegisteredGames.ALL);
    }

    static TestWorkflow on(TimeSource time, List<GameProvider> games) {
        CALLS.clear();
        HANDED_OUT.clear();
        CARED_FOR.clear();
        LocalWorkflow local =
                new LocalWorkflow(time, new ConfigReader(games).read().games(), Optional.empty(), false);
        if (!OVER_AWS) return new TestWorkflow(local, watched(local.deployed(), true), () -> {});
        TestEndpoint endpoint = TestEndpoint.of(Wire.watched(local.api()));
        AwsWorkflow aws = AwsWorkflow.connect(Wire.config(games, endpoint), new Meters(new SimpleMeterRegistry()));
        return new TestWorkflow(local, watched(aws.deployed(), false), () -> {
            aws.close();
            endpoint.close();
        });
    }

    /** Settings of a server whose games run there. */
    static ServerConfig overAws(List<GameProvider> games, TestEndpoint endpoint) {
        return Wire.config(games, endpoint);
    }

    GameWorkflow deployed() {
        return deployed;
    }

    /** Calls of servers that have closed are never answered, and so are nothing to wait for. */
    static void forgetCalls() {
        CALLS.clear();
    }

    /** Time passes. Everything that takes none of it has arrived before more than a step of it does. */
    static void pass(VirtualTime time, Duration by) {
        Instant end = time.now().plus(by);
        while (time.now().plus(STEP).isBefore(end)) {
            until(() -> isSettled(time) && isSettled(time)); // something that one look is past may have begun meanwhile
            time.advance(STEP);
        }
        time.advanceTo(end);
        until(CALLS::isEmpty);
    }

    /** No execution runs, no answer is on its way, and whoever was given a task has done something about it. */
    private static boolean isSettled(VirtualTime time) {
        return !time.isBusy() && CALLS.isEmpty() && CARED_FOR.containsAll(HANDED_OUT);
    }

    private static void until(BooleanSupplier settled) {
        if (!settled.getAsBoolean())
            Awaitility.await()
                    .pollInSameThread() // a thread for each wait would take longer than the wait
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(settled::getAsBoolean);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (Exception e) {
            throw new AssertionError("Expected to hang up, but could not", e);
        }
        local.close();
    }

    /** The parts that only the driver aws needs. */
    private static final class Wire {
        /** Never closed: with it the SDK's shared threads stay, which take two seconds to stop. */
        private static final SdkAsyncHttpClient OPEN = NettyNioAsyncHttpClient.create();

        static ServerConfig config(List<GameProvider> games, TestEndpoint endpoint) {
            System.setProperty("aws.accessKeyId", "test");
            System.setProperty("aws.secretAccessKey", "test");
            return new ConfigReader(games)
                    .file(
                            "test",
                            "workflow: {driver: aws, aws: {endpoint: '%s', region: us-east-1}}"
                                    .formatted(endpoint.url()))
                    .read();
        }

        /** At the simulator's end, so that a task that was handed out but has not arrived yet is seen as well. */
        static StepFunctionsApi watched(StepFunctionsApi api) {
            return (operation, arguments) -> {
                CompletionStage<ObjectNode> answer = api.call(operation, arguments);
                if (operation == Operation.GET_ACTIVITY_TASK)
                    answer.thenAccept(task -> handedOut(task.path("taskToken").asText("")));
                arguments.optionalText("taskToken").ifPresent(token -> cared(token, answer));
                return answer;
            };
        }
    }

    /** @param tokens whether what is handed out and cared for is seen here */
    private static GameWorkflow watched(GameWorkflow workflow, boolean tokens) {
        return new GameWorkflow(
                watched(Workflows.class, workflow.workflows(), tokens),
                watched(Activities.class, workflow.workers(), tokens),
                workflow.stateMachineArns(),
                workflow.activities(),
                workflow.trouble(),
                workflow.skew(),
                workflow.forget());
    }

    private static <T> T watched(Class<T> port, T real, boolean tokens) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (self, call, arguments) -> {
                    boolean polls = call.getName().equals("poll");
                    Object calling = new Object();
                    if (!polls) CALLS.add(calling);
                    CompletionStage<?> answer = (CompletionStage<?>) call.invoke(real, arguments);
                    if (tokens && polls) answer.thenAccept(TestWorkflow::handedOut);
                    if (tokens && port == Activities.class && !polls) cared((String) arguments[0], answer);
                    if (!polls) answer.whenComplete((done, failure) -> CALLS.remove(calling));
                    return answer;
                }));
    }

    private static void handedOut(Object polled) {
        ((Optional<?>) polled).ifPresent(task -> handedOut(((ActivityTask) task).taskToken()));
    }

    private static void handedOut(String token) {
        if (!token.isEmpty()) HANDED_OUT.add(token);
    }

    private static void cared(String token, CompletionStage<?> answer) {
        answer.whenComplete((done, failure) -> CARED_FOR.add(token));
    }
}
