package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.server.config.ConfigReader;
import dev.clix.server.config.ServerConfig;
import dev.clix.server.metrics.Meters;
import dev.clix.workflow.Activities;
import dev.clix.workflow.Workflows;
import dev.clix.workflow.time.TimeSource;
import dev.clix.workflow.time.VirtualTime;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;

/**
 * The workflow that a test's games run in: the simulator in this JVM, asked directly or, with {@code
 * -Dworkflow.driver=aws}, by the AWS SDK over a real socket. Both on the test's own time.
 */
final class TestWorkflow implements AutoCloseable {
    private static final boolean OVER_AWS = "aws".equals(System.getProperty("workflow.driver"));

    /** Shorter than any timeout that a call on the wire must not miss. */
    private static final Duration STEP = Duration.ofSeconds(2);

    private static final AtomicInteger ON_THE_WIRE = new AtomicInteger();

    private final LocalWorkflow local;
    private final GameWorkflow deployed;
    private final AutoCloseable connection;

    private TestWorkflow(LocalWorkflow local, GameWorkflow deployed, AutoCloseable connection) {
        this.local = local;
        this.deployed = deployed;
        this.connection = connection;
    }

    static TestWorkflow on(TimeSource time) {
        LocalWorkflow local = new LocalWorkflow(time);
        if (!OVER_AWS) return new TestWorkflow(local, local.deployed(), () -> {});
        TestEndpoint endpoint = TestEndpoint.of(local.api());
        AwsWorkflow aws = AwsWorkflow.connect(Wire.config(endpoint), new Meters(new SimpleMeterRegistry()));
        return new TestWorkflow(local, Wire.counted(aws.deployed()), () -> {
            aws.close();
            endpoint.close();
        });
    }

    GameWorkflow deployed() {
        return deployed;
    }

    /** Time passes; what takes none of it on the wire has arrived before more of it does. */
    static void pass(VirtualTime time, Duration by) {
        Instant end = time.now().plus(by);
        while (OVER_AWS && time.now().plus(STEP).isBefore(end)) {
            time.advance(STEP);
            settle();
        }
        time.advanceTo(end);
        settle();
    }

    private static void settle() {
        if (ON_THE_WIRE.get() > 0)
            Awaitility.await().pollInterval(Duration.ofMillis(1)).until(() -> ON_THE_WIRE.get() == 0);
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

    /** What only the driver aws needs. */
    private static final class Wire {
        /** Never closed: with it the SDK's shared threads stay, which take two seconds to stop. */
        private static final SdkAsyncHttpClient OPEN = NettyNioAsyncHttpClient.create();

        static ServerConfig config(TestEndpoint endpoint) {
            assertThat(OPEN).isNotNull();
            System.setProperty("aws.accessKeyId", "test");
            System.setProperty("aws.secretAccessKey", "test");
            return new ConfigReader()
                    .file(
                            "test",
                            "workflow: {driver: aws, aws: {endpoint: '%s', region: us-east-1}}"
                                    .formatted(endpoint.url()))
                    .read();
        }

        static GameWorkflow counted(GameWorkflow workflow) {
            return new GameWorkflow(
                    counted(Workflows.class, workflow.workflows()),
                    counted(Activities.class, workflow.workers()),
                    workflow.stateMachineArn(),
                    workflow.activities(),
                    workflow.trouble());
        }

        /** Polls may wait for as long as they like. */
        private static <T> T counted(Class<T> port, T real) {
            return port.cast(Proxy.newProxyInstance(
                    port.getClassLoader(), new Class<?>[] {port}, (self, call, arguments) -> {
                        if (call.getName().equals("poll")) return call.invoke(real, arguments);
                        ON_THE_WIRE.incrementAndGet();
                        return ((CompletionStage<?>) call.invoke(real, arguments))
                                .whenComplete((answer, failure) -> ON_THE_WIRE.decrementAndGet());
                    }));
        }
    }
}
