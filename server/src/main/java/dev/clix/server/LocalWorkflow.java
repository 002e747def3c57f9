package dev.clix.server;

import dev.clix.workflow.api.StepFunctionsApi;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.TimeSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The workflow of all games in this process's memory. */
final class LocalWorkflow implements AutoCloseable {
    /** Expressions take time that the event loops do not have. */
    private static final int THREADS = 2;

    private final ExecutorService executions = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "executions");
        thread.setDaemon(true);
        return thread;
    });
    private final StepFunctionsSimulator simulator;
    private final GameWorkflow deployed;

    LocalWorkflow(TimeSource time) {
        simulator =
                StepFunctionsSimulator.builder().time(time).executor(executions).build();
        deployed = Deployment.into(simulator);
    }

    GameWorkflow deployed() {
        return deployed;
    }

    /** The Step Functions API, for whoever wants to watch. */
    StepFunctionsApi api() {
        return simulator.api();
    }

    @Override
    public void close() {
        executions.shutdown();
    }
}
