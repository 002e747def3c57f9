package dev.clix.workflow.simulate;

import dev.clix.workflow.api.StepFunctionsApi;
import dev.clix.workflow.endpoint.EndpointOptions;
import dev.clix.workflow.endpoint.StepFunctionsEndpoint;
import dev.clix.workflow.simulator.MockConfig;
import dev.clix.workflow.simulator.SimulatorBuilder;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.template.StackSettings;
import dev.clix.workflow.template.StackTemplate;
import dev.clix.workflow.template.TemplateException;
import dev.clix.workflow.time.VirtualTime;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Starts the Step Functions API alone. */
public final class Simulate {
    private static final long START_SECONDS = 30;

    private final SimulateOptions options;

    private Simulate(SimulateOptions options) {
        this.options = options;
    }

    public static void main(String[] arguments) {
        var asked = List.of(arguments);
        if (asked.contains("--help") || asked.contains("-h")) {
            System.out.print(SimulateOptions.usage());
            return;
        }
        try {
            new Simulate(SimulateOptions.parse(asked)).start();
        } catch (Exception refused) {
            System.err.println("clix simulate: " + StartFailure.told(refused));
            System.exit(isMistyped(refused) ? 2 : 1);
        }
    }

    private static boolean isMistyped(Exception refused) {
        return refused instanceof IllegalArgumentException || refused instanceof TemplateException;
    }

    private void start() throws Exception {
        var api = options.skip() ? skipping() : walling();
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        var endpoint = new StepFunctionsEndpoint(
                vertx, api, new EndpointOptions(keys(), options.region(), options.throttle()));
        var server = listening(endpoint);
        var url = "http://%s:%s".formatted(options.host(), server.actualPort());
        System.out.println("Step Functions API is listening on " + url);
        System.out.println(
                "AWS_ACCESS_KEY_ID=any AWS_SECRET_ACCESS_KEY=any aws stepfunctions list-state-machines --endpoint-url %s --region %s"
                        .formatted(url, options.region()));
    }

    private HttpServer listening(StepFunctionsEndpoint endpoint) throws Exception {
        try {
            return endpoint.listen(options.host(), options.port())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            throw new IOException(
                    "Expected to listen at %s, port %s, but: %s"
                            .formatted(
                                    options.host(),
                                    options.port(),
                                    refused.getCause().getMessage()),
                    refused);
        }
    }

    private StepFunctionsApi walling() {
        var threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        var workers = new TurnWorkers(Executors.newFixedThreadPool(threads, named("execution")), threads);
        return furnished(builder().executor(workers).build()).api();
    }

    private StepFunctionsApi skipping() {
        var time = new VirtualTime(Instant.now());
        var executor = Executors.newSingleThreadScheduledExecutor(named("execution"));
        var built = builder().time(time).executor(executor).build();
        time.advanceTo(built.lastHappened());
        var simulator = furnished(built);
        var skipping = new SkippingTime(simulator, time, executor);
        skipping.start();
        return skipping;
    }

    private SimulatorBuilder builder() {
        var builder = StepFunctionsSimulator.builder()
                .region(options.region())
                .account(options.account())
                .openExecutionsMax(options.openMax())
                .closedExecutionsMax(options.closedMax())
                .journalBytesMax(Math.max(1L, options.journalMegabytes()) << 20);
        options.mocks().map(MockConfig::read).ifPresent(builder::mocks);
        options.buckets().ifPresent(builder::buckets);
        options.journal().ifPresent(builder::journal);
        return builder;
    }

    private StepFunctionsSimulator furnished(StepFunctionsSimulator simulator) {
        options.tasks().map(TaskForwarding::new).ifPresent(forwarding -> {
            simulator.handleOthers("arn:aws:lambda:*", forwarding);
            simulator.handleOthers("arn:aws:states:::*", forwarding);
        });
        simulator.resume();
        options.templates().forEach(template -> deploy(template, simulator));
        return simulator;
    }

    private void deploy(Path template, StepFunctionsSimulator simulator) {
        var stack = StackTemplate.read(template).resolve(StackSettings.of(options.region(), options.account()));
        new TemplateDeployment(simulator.api()).create(stack);
        if (!stack.passedOver().isEmpty())
            System.err.printf("%s: passed over %s%n", template, String.join(", ", stack.passedOver()));
    }

    private Optional<Map<String, String>> keys() {
        if (!options.signed()) return Optional.empty();
        return Optional.of(Map.of(variable("AWS_ACCESS_KEY_ID"), variable("AWS_SECRET_ACCESS_KEY")));
    }

    private static String variable(String name) {
        return Optional.ofNullable(System.getenv(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected %s to be set for --require-signature, but it is not".formatted(name)));
    }

    /** Daemons: the listening server keeps the process alive. */
    private static ThreadFactory named(String name) {
        return task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
